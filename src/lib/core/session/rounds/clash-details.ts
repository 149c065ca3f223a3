import type { Clash } from '../../grouping/problem';

/** Entries beyond this many would make no sentence. */
const MOST = 8;

/** A clash as the details of a refusal: `clash` holds its entries as `rule:id,id`, parted by spaces; `round` the round's index. */
export function clashDetails({ rules }: Clash): Readonly<Record<string, string | number>> {
	const entries = rules
		.slice(0, MOST)
		.map(({ rule, people }) => `${rule}:${people.slice(0, MOST).join(',')}`);
	return {
		clash: [...new Set(entries)].join(' '),
		round: rules.find(({ round }) => round !== null)?.round ?? 0
	};
}

/** One entry of a clash, as the interface reads it back. */
export interface ClashEntry {
	readonly rule: string;
	readonly people: readonly string[];
}

/** Reads the entries back; empty where the details hold none. */
export function clashEntries(
	details: Readonly<Record<string, string | number>> | undefined
): readonly ClashEntry[] {
	return String(details?.clash ?? '')
		.split(' ')
		.filter(Boolean)
		.map((entry) => {
			const [rule = '', people = ''] = entry.split(':');
			return { rule, people: people.split(',').filter(Boolean) };
		});
}
