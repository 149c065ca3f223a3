import type { ActionStamp, ActivityContext } from '$lib/core/agenda/activity-definition';
import { ok, refuse, unreachable, type Result } from '$lib/core/kernel/result';
import { fold } from '$lib/core/service-map/fold';
import { agreementMayBecome } from '$lib/core/service-map/lasting-records';
import type { ActionOf } from './actions';
import { MAP_LIMITS, type ResourceMapConfig } from './config';
import { isOfMaker, isOneOf, makerOf, mayMake, maySet, organisationsOf } from './makers';
import { agreementsNow, supplyOf, type Agreement, type ResourceMapState } from './state';

type Action = ActionOf<'agreement.make' | 'agreement.revise' | 'agreement.set' | 'agreement.drop'>;
type Context = ActivityContext<ResourceMapConfig>;
type Agreements = Result<readonly Agreement[]>;

/** The agreements after an action on one of them. */
export function actOnAgreement(
	state: ResourceMapState,
	action: Action,
	stamp: ActionStamp,
	context: Context
): Agreements {
	const { actor } = stamp;
	if (action.type === 'agreement.make') {
		if (!mayMake(actor, context)) return refuse('activity/not-now');
		if (state.agreements.length >= MAP_LIMITS.agreements) return refuse('activity/full');
		const organisations = organisationsOf(actor, context);
		if (!isBetweenTwo(action) || !speaksFor(action, organisations)) return refuse('activity/malformed');
		const made: Agreement = {
			...makerOf(actor, context),
			...fieldsOf(action, context),
			id: stamp.id,
			state: 'proposed',
			earlier: null
		};
		return ok([...state.agreements, made]);
	}
	if (!maySet(actor, context)) return refuse('activity/not-now');
	const before = agreementsNow(state, supplyOf(context)).find(({ id }) => id === action.agreement);
	if (!before) return refuse('activity/unknown-item');
	const oneOfTheirs = isOneOf(actor, context, [before.from, before.to]);
	const theirs = isOfMaker(before, actor, context);
	switch (action.type) {
		case 'agreement.revise': {
			// An earlier session's has no maker here: those it binds may change it.
			if (!theirs && !(before.earlier !== null && oneOfTheirs)) return refuse('activity/not-yours');
			if (!isBetweenTwo(action)) return refuse('activity/malformed');
			return ok(withOne(state.agreements, { ...before, ...fieldsOf(action, context) }));
		}
		case 'agreement.set': {
			if (!theirs && !oneOfTheirs) return refuse('activity/not-yours');
			if (!agreementMayBecome(before.state, action.state)) return refuse('activity/not-now');
			const owner = action.owner ?? before.owner;
			return ok(withOne(state.agreements, { ...before, state: action.state, owner }));
		}
		case 'agreement.drop':
			if (before.earlier !== null || !theirs) return refuse('activity/not-yours');
			return ok(state.agreements.filter(({ id }) => id !== before.id));
		default:
			return unreachable(action);
	}
}

const isBetweenTwo = ({ from, to }: { from: string; to: string }) => fold(from) !== fold(to);

const speaksFor = ({ from, to }: { from: string; to: string }, names: ReadonlySet<string> | null) =>
	names === null || names.has(fold(from)) || names.has(fold(to));

function fieldsOf(
	{ entry, from, to, subject, contact, startsOn, owner }: ActionOf<'agreement.make' | 'agreement.revise'>,
	context: Context
) {
	const known = entry !== null && supplyOf(context).entries.some(({ id }) => id === entry);
	return { entry: known ? entry : null, from, to, subject, contact, startsOn, owner };
}

function withOne(all: readonly Agreement[], changed: Agreement): readonly Agreement[] {
	return all.some(({ id }) => id === changed.id)
		? all.map((one) => (one.id === changed.id ? changed : one))
		: [...all, changed];
}
