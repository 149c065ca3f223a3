import type { Language, Localised } from '$lib/core/kernel/instant';
import { blankResource, type Area, type MapEntry, type ResourceStatus } from '$lib/core/service-map/fields';
import type { MapSupply } from '$lib/core/service-map/map-supply';

interface SampleEntry {
	readonly who: string;
	readonly territory: string;
	readonly area: Area;
	readonly status?: ResourceStatus;
	readonly name: Localised;
	readonly text: Localised;
	readonly online?: boolean;
	readonly inGroup?: boolean;
}

const ORGANISATIONS: readonly string[] = [
	'Cooperativa Il Ponte',
	'Associazione Tessere',
	'Casa delle Reti',
	'Sportello Lavoro Valli',
	'Centro Girasole',
	'Rete Accoglienza Nord'
];
const [PONTE = '', TESSERE = '', RETI = '', VALLI = '', GIRASOLE = '', NORD = ''] = ORGANISATIONS;

const ENTRIES: readonly SampleEntry[] = [
	{
		who: TESSERE,
		territory: 'Torino',
		area: 'training',
		inGroup: true,
		name: { it: 'Italiano per il lavoro', en: 'Italian for work' },
		text: {
			it: 'Corso di lingua con le parole dei mestieri, due sere alla settimana.',
			en: 'A language course with the words of trades, two evenings a week.'
		}
	},
	{
		who: GIRASOLE,
		territory: 'Cuneo',
		area: 'training',
		online: true,
		inGroup: true,
		name: { it: 'Primi passi digitali', en: 'First digital steps' },
		text: {
			it: 'Laboratorio per usare posta, moduli e prenotazioni.',
			en: 'A workshop on mail, forms and bookings.'
		}
	},
	{
		who: RETI,
		territory: 'Torino',
		area: 'training',
		status: 'designing',
		name: { it: 'Corso di cucina', en: 'Cooking course' },
		text: {
			it: 'Qualifica breve con tirocinio in una mensa.',
			en: 'A short qualification with a traineeship in a canteen.'
		}
	},
	{
		who: VALLI,
		territory: 'Valli',
		area: 'work',
		name: { it: 'Sportello di orientamento', en: 'Guidance desk' },
		text: {
			it: 'Colloqui, bilancio di competenze, ricerca attiva accompagnata.',
			en: 'Interviews, a balance of competences, accompanied search for work.'
		}
	},
	{
		who: PONTE,
		territory: 'Torino',
		area: 'work',
		name: { it: 'Tirocini in azienda', en: 'Traineeships in companies' },
		text: {
			it: 'Tre mesi con un tutor, in imprese che conosciamo da anni.',
			en: 'Three months with a tutor, in companies that we have known for years.'
		}
	},
	{
		who: PONTE,
		territory: 'Asti',
		area: 'work',
		status: 'planned',
		name: { it: 'Sartoria sociale', en: 'Social tailoring' },
		text: {
			it: 'Un laboratorio da aprire con il progetto.',
			en: 'A workshop to be opened with the project.'
		}
	},
	{
		who: NORD,
		territory: 'Torino',
		area: 'housing',
		name: { it: 'Alloggi di transizione', en: 'Transition flats' },
		text: {
			it: 'Due appartamenti, fino a dodici mesi, con accompagnamento.',
			en: 'Two flats, for up to twelve months, with accompaniment.'
		}
	},
	{
		who: RETI,
		territory: 'Cuneo',
		area: 'housing',
		name: { it: 'Garanzia per l’affitto', en: 'Rent guarantee' },
		text: {
			it: 'Un fondo che garantisce i primi sei mesi a chi affitta.',
			en: 'A fund that guarantees the first six months to landlords.'
		}
	}
];

/** A small map of invented services, with an agreement and a gap that an earlier session left. */
export function sampleSupply(language: Language): MapSupply {
	const entries = ENTRIES.map((one, index): MapEntry => ({
		...blankResource(one.who, one.territory),
		id: `sample-entry-${index + 1}`,
		area: one.area,
		name: one.name[language],
		description: one.text[language],
		status: one.status ?? 'running',
		online: one.online ?? false,
		inGroup: one.inGroup ?? false,
		duration: { it: 'Tre mesi', en: 'Three months' }[language],
		contact: `${one.who.split(' ').at(-1)?.toLowerCase() ?? ''}@example.org`
	}));
	return {
		entries,
		organisations: ORGANISATIONS,
		territories: ['Torino', 'Cuneo', 'Asti', 'Valli'],
		agreements: [
			{
				id: 'sample-earlier-agreement',
				entry: 'sample-entry-4',
				from: TESSERE,
				to: VALLI,
				subject: { it: 'colloqui di orientamento', en: 'guidance interviews' }[language],
				contact: 'Irene, 0171 000000',
				startsOn: '2026-11-01',
				owner: 'Bruno',
				state: 'proposed',
				made: '2026-10-27'
			}
		],
		gaps: [
			{
				id: 'sample-earlier-gap',
				area: 'housing',
				territory: 'Asti',
				subject: { it: 'nessuna casa per nuclei con bambini', en: 'no housing for families with children' }[
					language
				],
				owner: '',
				state: 'open',
				made: '2026-10-27'
			}
		],
		guides: [
			{
				title: { it: 'Guida ai servizi della regione', en: 'Guide to the region’s services' }[language],
				link: 'https://example.org/guide'
			}
		]
	};
}
