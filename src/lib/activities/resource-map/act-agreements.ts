import type { ActionStamp, ActivityContext } from '$lib/core/agenda/activity-definition';
import { ok, refuse, unreachable, type Result } from '$lib/core/kernel/result';
import { fold } from '$lib/core/service-map/fold';
import { agreementMayBecome } from '$lib/core/service-map/lasting-records';
import type { ActionOf } from './actions';
import { MAP_LIMITS, type ResourceMapConfig } from './config';
import { makerOf, mayMake, maySet, organisationsOf } from './makers';
import { agreementsNow, supplyOf, type Agreement, type ResourceMapState } from './state';
import { agreementRights } from './tie-rights';

type Action = ActionOf<'agreement.make' | 'agreement.revise' | 'agreement.set' | 'agreement.drop'>;
type Context = ActivityContext<ResourceMapConfig>;
type Sides = Pick<Agreement, 'from' | 'to'>;
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
		if (!isBetweenTwo(action)) return refuse('activity/malformed');
		if (!speaksFor(action, organisations)) return refuse('activity/not-your-organisation');
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
	const may = agreementRights(before, actor, context);
	switch (action.type) {
		case 'agreement.revise': {
			if (!may.revise) return refuse('activity/not-yours');
			if (!isBetweenTwo(action)) return refuse('activity/malformed');
			// What stays between the same two is not chosen anew.
			if (!isBetweenThese(before, action) && !speaksFor(action, organisationsOf(actor, context)))
				return refuse('activity/not-your-organisation');
			return ok(withOne(state.agreements, { ...before, ...fieldsOf(action, context) }));
		}
		case 'agreement.set': {
			if (!may.set) return refuse('activity/not-yours');
			if (!agreementMayBecome(before.state, action.state)) return refuse('activity/not-now');
			const owner = action.owner ?? before.owner;
			return ok(withOne(state.agreements, { ...before, state: action.state, owner }));
		}
		case 'agreement.drop':
			if (!may.drop) return refuse('activity/not-yours');
			return ok(state.agreements.filter(({ id }) => id !== before.id));
		default:
			return unreachable(action);
	}
}

const isBetweenTwo = ({ from, to }: Sides) => fold(from) !== fold(to);

const isBetweenThese = (before: Sides, after: Sides) =>
	[before.from, before.to].map(fold).sort().join('\n') === [after.from, after.to].map(fold).sort().join('\n');

const speaksFor = ({ from, to }: Sides, names: readonly string[] | null) =>
	names === null || names.some((name) => [fold(from), fold(to)].includes(fold(name)));

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
