/** Rounds of groups of people numbered from 0, everybody in every round, no two people together twice. */
export type Design = readonly (readonly (readonly number[])[])[];

/** Whether rounds are a design for so many people: the proof by counting that every construction must pass. */
export function isDesign(rounds: Design, people: number): boolean {
	const met = new Set<number>();
	for (const groups of rounds) {
		const seen = new Set<number>();
		for (const group of groups) {
			for (const a of group) {
				if (a < 0 || a >= people || seen.has(a)) return false;
				seen.add(a);
				for (const b of group) {
					if (a >= b) continue;
					if (met.has(a * people + b)) return false;
					met.add(a * people + b);
				}
			}
		}
		if (seen.size !== people) return false;
	}
	return true;
}
