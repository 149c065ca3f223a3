import { describe, expect, it } from 'vitest';
import type { PersonId } from '$lib/core/kernel/ids';
import {
	FIVE,
	lastPicture,
	NO_PICTURE,
	peopleIn,
	sincePicture,
	stillShown,
	taken,
	type Floor,
	type Matters,
	type Picture
} from './counted-together';

const TEAM: Floor = { people: 5, everybody: 3 };
const everybody = Array.from({ length: 30 }, (_, index) => `p${index}` as PersonId);
const first = (count: number) => everybody.slice(0, count);
/** These people, who all say the same of one matter. */
const say = (people: readonly PersonId[], value = 1, matter = 'a'): Matters<number> => ({
	[matter]: Object.fromEntries(people.map((id) => [id, value]))
});
const show = (before: Picture<number>, now: Matters<number>, present = everybody, floor = FIVE) =>
	taken(before, now, present, floor);
const seen = (picture: Picture<number>, now: Matters<number>, floor = FIVE) =>
	stillShown(picture, now, floor);
const changed = (now: Matters<number>, id: PersonId, value: number): Matters<number> => ({
	a: { ...now.a, [id]: value }
});

describe('what is counted together', () => {
	it('shows nothing of fewer than five, matter by matter', () => {
		const four = show(NO_PICTURE, say(first(4)));
		expect(four).toBe(NO_PICTURE);
		const now = { ...say(first(6)), ...say(first(4), 1, 'b') };
		expect(Object.keys(seen(show(NO_PICTURE, now), now))).toEqual(['a']);
	});

	it('stays as it was shown, whoever comes and whatever is changed', () => {
		const now = say(first(6));
		const picture = show(NO_PICTURE, now);
		const later = changed(say(first(10)), everybody[0]!, 5);
		expect(seen(picture, later)).toEqual(seen(picture, now));
	});

	it('lets newcomers in from five up, and nobody before', () => {
		let picture = show(NO_PICTURE, say(first(6)));
		for (const count of [7, 8, 9, 10]) {
			picture = show(picture, say(first(count)));
			expect(peopleIn(seen(picture, say(first(count)))), String(count)).toBe(6);
		}
		picture = show(picture, say(first(11)));
		expect(peopleIn(seen(picture, say(first(11))))).toBe(11);
	});

	it('counts who changed what they said among what is new', () => {
		const picture = show(NO_PICTURE, say(first(8)));
		let now = say(first(8));
		for (const id of first(4)) now = changed(now, id, 3);
		expect(show(picture, now)).toBe(picture);
		expect(sincePicture(picture, now, everybody, FIVE)).toEqual({ people: 4, ready: false });
		now = changed(now, everybody[4]!, 3);
		expect(sincePicture(picture, now, everybody, FIVE)).toEqual({ people: 5, ready: true });
		expect(show(picture, now).a!.said).toEqual(now.a);
	});

	it('lets nobody in one by one, however often it is shown', () => {
		const sizes = [0];
		let picture: Picture<number> = NO_PICTURE;
		for (let count = 1; count <= 30; count += 1) {
			const now = say(first(count));
			picture = show(picture, now, first(count));
			sizes.push(peopleIn(seen(picture, now)));
		}
		expect([...new Set(sizes)]).toEqual([0, 5, 10, 15, 20, 25, 30]);
	});

	it('lets out at once who takes their consent or their answer back, and hides what is too few then', () => {
		const picture = show(NO_PICTURE, say(first(6)));
		expect(peopleIn(seen(picture, say(everybody.slice(1, 6))))).toBe(5);
		expect(seen(picture, say(everybody.slice(2, 6)))).toEqual({});
		// One comes for one who went: the old picture and the new one would tell what each of them said.
		expect(show(picture, say(everybody.slice(1, 7)))).toBe(picture);
	});

	it('keeps who went away or was taken out of the room, so that going tells nothing either', () => {
		const now = say(first(6));
		const picture = show(NO_PICTURE, now);
		expect(show(picture, now, first(5))).toBe(picture);
		const later = say(first(11));
		expect(peopleIn(seen(show(picture, later, everybody.slice(1)), later))).toBe(11);
	});

	it('shows three or four where the floor says so and nobody who was there was missing', () => {
		expect(show(NO_PICTURE, say(first(3)), first(4), TEAM)).toBe(NO_PICTURE);
		expect(show(NO_PICTURE, say(first(2)), first(2), TEAM)).toBe(NO_PICTURE);
		expect(show(NO_PICTURE, say(first(3)), first(3), FIVE)).toBe(NO_PICTURE);
		const picture = show(NO_PICTURE, say(first(3)), first(3), TEAM);
		// A fourth who comes is not told, and takes nothing from the three.
		const joined = show(picture, say(first(4)), first(4), TEAM);
		expect(peopleIn(seen(joined, say(first(4)), TEAM))).toBe(3);
		expect(seen(picture, say(first(2)), TEAM)).toEqual({});
		const all = show(picture, say(first(4), 2), first(4), TEAM);
		expect(all.a!.said).toEqual(say(first(4), 2).a);
	});

	it('leaves to reports what was shown; what never was, only when the session is closed', () => {
		const now = say(first(6));
		const at = (closed: boolean) => ({ floor: FIVE, closed });
		expect(lastPicture(NO_PICTURE, now, everybody, at(false))).toBe(NO_PICTURE);
		expect(peopleIn(seen(lastPicture(NO_PICTURE, now, everybody, at(true)), now))).toBe(6);
		const picture = show(NO_PICTURE, now);
		for (const closed of [true, false])
			expect(lastPicture(picture, say(first(20)), everybody, at(closed))).toBe(picture);
	});
});
