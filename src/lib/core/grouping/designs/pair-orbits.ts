import { turned, twisted } from './starter';

/** A pair whose orbit must not be used, because developing would repeat it. */
const BARRED = 4;

/** The orbit of each pair under turning and twisting, and how often each counts as used beforehand: barred where it is too short. */
export function pairOrbits(people: number, cycle: number, twist: number): { of: Int32Array; uses: number[] } {
	const of = new Int32Array(people * people).fill(-1);
	const uses: number[] = [];
	for (let a = 0; a < people; a++) {
		for (let b = a + 1; b < people; b++) {
			if (of[a * people + b]! >= 0) continue;
			let length = 0;
			for (let move = 0; move < cycle * twist; move++) {
				const to = (person: number) =>
					twisted(
						turned(person, move % cycle, cycle, people),
						Math.floor(move / cycle),
						cycle,
						twist,
						people
					);
				const [c, d] = [to(a), to(b)];
				if (of[c * people + d]! < 0) length += 1;
				of[c * people + d] = of[d * people + c] = uses.length;
			}
			uses.push(length < cycle * twist ? BARRED : 0);
		}
	}
	return { of, uses };
}
