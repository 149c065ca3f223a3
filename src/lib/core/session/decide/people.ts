import { own } from '../../kernel/record';
import { ok, refuse } from '../../kernel/result';
import type { SessionEvent } from '../events';
import { distinctName, namesInUse } from '../people/person-name';
import { isProved } from '../people/is-proved';
import { intoSession, outOfGroups, withRoomForAttendance } from '../people/place-person';
import type { Decision } from '../refusals';
import type { Participant } from '../state';
import type { CommandPayloads } from '../commands';
import type { Deciding, Handlers } from './handler';
import { addByHand, listByHand } from './list-people';

function describe(payload: CommandPayloads['person.describe'], deciding: Deciding): Decision<SessionEvent> {
	const { state, actor } = deciding;
	const person = own(state.people, payload.personId);
	if (!person) return refuse('person/unknown');
	if (actor.role === 'participant' && actor.person !== person.id) return refuse('command/forbidden');
	const { organisation, attendance } = payload;
	const name = distinctName(payload.name, namesInUse(state, person.id));
	if (name === person.name && organisation === person.organisation && attendance === person.attendance)
		return ok([]);
	return ok([
		{ type: 'person.described', personId: person.id, name, organisation, attendance },
		...withRoomForAttendance({ ...person, attendance }, deciding)
	]);
}

/** Back as before they were removed: among those expected, or among those here. Somebody else may go by their name by now. */
function readmit(person: Participant, deciding: Deciding): readonly SessionEvent[] {
	const name = distinctName(person.name, namesInUse(deciding.state, person.id));
	if (person.arrivedAt === null)
		return [{ type: 'person.listed', people: [{ ...person, name, standing: 'invited', away: false }] }];
	const { id: personId, organisation, attendance } = person;
	return [
		...(name === person.name
			? []
			: [{ type: 'person.described', personId, name, organisation, attendance } as const]),
		{ type: 'person.admitted', personId },
		...intoSession({ ...person, name }, deciding)
	];
}

const cameIn = ({ standing }: Participant) => standing === 'present' || standing === 'waiting';

/** In by a facilitator's hand. Who was only expected is here without having come by the door: it is the facilitators' word that proves it. */
function admitted(person: Participant, deciding: Deciding): readonly SessionEvent[] {
	const { id: personId, standing } = person;
	return [
		{ type: 'person.admitted', personId },
		...(standing === 'invited' ? [{ type: 'person.vouched', people: [personId] } as const] : []),
		...intoSession(person, deciding)
	];
}

/** Who comes, goes and is known how. */
export const peopleCommands: Handlers<
	| 'person.list'
	| 'person.add'
	| 'person.describe'
	| 'person.admit'
	| 'person.remove'
	| 'person.vouch'
	| 'person.heed'
	| 'person.free'
	| 'person.leave'
	| 'person.return'
> = {
	'person.list': listByHand,
	'person.add': addByHand,
	'person.describe': describe,
	'person.admit': ({ personId }, deciding) => {
		const person = own(deciding.state.people, personId);
		if (!person) return refuse('person/unknown');
		if (person.standing === 'present') return ok([]);
		if (person.standing === 'removed') return ok(readmit(person, deciding));
		return ok(admitted(person, deciding));
	},
	'person.remove': ({ personId }, deciding) => {
		const person = own(deciding.state.people, personId);
		if (!person) return refuse('person/unknown');
		if (person.standing === 'removed') return ok([]);
		return ok([...outOfGroups(person.id, deciding), { type: 'person.removed', personId: person.id }]);
	},
	'person.vouch': ({ people }, { state }) => {
		const chosen = people.map((personId) => own(state.people, personId));
		if (chosen.some((person) => !person)) return refuse('person/unknown');
		const vouched = chosen.flatMap((person) =>
			person && cameIn(person) && (!isProved(person) || person.claimedAt !== undefined) ? [person.id] : []
		);
		return ok(vouched.length > 0 ? [{ type: 'person.vouched', people: vouched }] : []);
	},
	'person.heed': ({ personId }, { state }) => {
		const person = own(state.people, personId);
		if (!person) return refuse('person/unknown');
		return ok(person.claimedAt === undefined ? [] : [{ type: 'person.heeded', personId: person.id }]);
	},
	'person.free': ({ personId }, deciding) => {
		const person = own(deciding.state.people, personId);
		if (!person || !cameIn(person)) return refuse('person/unknown');
		const out = person.proved ? [] : outOfGroups(person.id, deciding);
		return ok([...out, { type: 'person.freed', personId: person.id }]);
	},
	'person.leave': ({ personId }, deciding) => {
		const person = own(deciding.state.people, personId);
		if (!person || person.standing !== 'present') return refuse('person/unknown');
		if (person.away) return ok([]);
		return ok([...outOfGroups(person.id, deciding), { type: 'person.left', personId: person.id }]);
	},
	'person.return': ({ personId }, deciding) => {
		const person = own(deciding.state.people, personId);
		if (!person || person.standing !== 'present') return refuse('person/unknown');
		if (!person.away) return ok([]);
		return ok([{ type: 'person.returned', personId: person.id }, ...intoSession(person, deciding)]);
	}
};
