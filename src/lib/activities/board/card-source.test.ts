import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import type { GroupId } from '$lib/core/kernel/ids';
import type { GroupLabel } from '$lib/core/session/group-label';
import CardSource from './CardSource.svelte';
import type { CardWords } from './shown';

const salvia: GroupLabel = { id: 'g1' as GroupId, mark: 1, number: 2, naming: 'plants', room: '' };
const plain: CardWords = { id: 'c', text: 'Una cosa', by: null, facilitators: false, origin: null };

/** What is read beside a card; `*` where a group's drawing stands. */
function read(card: Partial<CardWords>): string {
	const { body } = render(CardSource, { props: { card: { ...plain, ...card } as CardWords } });
	return body
		.replaceAll(/<svg.*?<\/svg>/gs, '*')
		.replaceAll(/<[^>]*>/gs, ' ')
		.replaceAll(/\s+/g, ' ')
		.trim();
}

it.each<[string, Partial<CardWords>, string]>([
	['a group’s point', { origin: { kind: 'point', group: salvia, as: null } }, '* Salvia'],
	['a point of the plenary', { origin: { kind: 'point', group: null, as: null } }, 'scritto in plenaria'],
	[
		'a moment of a group',
		{ origin: { kind: 'moment', group: salvia, as: null } },
		'* Salvia notato da chi facilita'
	],
	['a moment of nobody', { origin: { kind: 'moment', group: null, as: null } }, 'da chi facilita'],
	['facilitators', { facilitators: true }, 'da chi facilita'],
	['a person', { by: 'Anna' }, 'Anna'],
	['nobody', {}, '']
])('B5 a card says where it comes from: %s', (_, card, words) => {
	expect(read(card)).toBe(words);
});

it('B11 what was offered in a function never says of which group', () => {
	const origin = { kind: 'activity', group: salvia, as: 'Chi osserva' } as const;
	expect(read({ origin })).toBe('nella parte di: Chi osserva');
});
