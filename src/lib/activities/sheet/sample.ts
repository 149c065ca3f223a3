import type { Actor } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import type { Language } from '$lib/core/kernel/instant';
import type { Audience } from '../sharing';
import type { SheetAction } from './actions';
import type { SheetAnswer } from './answers';
import { audiencesOf, type Field, type SheetConfig } from './config';
import { partsOf } from './parts';
import { areasOf } from './profile';

const TEXTS: Readonly<Record<Language, readonly string[]>> = {
	it: [
		'Quando ascolto senza fretta, la persona trova da sola una parte della strada. Vorrei ricordarmelo nelle giornate piene.',
		'Ho capito che chiedere aiuto alla rete non è debolezza: la fiducia tra noi è già una risorsa.',
		'Mi porto l’idea di preparare il colloquio con due domande aperte, e di lasciare più tempo all’ascolto.',
		'Lavoro bene nella relazione; faccio fatica con i tempi lunghi e con quello che non dipende da me.'
	],
	en: [
		'When I listen without hurry, the person finds part of the way alone. I would like to remember it on full days.',
		'I understood that asking the network for help is no weakness: the trust among us is already a resource.',
		'I take away the idea of preparing the interview with two open questions, and of leaving more time to listening.',
		'I work well in the relationship; long waits, and what does not depend on me, are hard for me.'
	]
};
const CARDS: Readonly<Record<Language, readonly string[]>> = {
	it: [
		'Ascolto nei colloqui',
		'Riunioni senza ordine del giorno',
		'Rete con gli enti lontani',
		'Tempo per preparare i colloqui',
		'Telefonate fuori orario',
		'Supervisione con la squadra',
		'Ascolto della squadra',
		'Fiducia nella rete'
	],
	en: [
		'Listening in interviews',
		'Meetings without an agenda',
		'Network with distant organisations',
		'Time to prepare interviews',
		'Calls out of hours',
		'Supervision with the team',
		'Listening to the team',
		'Trust in the network'
	]
};
const CELLS: Readonly<Record<Language, readonly string[]>> = {
	it: [
		'Sportello lavoro',
		'Torino, in presenza',
		'entro marzo',
		'Chi segue lo sportello',
		'da confermare',
		'breve'
	],
	en: ['Job centre desk', 'Turin, in person', 'by March', 'Whoever runs the desk', 'to be confirmed', 'short']
};
const SHARES: readonly (readonly Audience[])[] = [
	['plenary'],
	['facilitators'],
	[],
	['group'],
	[],
	['facilitators', 'group']
];

/** All but two people write; some share a part; most let themselves be counted, and a picture of all is shown. */
export function sampleSheets(
	config: SheetConfig,
	people: readonly PersonId[],
	language: Language
): readonly { readonly actor: Actor; readonly action: SheetAction }[] {
	const fields = config.fields.filter(({ kind }) => kind !== 'section');
	const parts = partsOf(config.fields);
	const acts = people.slice(0, -2).flatMap((person, index) => {
		const actor: Actor = { role: 'participant', person, facilitator: null };
		const written = fields.map((field, at): SheetAction => ({
			type: 'field.set',
			field: field.id,
			answer: sampleAnswer(field, index + at, language),
			at: 0
		}));
		const part = parts[index % parts.length];
		const readers = (SHARES[index % SHARES.length] ?? []).filter((one) => audiencesOf(config).includes(one));
		const share: SheetAction[] =
			part && readers.length > 0 ? [{ type: 'part.share', part: part.id, with: readers }] : [];
		const count: SheetAction[] =
			config.counted && index % 5 !== 4 ? [{ type: 'sheet.count', counted: true }] : [];
		const done: SheetAction[] = index % 3 === 0 ? [] : [{ type: 'sheet.finish', done: true }];
		return [...written, ...share, ...count, ...done].map((action) => ({ actor, action }));
	});
	if (!config.counted) return acts;
	const show = areasOf(config.fields).length > 0 ? 'profile' : 'words';
	const facilitator: Actor = { role: 'facilitator', person: null, facilitator: null };
	return [...acts, { actor: facilitator, action: { type: 'picture.show', show } }];
}

function sampleAnswer(field: Field, turn: number, language: Language): SheetAnswer | null {
	const [texts, cards, cells] = [TEXTS[language], CARDS[language], CELLS[language]];
	switch (field.kind) {
		case 'section':
			return null;
		case 'text':
			return { form: 'text', text: texts[turn % texts.length] ?? '' };
		case 'scale':
			return { form: 'value', value: sampleValue(field.top, field.id.length + field.id.charCodeAt(0), turn) };
		case 'choice':
			return { form: 'chosen', options: [field.options[turn % field.options.length]?.id ?? ''] };
		case 'table':
			return {
				form: 'rows',
				rows: [0, 1].map((row) => ({
					id: `row-${row}`,
					cells: Object.fromEntries(
						field.columns.map(({ id }, index) => [id, cells[(index + row) % cells.length] ?? ''])
					)
				}))
			};
		case 'list':
		case 'blocks':
		case 'matrix':
			return {
				form: 'cards',
				cards: Array.from({ length: field.kind === 'list' ? 2 : 5 }, (_, index) => ({
					id: `card-${index}`,
					place: field.kind === 'list' ? '' : (field.places[index % field.places.length]?.id ?? ''),
					text: cards[(turn + index * 3) % cards.length] ?? ''
				}))
			};
	}
}

// Areas differ, and so do people: a profile that is all alike would show nothing.
const LEVELS = [0.5, 0.8, 0.4, 0.7, 0.6] as const;

function sampleValue(top: number, field: number, turn: number): number {
	const level = LEVELS[field % LEVELS.length] ?? 0.5;
	return Math.max(1, Math.min(top, Math.round(top * (level + ((turn % 3) - 1) * 0.2))));
}
