import type { Actor } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import type { Language } from '$lib/core/kernel/instant';
import type { ResourceMapAction } from './actions';
import type { ResourceMapConfig } from './config';

type Sample = { readonly actor: Actor; readonly action: ResourceMapAction };

const FACILITATOR: Actor = { role: 'facilitator', person: null, facilitator: null };

const WORDS = {
	it: {
		question: 'Serve la residenza?',
		subjects: [
			'tirocini in azienda',
			'alloggi di transizione',
			'corso di italiano',
			'garanzia per l’affitto'
		],
		gaps: ['nessun corso di sera', 'manca un trasporto per le valli']
	},
	en: {
		question: 'Does one have to be resident?',
		subjects: ['traineeships in companies', 'transition flats', 'Italian course', 'rent guarantee'],
		gaps: ['no evening course', 'no transport to the valleys']
	}
} as const;

/** The sample's people come in this order, two of each of six organisations: see the sample session. */
const PAIRS = [
	[0, 'Cooperativa Il Ponte', 'Rete Accoglienza Nord'],
	[1, 'Associazione Tessere', 'Cooperativa Il Ponte'],
	[2, 'Casa delle Reti', 'Associazione Tessere'],
	[6, 'Centro Girasole', 'Casa delle Reti']
] as const;

/** Groups at work: a question, four agreements, two gaps; then one agreement is put in the light. */
export function sampleMap(
	_config: ResourceMapConfig,
	people: readonly PersonId[],
	language: Language
): readonly Sample[] {
	const words = WORDS[language];
	const by = (index: number): Actor => ({
		role: 'participant',
		person: people[index] ?? null,
		facilitator: null
	});
	const agreements = PAIRS.map(([person, from, to], index): Sample => {
		const fields = {
			entry: null,
			from,
			to,
			subject: words.subjects[index] ?? '',
			contact: `${to.split(' ').at(-1)?.toLowerCase() ?? ''}@example.org`,
			startsOn: '2026-12-01',
			owner: ''
		};
		return { actor: by(person), action: { type: 'agreement.make', ...fields } };
	});
	return [
		{
			actor: by(0),
			action: { type: 'unclear.mark', entry: 'sample-entry-7', question: words.question }
		},
		...agreements,
		{
			actor: by(3),
			action: { type: 'gap.mark', area: 'training', territory: 'Asti', subject: words.gaps[0], owner: '' }
		},
		{
			actor: by(4),
			action: { type: 'gap.mark', area: 'work', territory: 'Valli', subject: words.gaps[1], owner: '' }
		},
		{ actor: FACILITATOR, action: { type: 'stage.show', what: null } }
	];
}
