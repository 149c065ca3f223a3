import type { Localised } from '$lib/core/kernel/instant';
import { HAT_KEYS, type HatKey } from './hats';

/** How far two ways of thinking are by themselves: facts and emotions, optimism and pessimism, new ideas and order face each other. */
function across(one: HatKey, other: HatKey): number {
	const apart = Math.abs(HAT_KEYS.indexOf(one) - HAT_KEYS.indexOf(other));
	return Math.min(apart, HAT_KEYS.length - apart);
}

/**
 * All six from the nearest to the farthest for somebody who chose these (S2): most chosen first. Equally chosen ones at the top: the
 * one chosen first. Further down: the one nearer to the top's way of thinking, then in the ring's order.
 */
export function orderOf(chosen: readonly HatKey[]): readonly HatKey[] {
	const times = (hat: HatKey) => chosen.filter((one) => one === hat).length;
	const most = Math.max(...HAT_KEYS.map(times));
	const own = chosen.find((hat) => times(hat) === most) ?? HAT_KEYS[0];
	return HAT_KEYS.toSorted(
		(one, other) =>
			Number(other === own) - Number(one === own) ||
			times(other) - times(one) ||
			across(own, one) - across(own, other)
	);
}

/** Distances in words, from one's own hat to the farthest. */
export const DISTANCES: readonly Localised[] = [
	{ it: 'È il tuo stile: nessuna distanza.', en: 'It is your own style: no distance.' },
	{
		it: 'Vicino al tuo stile: il secondo che ti viene.',
		en: 'Close to your style: the second that comes to you.'
	},
	{
		it: 'A portata di mano: ci arrivi con poco sforzo.',
		en: 'Within reach: you get there with little effort.'
	},
	{ it: 'A metà strada: ti chiede un passo in più.', en: 'Half way: it asks a step more of you.' },
	{ it: 'Lontano: lo usi di rado.', en: 'Far: you seldom use it.' },
	{
		it: 'Il più lontano: l’opposto di come pensi di solito.',
		en: 'The farthest: the opposite of how you usually think.'
	}
];
