import type { Design } from './design';
import { finiteField, type FiniteField } from './finite-field';

/**
 * Kirkman's schoolgirls: threes in which every two people are together exactly once, after Ray-Chaudhuri and Wilson (1971), for
 * 2q + 1 or 3q people where q is a prime power of the form 6t + 1. Null for other numbers.
 */
export function kirkmanDesign(people: number): Design | null {
	return doubled(people) ?? tripled(people);
}

function fieldOfForm(order: number): { field: FiniteField; t: number } | null {
	if (!Number.isInteger(order) || order % 6 !== 1) return null;
	const field = finiteField(order);
	return field && { field, t: (order - 1) / 6 };
}

/** Two copies of the field and one fixed person: one round, shifted through the field. */
function doubled(people: number): Design | null {
	const found = fieldOfForm((people - 1) / 2);
	if (!found) return null;
	const { field, t } = found;
	const order = field.order;
	const power = (exponent: number) => field.powers[((exponent % (order - 1)) + order - 1) % (order - 1)]!;
	const middle = field.powers.findIndex(
		(element) => field.plus(element, element) === field.plus(power(t), 1)
	);
	if (middle < 0) return null;
	const first = [0, 2, 4].flatMap((part) => Array.from({ length: t }, (_, index) => part * t + index));
	const at = (copy: number, element: number, shift: number) => copy * order + field.plus(element, shift);
	return Array.from({ length: order }, (_, shift) => [
		[people - 1, at(0, 0, shift), at(1, 0, shift)],
		...first.map((i) => [
			at(0, power(i), shift),
			at(0, power(i + t), shift),
			at(1, power(i + middle), shift)
		]),
		...Array.from({ length: t }, (_, i) =>
			[1, 3, 5].map((part) => at(1, power(i + middle + part * t), shift))
		)
	]);
}

/** Three copies of the field: one round shifted through it, and one round more for each of 3t transversals. */
function tripled(people: number): Design | null {
	const found = fieldOfForm(people / 3);
	if (!found) return null;
	const { field, t } = found;
	const order = field.order;
	const power = (exponent: number) => field.powers[exponent % (order - 1)]!;
	const at = (copy: number, element: number, shift: number) => copy * order + field.plus(element, shift);
	const across = (i: number, shift: number) =>
		[0, 1, 2].map((copy) => at(copy, power(i + 2 * t * copy), shift));
	const inField = Array.from({ length: t }, (_, index) => index);
	const shifted = Array.from({ length: order }, (_, shift) => [
		[0, 1, 2].map((copy) => at(copy, 0, shift)),
		...inField.flatMap((i) =>
			[0, 1, 2].map((copy) => [0, 2, 4].map((part) => at(copy, power(i + part * t), shift)))
		),
		...[1, 3, 5].flatMap((part) => inField.map((i) => across(i + part * t, shift)))
	]);
	const others = [0, 2, 4].flatMap((part) =>
		inField.map((i) => Array.from({ length: order }, (_, shift) => across(i + part * t, shift)))
	);
	return [...shifted, ...others];
}
