import type { PersonId } from '../../kernel/ids';
import { own } from '../../kernel/record';
import { ok, refuse } from '../../kernel/result';
import type { CommandPayloads } from '../commands';
import type { SessionEvent } from '../events';
import { keyOf, listed, type RosterPerson } from '../follow-roster';
import { foldedName, namesInUse } from '../people/person-name';
import { intoSession } from '../people/place-person';
import type { Decision } from '../refusals';
import type { Participant, RosterWord } from '../state';
import type { Deciding } from './handler';

/** The most people of one session, removed ones not counted. */
export const PEOPLE_LIMIT = 1000;

/**
 * Lists people by hand. Whoever is listed already (same name, same organisation) is not listed twice; whoever stands on the programme's
 * roster is listed under the id they have there, so that what they do here is theirs. Without an organisation the name alone says who
 * it is, where only one person has it.
 */
export function listByHand(
	{ people }: CommandPayloads['person.list'],
	deciding: Deciding
): Decision<SessionEvent> {
	const { state } = deciding;
	const before = Object.values<Participant>(state.people).filter(({ standing }) => standing !== 'removed');
	const here = new Who(before);
	const taken = namesInUse(state);
	const fresh: Participant[] = [];
	for (const typed of people) {
		if (here.find(typed)) continue;
		const person = byHand(typed, deciding, taken);
		if (here.find(person)) continue;
		here.add(person);
		fresh.push(person);
	}
	if (before.length + fresh.length > PEOPLE_LIMIT) return refuse('person/full', { limit: PEOPLE_LIMIT });
	return ok(fresh.length > 0 ? [{ type: 'person.listed', people: fresh }] : []);
}

/** Adds one person; `here`: they are in the room, without a phone, and take part from now on. */
export function addByHand(
	{ here, ...typed }: CommandPayloads['person.add'],
	deciding: Deciding
): Decision<SessionEvent> {
	const { state } = deciding;
	const before = Object.values<Participant>(state.people).filter(({ standing }) => standing !== 'removed');
	const taken = namesInUse(state);
	const roster = rosterPerson(typed, deciding);
	// Whoever was sent out is not known here any more, as when people are listed.
	const known = new Who(before).find(typed) ?? before.find(({ id }) => id === roster?.id);
	if (known && (known.standing !== 'invited' || !here)) return refuse('person/listed');
	if (!known && before.length >= PEOPLE_LIMIT) return refuse('person/full', { limit: PEOPLE_LIMIT });
	const person = known ?? byHand(typed, deciding, taken);
	return ok([
		...(known ? [] : [{ type: 'person.listed', people: [person] } as const]),
		...(here
			? [
					{ type: 'person.admitted', personId: person.id } as const,
					{ type: 'person.vouched', people: [person.id] } as const,
					...intoSession(person, deciding)
				]
			: [])
	]);
}

function byHand(typed: RosterWord, deciding: Deciding, taken: Set<string>): Participant {
	const { state, tools } = deciding;
	const roster = rosterPerson(typed, deciding);
	// Whoever was sent out and is listed again is somebody else by that name.
	const id = roster && !own(state.people, roster.id as PersonId) ? roster.id : tools.newId();
	const person = listed({ ...(roster ?? typed), id }, state, taken, typed.attendance);
	if (roster?.id === id) return { ...person, guest: true };
	const { roster: _, ...stranger } = person;
	return { ...stranger, guest: true };
}

function rosterPerson(typed: RosterWord, { tools }: Deciding): RosterPerson | undefined {
	return new Who(tools.roster ?? []).find(typed);
}

/** People by what one types of them. */
class Who<Person extends Pick<RosterWord, 'name' | 'organisation'>> {
	readonly #byKey = new Map<string, Person>();
	readonly #byName = new Map<string, Person | null>();

	constructor(people: readonly Person[]) {
		for (const person of people) this.add(person);
	}

	add(person: Person): void {
		const name = foldedName(person.name);
		this.#byKey.set(keyOf(person), person);
		this.#byName.set(name, this.#byName.has(name) ? null : person);
	}

	find(typed: Pick<RosterWord, 'name' | 'organisation'>): Person | undefined {
		const alone = typed.organisation === '' ? this.#byName.get(foldedName(typed.name)) : undefined;
		return this.#byKey.get(keyOf(typed)) ?? alone ?? undefined;
	}
}
