/** Something to choose, with what is read of it. */
export interface Choice {
	readonly id: string;
	readonly text: string;
	/** Said beside it, smaller, and found as well. */
	readonly detail?: string | undefined;
}

export interface ChoiceGroup {
	readonly title: string;
	readonly items: readonly Choice[];
}

/** Those of which all words typed are a part, whatever their case and accents; groups without any go. */
export function matching(groups: readonly ChoiceGroup[], search: string): readonly ChoiceGroup[] {
	const words = plain(search)
		.split(/\s+/)
		.filter((word) => word !== '');
	if (words.length === 0) return groups;
	return groups
		.map(({ title, items }) => ({
			title,
			items: items.filter(({ text, detail = '' }) => {
				const read = plain(`${text} ${detail}`);
				return words.every((word) => read.includes(word));
			})
		}))
		.filter(({ items }) => items.length > 0);
}

const plain = (text: string) =>
	text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
