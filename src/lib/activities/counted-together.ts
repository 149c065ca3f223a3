import type { PersonId } from '$lib/core/kernel/ids';
import type { SessionState } from '$lib/core/session/state';

/** From how many people's answers on anything is counted together: the floor of every number without a name. */
export const ENOUGH = 5;

/** Who is enough: so many people, or `everybody` of them where nobody who is there is missing among them; null: never fewer. */
export interface Floor {
	readonly people: number;
	readonly everybody: number | null;
}

/** Five people, whoever else is there. */
export const FIVE: Floor = { people: ENOUGH, everybody: null };

/** What people said of one matter; whoever said nothing, or does not let it be counted, is not in it. */
export type Said<Value> = Readonly<Record<PersonId, Value>>;

/** What people said, by matter: an area, a block, a question. */
export type Matters<Value> = Readonly<Record<string, Said<Value>>>;

/**
 * What was shown of all together, matter by matter, and stays as it was shown: who is in it, and what they said. `everybody`: nobody
 * who was there was missing.
 */
export type Picture<Value> = Readonly<
	Record<string, { readonly said: Said<Value>; readonly everybody: boolean }>
>;

/** Nothing was shown yet. */
export const NO_PICTURE: Picture<never> = {};

/** What stands after the picture: how many people's answers are not in it, and whether they are enough to come in together. */
export interface Since {
	readonly people: number;
	readonly ready: boolean;
}

/** Who is there: only they can come into a picture. */
export function presentIn({ people }: Pick<SessionState, 'people'>): readonly PersonId[] {
	return Object.values(people)
		.filter(({ standing }) => standing === 'present')
		.map(({ id }) => id);
}

/** Whether so many are enough. `everybody`: nobody who is there is missing among them. */
export function enough(people: number, everybody: boolean, floor: Floor): boolean {
	return people >= floor.people || (everybody && floor.everybody !== null && people >= floor.everybody);
}

/**
 * The picture as it is when somebody shows it, or shows it again. What is new in a matter (who came, who changed what they said) comes
 * in only when it is enough by itself: two pictures then never differ by so little that the difference would be somebody's answer. A
 * newcomer has to be there; whoever is in the picture stays in it when they go.
 */
export function taken<Value>(
	before: Picture<Value>,
	now: Matters<Value>,
	present: readonly PersonId[],
	floor: Floor
): Picture<Value> {
	const renewed = Object.entries(now).flatMap(([matter, said]) => {
		const among = idsOf(said).filter((id) => present.includes(id) || isIn(before, matter, id));
		const fresh = newIn(before, matter, said, present);
		if (!enough(fresh.length, holdsAll(fresh, present), floor)) return [];
		const counted = Object.fromEntries(among.map((id) => [id, said[id]])) as Said<Value>;
		const everybody = holdsAll(among, present) && holdsAll(present, among);
		return [[matter, { said: counted, everybody }] as const];
	});
	return renewed.length === 0 ? before : { ...before, ...Object.fromEntries(renewed) };
}

/** What may be seen of a picture now: whoever took back their answer or their consent is out at once, and so is what is too few then. */
export function stillShown<Value>(
	picture: Picture<Value>,
	now: Matters<Value>,
	floor: Floor
): Matters<Value> {
	return Object.fromEntries(
		Object.entries(picture).flatMap(([matter, { said, everybody }]) => {
			const still = idsOf(said).filter((id) => Object.hasOwn(now[matter] ?? {}, id));
			const whole = still.length === idsOf(said).length;
			if (!enough(still.length, everybody && whole, floor)) return [];
			return [[matter, Object.fromEntries(still.map((id) => [id, said[id]])) as Said<Value>] as const];
		})
	);
}

/**
 * The picture that reports and later sessions have: the one that was shown, whatever came after it. One that nobody ever saw is taken
 * when the session closes, and not before, or two reports would differ by one person.
 */
export function lastPicture<Value>(
	picture: Picture<Value>,
	now: Matters<Value>,
	present: readonly PersonId[],
	{ floor, closed }: { readonly floor: Floor; readonly closed: boolean }
): Picture<Value> {
	const shown = Object.keys(picture).length > 0;
	return shown || !closed ? picture : taken(picture, now, present, floor);
}

/** What came after a picture. */
export function sincePicture<Value>(
	picture: Picture<Value>,
	now: Matters<Value>,
	present: readonly PersonId[],
	floor: Floor
): Since {
	const people = Object.entries(now).flatMap(([matter, said]) => newIn(picture, matter, said, present));
	return {
		people: new Set(people).size,
		ready: taken(picture, now, present, floor) !== picture
	};
}

/** How many people are in it, each once. */
export function peopleIn<Value>(shown: Matters<Value>): number {
	return new Set(Object.values(shown).flatMap(idsOf)).size;
}

function newIn<Value>(
	picture: Picture<Value>,
	matter: string,
	said: Said<Value>,
	present: readonly PersonId[]
): readonly PersonId[] {
	return idsOf(said).filter((id) =>
		isIn(picture, matter, id)
			? JSON.stringify(picture[matter]?.said[id]) !== JSON.stringify(said[id])
			: present.includes(id)
	);
}

const isIn = <Value>(picture: Picture<Value>, matter: string, id: PersonId) =>
	Object.hasOwn(picture, matter) && Object.hasOwn(picture[matter]!.said, id);

const idsOf = <Value>(said: Said<Value>) => Object.keys(said) as PersonId[];

const holdsAll = (all: readonly PersonId[], some: readonly PersonId[]) =>
	some.every((id) => all.includes(id));
