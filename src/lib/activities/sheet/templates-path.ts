import type { MethodTemplate } from '$lib/core/agenda/activity-definition';
import type { SheetConfig } from './config';
import { NOTHING, writer } from './template-fields';

/** The two ends of a path: what one expects, and how it was. */
export const pathTemplates: readonly MethodTemplate<SheetConfig>[] = [
	{
		key: 'expectations',
		title: { it: 'Aspettative', en: 'Expectations' },
		purpose: {
			it: 'All’inizio di un percorso, raccogliere che cosa le persone si aspettano, temono e possono portare.',
			en: 'At the beginning of a path, gather what people expect, fear and can bring.'
		},
		minutes: 15,
		people: { from: 4, to: 80 },
		materials: NOTHING,
		cautions: {
			it: 'Dite che cosa ne farete: le aspettative tornano utili a metà e alla fine del percorso.',
			en: 'Say what you will do with them: expectations are useful again halfway and at the end.'
		},
		config: (language): SheetConfig => {
			const field = writer(language);
			return {
				fields: [
					field('expect', 'list', { it: 'Da questo percorso mi aspetto…', en: 'From this path I expect…' }),
					field('fear', 'list', { it: 'Temo che…', en: 'I fear that…' }),
					field('bring', 'list', { it: 'Posso portare…', en: 'I can bring…' }),
					field('need', 'text', { it: 'Per starci bene mi serve…', en: 'To feel well in it I need…' })
				],
				audiences: ['facilitators', 'plenary'],
				counted: true,
				series: { it: 'Aspettative', en: 'Expectations' }[language],
				groupSize: null,
				together: true
			};
		}
	},
	{
		key: 'feedback',
		title: { it: 'Com’è andata', en: 'How it was' },
		purpose: {
			it: 'Alla fine di un incontro o di un percorso, un riscontro scritto per chi facilita.',
			en: 'At the end of a session or a path, written feedback for the facilitators.'
		},
		minutes: 10,
		people: { from: 3, to: 80 },
		materials: NOTHING,
		cautions: {
			it: 'Chi facilita legge solo ciò che le persone condividono: ricordatelo a voce, e dite come userete il riscontro.',
			en: 'Facilitators read only what people share: say so aloud, and say how you will use the feedback.'
		},
		config: (language): SheetConfig => {
			const field = writer(language);
			const scale = {
				top: 5,
				low: { it: 'per niente', en: 'not at all' },
				high: { it: 'molto', en: 'very much' }
			};
			return {
				fields: [
					field('how', 'section', { it: 'Quanto è vero per me', en: 'How true it is for me' }),
					field(
						'useful',
						'scale',
						{ it: 'Mi porto qualcosa che userò.', en: 'I take something away that I will use.' },
						scale
					),
					field('heard', 'scale', { it: 'Ho potuto dire la mia.', en: 'I could have my say.' }, scale),
					field('pace', 'scale', { it: 'I tempi erano giusti.', en: 'The pace was right.' }, scale),
					field(
						'next',
						'choice',
						{ it: 'Con quale energia esco?', en: 'With what energy do I leave?' },
						{
							options: {
								full: { it: 'Più di quando sono arrivato o arrivata', en: 'More than when I came' },
								same: { it: 'La stessa', en: 'The same' },
								tired: { it: 'Meno: è stato faticoso', en: 'Less: it was hard work' }
							}
						}
					),
					field('keep', 'text', { it: 'Che cosa ha funzionato', en: 'What worked' }),
					field('change', 'text', { it: 'Che cosa cambierei', en: 'What I would change' })
				],
				audiences: ['facilitators'],
				counted: true,
				series: '',
				groupSize: null,
				together: false
			};
		}
	}
];
