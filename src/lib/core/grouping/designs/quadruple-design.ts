import type { Design } from './design';
import { finiteField } from './finite-field';

/**
 * Fours in which every two people are together exactly once, after Bose (1939), for 3q + 1 people where q is a prime power of the
 * form 4t + 1: three copies of the field and one fixed person, one round shifted through the field. Null for other numbers.
 */
export function quadrupleDesign(people: number): Design | null {
	const order = (people - 1) / 3;
	if (!Number.isInteger(order) || order % 4 !== 1) return null;
	const field = finiteField(order);
	if (!field) return null;
	const t = (order - 1) / 4;
	const logarithm = (element: number) => field.powers.indexOf(element);
	const minus = field.powers[(order - 1) / 2]!;
	// The shift between copies: one for which (x^a + 1) / (x^a - 1) is an odd power makes all mixed differences appear once.
	const offset = Array.from({ length: t * 2 }, (_, exponent) => 2 * exponent + 1).find((exponent) => {
		const element = field.powers[exponent]!;
		const above = field.plus(element, 1);
		const below = field.plus(element, minus);
		return above !== 0 && below !== 0 && (logarithm(above) - logarithm(below)) % 2 !== 0;
	});
	if (offset === undefined) return null;
	const power = (exponent: number) => field.powers[exponent % (order - 1)]!;
	const at = (copy: number, element: number, shift: number) =>
		(copy % 3) * order + field.plus(element, shift);
	return Array.from({ length: order }, (_, shift) => [
		[people - 1, at(0, 0, shift), at(1, 0, shift), at(2, 0, shift)],
		...[0, 1, 2].flatMap((copy) =>
			Array.from({ length: t }, (_, i) => [
				at(copy, power(2 * i), shift),
				at(copy, power(2 * i + 2 * t), shift),
				at(copy + 1, power(2 * i + offset), shift),
				at(copy + 1, power(2 * i + 2 * t + offset), shift)
			])
		)
	]);
}
