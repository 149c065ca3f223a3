import { Meetings } from '../grouping/meetings';
import type { NetworkRecord } from './network-record';

/** Two ends, by their index, and how often they came together. */
export type Thread = readonly [one: number, other: number, times: number];

/** What one session added to the network: its own meetings alone. Ties count groups in which both organisations were. */
export interface NetworkFrame {
	readonly title: string;
	/** `YYYY-MM-DD`. */
	readonly date: string;
	/** Index into the film's phases; null for a session outside them. */
	readonly phase: number | null;
	readonly rounds: number;
	/** How many people were in a group. */
	readonly people: number;
	/** Empty in a film of organisations. */
	readonly pairs: readonly Thread[];
	readonly ties: readonly Thread[];
}

/** An organisation as a bed of the garden; `none` holds the people of no organisation. */
export interface NetworkBed {
	readonly name: string;
	readonly kind: 'partner' | 'left' | 'none';
	/** Of its people, those who were ever in a group. */
	readonly people: number;
}

/** A programme's network as it grew, session by session, small enough to be sent and played anywhere. Everything by index. */
export interface NetworkFilm {
	readonly beds: readonly NetworkBed[];
	/** Bed by bed; empty in a film of organisations. `name` is empty unless names were asked for. */
	readonly people: readonly { readonly bed: number; readonly name: string; readonly consent: boolean }[];
	readonly phases: readonly string[];
	readonly frames: readonly NetworkFrame[];
}

/** How much a film tells: people by name, people as leaves without a name, or organisations alone. */
export type FilmDetail = 'names' | 'leaves' | 'organisations';

export const EMPTY_FILM: NetworkFilm = { beds: [], people: [], phases: [], frames: [] };

/** Makes the film of a programme's network, by the rules in SPEC.md. */
export function filmNetwork(record: NetworkRecord, detail: FilmDetail): NetworkFilm {
	const grouped = new Set(record.rounds.flatMap(({ groups }) => groups.flat()));
	const came = record.people.filter(({ id }) => grouped.has(id));
	const { beds, bedOf } = layBeds(record, came);
	const people = beds.flatMap((_, bed) =>
		came.filter((person) => bedOf(person.organisationId) === bed).toSorted(byName)
	);
	const place = new Map(people.map(({ id }, index) => [id, index]));
	const phaseIds = record.phases.map(({ id }) => id);
	const frames = record.sessions.flatMap(({ id, title, date, phaseId }): NetworkFrame[] => {
		const held = record.rounds.filter(({ sessionId }) => sessionId === id);
		const rounds = held.map(({ groups }) =>
			groups.map((group) => group.filter((person) => place.has(person)))
		);
		if (rounds.length === 0) return [];
		const phase = phaseIds.indexOf(phaseId ?? '');
		// Organisations came together by those who were theirs then, whosever they are now.
		const inBeds = rounds.flatMap((groups, at) =>
			groups.map((group) =>
				group.map((person) => bedOf(held[at]!.was?.[person] ?? people[place.get(person)!]!.organisationId))
			)
		);
		const here = [...new Set(rounds.flat(2))];
		return [
			{
				title,
				date,
				phase: phase < 0 ? null : phase,
				rounds: rounds.length,
				people: here.length,
				pairs: detail === 'organisations' ? [] : pairsIn(rounds, here, place),
				ties: tiesIn(inBeds, beds)
			}
		];
	});
	return {
		beds,
		people:
			detail === 'organisations'
				? []
				: people.map(({ name, organisationId, consent }) => ({
						bed: bedOf(organisationId),
						name: detail === 'names' ? name : '',
						consent
					})),
		phases: record.phases.map(({ title }) => title),
		frames
	};
}

const byName = (one: { readonly name: string; readonly id: string }, other: typeof one) =>
	one.name.localeCompare(other.name, 'it') || (one.id < other.id ? -1 : 1);

/** Organisations of one territory stand beside each other; those that left stay only while somebody of theirs took part. */
function layBeds(record: NetworkRecord, came: NetworkRecord['people']) {
	const were = new Set(record.rounds.flatMap(({ was }) => Object.values(was ?? {})));
	const count = (id: string | null) => came.filter(({ organisationId }) => organisationId === id).length;
	const organisations = record.organisations
		.filter(({ id, leftOn }) => leftOn === '' || count(id) > 0 || were.has(id))
		.toSorted((one, other) => one.territory.localeCompare(other.territory, 'it') || byName(one, other));
	const index = new Map(organisations.map(({ id }, at) => [id, at]));
	const bedOf = (organisationId: string | null) => index.get(organisationId ?? '') ?? organisations.length;
	const beds: NetworkBed[] = organisations.map(({ id, name, leftOn }) => ({
		name,
		kind: leftOn === '' ? 'partner' : 'left',
		people: count(id)
	}));
	const others = came.filter(({ organisationId }) => !index.has(organisationId ?? '')).length;
	if (others > 0) beds.push({ name: '', kind: 'none', people: others });
	return { beds, bedOf };
}

function pairsIn(
	rounds: readonly (readonly (readonly string[])[])[],
	here: readonly string[],
	place: ReadonlyMap<string, number>
): Thread[] {
	const meetings = new Meetings(rounds.map((groups) => ({ groups })));
	return meetings.pairs(here).map(({ people: [one, other], times }): Thread => {
		const [a, b] = [place.get(one)!, place.get(other)!];
		return a < b ? [a, b, times] : [b, a, times];
	});
}

function tiesIn(groups: readonly (readonly number[])[], beds: readonly NetworkBed[]): Thread[] {
	const times = new Map<string, Thread>();
	for (const group of groups) {
		const there = [...new Set(group)].filter((bed) => beds[bed]?.kind !== 'none');
		there.sort((one, other) => one - other);
		there.forEach((one, at) => {
			for (const other of there.slice(at + 1)) {
				const key = `${one} ${other}`;
				times.set(key, [one, other, (times.get(key)?.[2] ?? 0) + 1]);
			}
		});
	}
	return [...times.values()];
}
