import * as v from 'valibot';
import { id, optionalText, text } from '$lib/contract/fields';
import { ROLE_PLAY_LIMITS as LIMITS } from './limits';

const scene = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LIMITS.scenes));
/** In which group somebody was: who was dealt anew, or moved, has been in several. Missing: the one of the newest scene. */
const group = v.optional(id);

/** Everything that is done in a role play. Whose it is follows from who does it. */
export const rolePlayAction = v.variant('type', [
	/** Takes over a function; `role` is a role's id or `observer`. */
	v.strictObject({ type: v.literal('role.take'), group: id, role: id, person: id }),
	v.strictObject({
		type: v.literal('mark.add'),
		scene,
		group,
		point: id,
		value: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5)),
		text: optionalText(LIMITS.quote),
		/** The mark's id, made by the device, which may take it back before it arrives. Missing in older logs: the server's. */
		mark: v.optional(id),
		/** When it was tapped (ms, server's clock as the device knows it): a mark may arrive long after. */
		at: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)))
	}),
	/** The words of a quote that was marked with one tap. */
	v.strictObject({ type: v.literal('mark.word'), scene, group, mark: id, text: optionalText(LIMITS.quote) }),
	/** Missing in older logs: one's mark that arrived last. */
	v.strictObject({ type: v.literal('mark.undo'), scene, group, mark: v.optional(id) }),
	v.strictObject({ type: v.literal('note.write'), scene, group, text: optionalText(LIMITS.note) }),
	v.strictObject({ type: v.literal('grid.open'), scene, group, open: v.boolean() }),
	v.strictObject({
		type: v.literal('reflection.write'),
		scene,
		group,
		text: optionalText(LIMITS.reflection)
	}),
	v.strictObject({
		type: v.literal('reflection.share'),
		scene,
		group,
		circle: v.picklist(['me', 'group', 'plenary'])
	}),
	/** Sends words to a column of a board. */
	v.strictObject({
		type: v.literal('card.offer'),
		scene,
		group,
		text: text(LIMITS.reflection),
		to: id,
		column: id
	}),
	/** Writes a part of a script; `after` is the version that was read, so that nobody's words are written over unseen. */
	v.strictObject({
		type: v.literal('script.write'),
		group,
		part: id,
		text: optionalText(LIMITS.script),
		after: v.pipe(v.number(), v.integer(), v.minValue(0))
	}),
	/** Deals scripts: `from` wrote them (null: nobody, they are taken back), `to` plays them. */
	v.strictObject({
		type: v.literal('scripts.deal'),
		pairs: v.pipe(v.array(v.strictObject({ from: v.nullable(id), to: id })), v.maxLength(200))
	})
]);

export type RolePlayAction = v.InferOutput<typeof rolePlayAction>;
/** The action of one type. */
export type ActionOf<Type extends RolePlayAction['type']> = Extract<RolePlayAction, { type: Type }>;
