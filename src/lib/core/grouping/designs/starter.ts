import type { Design } from './design';

/**
 * First rounds from which a design is developed: people 0 to cycle * n - 1 lie on n circles of `cycle`, the others are fixed; every
 * first round is turned through all places of the circles. With a twist above 1 only a part of each first round is kept: the rest
 * follows by exchanging the circles (and the fixed people) of each `twist` consecutive ones in a ring.
 */
export interface Starter {
	readonly cycle: number;
	readonly twist: number;
	readonly people: number;
	readonly firstRounds: Design;
}

/** The person at whose place somebody is after `turns` turns. */
export function turned(person: number, turns: number, cycle: number, people: number): number {
	const onCircles = people - (people % cycle);
	if (person >= onCircles) return person;
	const place = person % cycle;
	return person - place + ((place + turns) % cycle);
}

/** The person at whose place somebody is after the circles of each ring have moved on by `steps`. */
export function twisted(person: number, steps: number, cycle: number, twist: number, people: number): number {
	const onCircles = people - (people % cycle);
	if (person >= onCircles) return onCircles + ringStep(person - onCircles, steps, twist);
	return ringStep(Math.floor(person / cycle), steps, twist) * cycle + (person % cycle);
}

function ringStep(index: number, steps: number, twist: number): number {
	return index - (index % twist) + (((index % twist) + steps) % twist);
}

/** Whether circles, fixed people and groups can be exchanged in rings of `twist`. */
export function canTwist(groups: number, people: number, cycle: number, twist: number): boolean {
	return [groups, Math.floor(people / cycle), people % cycle].every((number) => number % twist === 0);
}

/** All rounds of a starter: `cycle` for each first round. */
export function developStarter({ cycle, twist, people, firstRounds }: Starter): Design {
	const steps = Array.from({ length: twist }, (_, step) => step);
	return firstRounds.flatMap((part) => {
		const round = steps.flatMap((step) =>
			part.map((group) => group.map((person) => twisted(person, step, cycle, twist, people)))
		);
		return Array.from({ length: cycle }, (_, turns) =>
			round.map((group) => group.map((person) => turned(person, turns, cycle, people)))
		);
	});
}
