import type { MethodTemplate } from '$lib/core/agenda/activity-definition';
import type { Language, Localised } from '$lib/core/kernel/instant';
import type { AssessmentConfig } from './config';

interface AreaTexts {
	readonly id: string;
	readonly title: Localised;
	readonly statements: readonly Localised[];
}

const PRACTICE: readonly AreaTexts[] = [
	{
		id: 'listening',
		title: { it: 'Ascolto e colloquio', en: 'Listening and interview' },
		statements: [
			{ it: 'Lascio alla persona il tempo di cui ha bisogno.', en: 'I leave the person the time they need.' },
			{
				it: 'Riesco a dire un no senza chiudere la relazione.',
				en: 'I can say no without closing the relationship.'
			}
		]
	},
	{
		id: 'project',
		title: { it: 'Costruire il progetto insieme', en: 'Building the project together' },
		statements: [
			{
				it: 'Gli obiettivi li decidiamo insieme, con le sue parole.',
				en: 'We decide the aims together, in the person’s words.'
			},
			{
				it: 'Scelgo lo strumento adatto a questa persona e a questo momento.',
				en: 'I choose the right tool for this person and this moment.'
			}
		]
	},
	{
		id: 'team',
		title: { it: 'La squadra', en: 'The team' },
		statements: [
			{
				it: 'Porto i casi difficili e li guardiamo insieme.',
				en: 'I bring hard cases and we look at them together.'
			},
			{
				it: 'Mi sento libera o libero di dire che cosa non so.',
				en: 'I feel free to say what I do not know.'
			}
		]
	},
	{
		id: 'network',
		title: { it: 'La rete', en: 'The network' },
		statements: [
			{
				it: 'So a chi rivolgermi fuori dalla mia organizzazione.',
				en: 'I know whom to turn to outside my organisation.'
			},
			{ it: 'Gli invii tra servizi funzionano.', en: 'Referrals between services work.' }
		]
	},
	{
		id: 'uncertainty',
		title: { it: 'Stare nell’incertezza', en: 'Staying with uncertainty' },
		statements: [
			{
				it: 'Reggo l’attesa quando non si vede ancora la strada.',
				en: 'I bear the wait when the way is not yet in sight.'
			},
			{
				it: 'Riconosco che cosa dipende da me e che cosa no.',
				en: 'I recognise what depends on me and what does not.'
			}
		]
	},
	{
		id: 'care',
		title: { it: 'Cura di me', en: 'Care of myself' },
		statements: [
			{ it: 'Alla fine della giornata riesco a staccare.', en: 'At the end of the day I can let go.' },
			{ it: 'Chiedo aiuto prima di essere allo stremo.', en: 'I ask for help before I am worn out.' }
		]
	}
];

const CHANGE: readonly AreaTexts[] = [
	{
		id: 'aware',
		title: { it: 'Consapevolezza', en: 'Awareness' },
		statements: [{ it: 'So dire come lavoro e perché.', en: 'I can say how I work, and why.' }]
	},
	{
		id: 'tools',
		title: { it: 'Strumenti', en: 'Tools' },
		statements: [
			{ it: 'Uso nel lavoro strumenti nuovi del percorso.', en: 'At work I use new tools from the path.' }
		]
	},
	{
		id: 'style',
		title: { it: 'Stili diversi', en: 'Different styles' },
		statements: [
			{
				it: 'Lavoro bene anche con chi ha uno stile lontano dal mio.',
				en: 'I work well also with people whose style is far from mine.'
			}
		]
	},
	{
		id: 'ties',
		title: { it: 'Legami nella rete', en: 'Ties in the network' },
		statements: [
			{
				it: 'Conosco le persone degli altri enti e ci chiamiamo.',
				en: 'I know the people of other organisations, and we call each other.'
			}
		]
	},
	{
		id: 'people',
		title: { it: 'Le persone che accompagno', en: 'The people I accompany' },
		statements: [{ it: 'Chi accompagno sceglie di più.', en: 'Those I accompany choose more.' }]
	}
];

function written(language: Language, areas: readonly AreaTexts[]): AssessmentConfig['areas'] {
	return areas.map(({ id, title, statements }) => ({
		id,
		title: title[language],
		statements: statements.map((text, index) => ({ id: `${id}-${index + 1}`, text: text[language] }))
	}));
}

const NOTHING: Localised = { it: 'Niente.', en: 'Nothing.' };

/** Ready self-assessments of the method. */
export const assessmentTemplates: readonly MethodTemplate<AssessmentConfig>[] = [
	{
		key: 'practice',
		title: { it: 'La mia pratica di case manager', en: 'My practice as a case manager' },
		purpose: {
			it: 'In supervisione, a ogni incontro o quasi: riconoscere dove ci si sente a proprio agio e dove no, e vederlo cambiare.',
			en: 'In supervision, at every meeting or nearly: recognise where one feels at ease and where not, and see it change.'
		},
		minutes: 20,
		people: { from: 1, to: 30 },
		materials: NOTHING,
		cautions: {
			it: 'Non è una valutazione del lavoro e non si confrontano le persone. In una squadra di tre o quattro il profilo si vede solo se tutte le persone acconsentono.',
			en: 'It is no appraisal of the work and people are not compared. In a team of three or four the profile is seen only if everybody agrees.'
		},
		config: (language): AssessmentConfig => ({
			series: { it: 'La mia pratica', en: 'My practice' }[language],
			areas: written(language, PRACTICE),
			top: 5,
			low: { it: 'per niente', en: 'not at all' }[language],
			high: { it: 'del tutto', en: 'fully' }[language],
			note: { it: 'Di che cosa ho bisogno adesso?', en: 'What do I need now?' }[language],
			audiences: ['facilitators', 'plenary'],
			team: true
		})
	},
	{
		key: 'change',
		title: { it: 'Il cambiamento lungo il percorso', en: 'Change over the path' },
		purpose: {
			it: 'All’inizio, a metà e alla fine di un percorso: il cambiamento che ciascuno avverte, e quello della rete.',
			en: 'At the beginning, halfway and at the end of a path: the change that each perceives, and that of the network.'
		},
		minutes: 15,
		people: { from: 1, to: 80 },
		materials: NOTHING,
		cautions: {
			it: 'Un valore più basso di prima può essere una consapevolezza in più: ditelo prima di guardare la ruota.',
			en: 'A value lower than before can be more awareness: say so before looking at the wheel.'
		},
		config: (language): AssessmentConfig => ({
			series: { it: 'Il mio cambiamento', en: 'My change' }[language],
			areas: written(language, CHANGE),
			top: 6,
			low: { it: 'per niente', en: 'not at all' }[language],
			high: { it: 'del tutto', en: 'fully' }[language],
			note: { it: 'Che cosa è cambiato, e grazie a che cosa?', en: 'What has changed, and thanks to what?' }[
				language
			],
			audiences: ['facilitators', 'plenary'],
			team: true
		})
	}
];
