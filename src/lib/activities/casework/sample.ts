import type { Actor } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import type { Language } from '$lib/core/kernel/instant';
import type { CaseAction } from './actions';

const QUESTION: Readonly<Record<Language, string>> = {
	it: 'Come accompagno «Mariposa» verso il colloquio di lavoro senza decidere al posto suo?',
	en: 'How do I walk with “Mariposa” towards the job interview without deciding for her?'
};
/** One of each step by turns, in order, and the presenter's answer. */
const TEXTS: Readonly<Record<Language, readonly string[]>> = {
	it: [
		'Da quanto tempo vi incontrate? Chi altro la conosce?',
		'Sento la fretta, e un po’ di paura di deluderla',
		'Forse rimanda perché il lavoro di prima le ricorda qualcosa',
		'Andare insieme a vedere il posto, senza ancora candidarsi',
		'Provo a chiederle che cosa le serve per dire di sì, o di no'
	],
	en: [
		'How long have you been meeting? Who else knows her?',
		'I feel the hurry, and a little fear of letting her down',
		'She may put it off because the earlier job reminds her of something',
		'Go and see the place together, without applying yet',
		'I will ask her what she needs in order to say yes, or no'
	]
};

/** A presenter with a question; in each round one who has spoken and left a card; at the end the answer. */
export function sampleCase(
	people: readonly PersonId[],
	language: Language
): readonly { readonly actor: Actor; readonly action: CaseAction }[] {
	const [presenter, ...others] = people;
	if (!presenter) return [];
	const facilitator: Actor = { role: 'facilitator', person: null, facilitator: null };
	const as = (person: PersonId): Actor => ({ role: 'participant', person, facilitator: null });
	const rounds = others.slice(0, 4).flatMap((person, index) => [
		{ actor: as(person), action: { type: 'card.write' as const, text: TEXTS[language][index] ?? '' } },
		{ actor: facilitator, action: { type: 'turns.start' as const } },
		{ actor: facilitator, action: { type: 'turn.done' as const } }
	]);
	return [
		{ actor: facilitator, action: { type: 'presenter.set', person: presenter } },
		{ actor: as(presenter), action: { type: 'name.set', text: 'Mariposa' } },
		{ actor: as(presenter), action: { type: 'question.set', text: QUESTION[language] } },
		...rounds,
		{ actor: as(presenter), action: { type: 'card.write', text: TEXTS[language][4] ?? '' } }
	];
}
