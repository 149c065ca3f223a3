/** A field of `order` elements, numbered from 0; 0 and 1 are the neutral elements. Tables are rows of `order`. */
export interface FiniteField {
	readonly order: number;
	readonly plus: (one: number, two: number) => number;
	readonly times: (one: number, two: number) => number;
	/** Powers of a primitive element: every element but 0, once. */
	readonly powers: readonly number[];
}

/** The prime and the exponent of a prime power, or null. */
export function primePower(order: number): { prime: number; exponent: number } | null {
	if (order < 2) return null;
	let prime = 2;
	while (order % prime !== 0) prime += 1;
	let exponent = 0;
	let rest = order;
	for (; rest % prime === 0; rest /= prime) exponent += 1;
	return rest === 1 ? { prime, exponent } : null;
}

/** Makes the field of a prime power; null where there is none. An element is a polynomial, its digits in base `prime`. */
export function finiteField(order: number): FiniteField | null {
	const power = primePower(order);
	if (!power) return null;
	const { prime, exponent } = power;
	const digits = (element: number) =>
		Array.from({ length: exponent }, (_, place) => Math.floor(element / prime ** place) % prime);
	const number = (places: readonly number[]) =>
		places.reduce((sum, digit, place) => sum + digit * prime ** place, 0);
	const sums = new Int32Array(order * order);
	for (let one = 0; one < order; one++) {
		for (let two = 0; two < order; two++) {
			const other = digits(two);
			sums[one * order + two] = number(digits(one).map((digit, place) => (digit + other[place]!) % prime));
		}
	}
	// A polynomial is fit for multiplication if the powers of x run through all elements: try them in order.
	for (let rest = 1; rest < order; rest++) {
		const reduction = digits(rest);
		const timesX = (element: number) => {
			const places = digits(element);
			const carried = places[exponent - 1]!;
			return number(
				reduction.map((digit, place) => ((place > 0 ? places[place - 1]! : 0) + carried * digit) % prime)
			);
		};
		const powers = exponent === 1 ? powersOf(rest, prime) : generate(timesX, order);
		if (new Set(powers).size !== order - 1) continue;
		const logarithm = new Int32Array(order);
		powers.forEach((element, index) => (logarithm[element] = index));
		return {
			order,
			powers,
			plus: (one, two) => sums[one * order + two]!,
			times: (one, two) =>
				one === 0 || two === 0 ? 0 : powers[(logarithm[one]! + logarithm[two]!) % (order - 1)]!
		};
	}
	return null;
}

function powersOf(base: number, prime: number): number[] {
	return generate((element) => (element * base) % prime, prime);
}

function generate(next: (element: number) => number, order: number): number[] {
	const powers = [1];
	while (powers.length < order - 1) powers.push(next(powers[powers.length - 1]!));
	return powers;
}
