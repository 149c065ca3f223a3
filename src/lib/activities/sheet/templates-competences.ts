import type { MethodTemplate } from '$lib/core/agenda/activity-definition';
import type { Language, Localised } from '$lib/core/kernel/instant';
import type { Field, SheetConfig } from './config';
import { NOTHING, writer } from './template-fields';

interface AreaTexts {
	readonly id: string;
	readonly title: Localised;
	readonly statements: readonly Localised[];
}

const AREAS: readonly AreaTexts[] = [
	{
		id: 'relation',
		title: { it: 'Relazione e ascolto', en: 'Relationship and listening' },
		statements: [
			{
				it: 'Faccio domande aperte e aspetto la risposta.',
				en: 'I ask open questions and wait for the answer.'
			},
			{
				it: 'Riformulo quello che ho capito prima di proporre qualcosa.',
				en: 'I rephrase what I understood before proposing anything.'
			},
			{
				it: 'So stare in una conversazione difficile senza chiuderla.',
				en: 'I can stay in a hard conversation without closing it.'
			}
		]
	},
	{
		id: 'team',
		title: { it: 'Lavorare con altre persone', en: 'Working with others' },
		statements: [
			{ it: 'Chiedo aiuto quando mi serve.', en: 'I ask for help when I need it.' },
			{
				it: 'Do valore a modi di lavorare diversi dal mio.',
				en: 'I value ways of working that differ from mine.'
			},
			{ it: 'Dico un no senza rompere la relazione.', en: 'I say no without breaking the relationship.' }
		]
	},
	{
		id: 'organise',
		title: { it: 'Organizzarmi', en: 'Getting organised' },
		statements: [
			{
				it: 'Distinguo ciò che è urgente da ciò che è importante.',
				en: 'I tell the urgent from the important.'
			},
			{ it: 'Porto a termine quello che comincio.', en: 'I finish what I begin.' },
			{
				it: 'Tengo traccia di ciò che faccio, in modo che altri possano proseguire.',
				en: 'I keep track of what I do, so that others can go on with it.'
			}
		]
	},
	{
		id: 'solve',
		title: { it: 'Affrontare i problemi', en: 'Facing problems' },
		statements: [
			{
				it: 'Guardo un problema da più lati prima di scegliere.',
				en: 'I look at a problem from several sides before choosing.'
			},
			{
				it: 'Trovo un’altra strada quando la prima non funziona.',
				en: 'I find another way when the first one does not work.'
			},
			{
				it: 'So stare nell’incertezza per il tempo che serve.',
				en: 'I can stay with uncertainty for as long as it takes.'
			}
		]
	},
	{
		id: 'learn',
		title: { it: 'Imparare e cambiare', en: 'Learning and changing' },
		statements: [
			{
				it: 'Torno su quello che ho fatto e ne ricavo qualcosa.',
				en: 'I go back over what I did and draw something from it.'
			},
			{
				it: 'Accetto un’osservazione sul mio lavoro senza difendermi subito.',
				en: 'I take a remark on my work without defending myself at once.'
			},
			{
				it: 'Provo modi nuovi anche quando quelli vecchi bastano.',
				en: 'I try new ways even when the old ones would do.'
			}
		]
	}
];

function questionnaire(language: Language): Field[] {
	const field = writer(language);
	return AREAS.flatMap(({ id, title, statements }) => [
		field(id, 'section', title),
		...statements.map((statement, index) =>
			field(`${id}-${index + 1}`, 'scale', statement, {
				top: 5,
				low: { it: 'quasi mai', en: 'hardly ever' },
				high: { it: 'quasi sempre', en: 'nearly always' }
			})
		)
	]);
}

/** Recognising what one can do: the questionnaire with its profile, and the competence sheet. */
export const competenceTemplates: readonly MethodTemplate<SheetConfig>[] = [
	{
		key: 'transversal-competences',
		title: { it: 'Competenze trasversali', en: 'Transversal competences' },
		purpose: {
			it: 'Un questionario personale in cinque aree: ciascuno vede il proprio profilo, e la sala quello di tutti insieme, senza nomi.',
			en: 'A personal questionnaire in five areas: each sees their own profile, and the room that of all together, without names.'
		},
		minutes: 30,
		people: { from: 5, to: 80 },
		materials: NOTHING,
		cautions: {
			it: 'Non è una prova e non c’è un profilo giusto. Il profilo della sala si mostra solo da cinque persone in su che acconsentono.',
			en: 'It is no test and no profile is the right one. The room’s profile is shown only from five people up who agree.'
		},
		config: (language): SheetConfig => ({
			fields: [
				...questionnaire(language),
				writer(language)('strength', 'text', {
					it: 'Guardando il mio profilo: una forza da usare e una cosa da far crescere',
					en: 'Looking at my profile: a strength to use, and something to let grow'
				})
			],
			audiences: ['facilitators', 'plenary'],
			counted: true,
			series: { it: 'Competenze trasversali', en: 'Transversal competences' }[language],
			groupSize: null,
			together: true
		})
	},
	{
		key: 'competence-sheet',
		title: { it: 'Scheda di competenza', en: 'Competence sheet' },
		purpose: {
			it: 'Da un’esperienza vissuta al nome di una competenza, e ai luoghi in cui può servire ancora.',
			en: 'From a lived experience to the name of a competence, and to where else it can serve.'
		},
		minutes: 40,
		people: { from: 2, to: 40 },
		materials: NOTHING,
		cautions: {
			it: 'Vale ogni esperienza, anche fuori dal lavoro. Chi ascolta in gruppo fa domande, non valuta.',
			en: 'Every experience counts, also outside work. Whoever listens in the group asks, and does not judge.'
		},
		config: (language): SheetConfig => {
			const field = writer(language);
			return {
				fields: [
					field('experience-part', 'section', { it: 'L’esperienza', en: 'The experience' }),
					field(
						'experience',
						'text',
						{ it: 'Quale esperienza scelgo', en: 'Which experience I choose' },
						{
							help: {
								it: 'Del lavoro o della vita: una in cui hai fatto qualcosa che ti è riuscito, o che ti ha insegnato.',
								en: 'From work or life: one in which you did something that went well, or that taught you something.'
							}
						}
					),
					field('how', 'text', { it: 'Com’è andata', en: 'How it went' }),
					field(
						'whom',
						'list',
						{ it: 'Con chi', en: 'With whom' },
						{
							help: { it: 'Ruoli, non nomi.', en: 'Roles, not names.' }
						}
					),
					field(
						'tools',
						'list',
						{ it: 'Con che cosa', en: 'With what' },
						{
							help: { it: 'Strumenti, luoghi, conoscenze.', en: 'Tools, places, knowledge.' }
						}
					),
					field('competence-part', 'section', { it: 'La competenza', en: 'The competence' }),
					field('learnt', 'text', { it: 'Che cosa ho imparato', en: 'What I learnt' }),
					field(
						'words',
						'list',
						{ it: 'Le parole per dire la competenza', en: 'The words for the competence' },
						{
							help: { it: 'Comincia con «So…».', en: 'Begin with ‘I can…’.' }
						}
					),
					field('elsewhere', 'list', { it: 'Dove altro può servire', en: 'Where else it can serve' })
				],
				audiences: ['facilitators', 'group', 'plenary'],
				counted: true,
				series: { it: 'Scheda di competenza', en: 'Competence sheet' }[language],
				groupSize: 3,
				together: true
			};
		}
	}
];
