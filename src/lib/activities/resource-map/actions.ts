import * as v from 'valibot';
import { id, line, optionalLine } from '$lib/contract/fields';
import { AREAS } from '$lib/core/service-map/fields';
import { AGREEMENT_STATES, GAP_STATES } from '$lib/core/service-map/lasting-records';
import { MAP_LIMITS } from './config';

const area = v.picklist(AREAS);
const day = v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]);

const agreement = {
	entry: v.nullable(id),
	from: line(MAP_LIMITS.organisation),
	to: line(MAP_LIMITS.organisation),
	subject: line(MAP_LIMITS.subject),
	contact: optionalLine(MAP_LIMITS.contact),
	startsOn: day,
	owner: optionalLine(MAP_LIMITS.owner)
};
const gap = {
	area,
	territory: optionalLine(MAP_LIMITS.territory),
	subject: line(MAP_LIMITS.subject),
	owner: optionalLine(MAP_LIMITS.owner)
};

/** Everything that can be done with the map. */
export const resourceMapAction = v.variant('type', [
	v.strictObject({ type: v.literal('unclear.mark'), entry: id, question: optionalLine(MAP_LIMITS.question) }),
	v.strictObject({ type: v.literal('unclear.clear'), mark: id }),
	v.strictObject({ type: v.literal('agreement.make'), ...agreement }),
	v.strictObject({ type: v.literal('agreement.revise'), agreement: id, ...agreement }),
	v.strictObject({
		type: v.literal('agreement.set'),
		agreement: id,
		state: v.picklist(AGREEMENT_STATES),
		owner: v.optional(optionalLine(MAP_LIMITS.owner))
	}),
	v.strictObject({ type: v.literal('agreement.drop'), agreement: id }),
	v.strictObject({ type: v.literal('gap.mark'), ...gap }),
	v.strictObject({ type: v.literal('gap.revise'), gap: id, ...gap }),
	v.strictObject({
		type: v.literal('gap.set'),
		gap: id,
		state: v.picklist(GAP_STATES),
		owner: v.optional(optionalLine(MAP_LIMITS.owner))
	}),
	v.strictObject({ type: v.literal('gap.drop'), gap: id }),
	/** An empty list: as they fall by themselves. */
	v.strictObject({
		type: v.literal('areas.deal'),
		group: id,
		areas: v.pipe(v.array(area), v.maxLength(AREAS.length))
	}),
	v.strictObject({
		type: v.literal('light.put'),
		on: v.nullable(v.strictObject({ kind: v.picklist(['entry', 'agreement', 'gap', 'unclear']), id }))
	}),
	v.strictObject({
		type: v.literal('stage.show'),
		what: v.nullable(v.picklist(['overview', 'network', 'gaps']))
	})
]);

export type ResourceMapAction = v.InferOutput<typeof resourceMapAction>;
export type ActionOf<Type extends ResourceMapAction['type']> = Extract<ResourceMapAction, { type: Type }>;
