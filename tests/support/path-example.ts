import type { PathRecord } from '../../src/lib/core/programme/path/path-record';

const present = (...ids: string[]) =>
	ids.map((personId, index) => ({
		personId,
		attendance: index === 0 ? ('online' as const) : ('room' as const)
	}));

/** Three organisations, one of which left; two plenaries in two phases, one outside, team sessions, one person who does not consent. */
export const examplePath: PathRecord = {
	programme: {
		title: 'Reti che accolgono',
		aims: 'Conoscersi e inviarsi le persone.',
		startsOn: '2026-01-10',
		endsOn: '2027-10-30'
	},
	phases: [
		{ id: 'f1', title: 'Conoscersi', startsOn: '2026-01-10', endsOn: '2026-06-30' },
		{ id: 'f2', title: 'La mappa', startsOn: '2026-07-01', endsOn: '' }
	],
	organisations: [
		{ id: 'luce', name: 'Luce', territory: 'Torino', leftOn: '' },
		{ id: 'ponte', name: 'Ponte', territory: 'Cuneo', leftOn: '' },
		{ id: 'riva', name: 'Riva', territory: 'Asti', leftOn: '' },
		{ id: 'andata', name: 'Andata', territory: 'Biella', leftOn: '2026-05-01' }
	],
	people: [
		{ id: 'p1', name: 'Amina Consente', organisationId: 'luce', consent: true },
		{ id: 'p2', name: 'Bruno Riservato', organisationId: 'luce', consent: false },
		{ id: 'p3', name: 'Carla Ponti', organisationId: 'ponte', consent: true },
		{ id: 'p4', name: 'Dario Riva', organisationId: 'riva', consent: true }
	],
	sessions: [
		plenary('s1', 'Primo incontro', '2026-02-01', 'f1', present('p1', 'p2', 'p3')),
		plenary('s2', 'La mappa insieme', '2026-09-01', 'f2', present('p1', 'p4')),
		plenary('s3', 'Fuori programma', '2026-12-01', null, present('p3')),
		{ ...plenary('s4', 'Ancora da fare', '2027-01-01', 'f2', []), held: false },
		{
			...plenary('t1', 'Titolo riservato di équipe', '2026-03-03', 'f1', present('p1', 'p2')),
			kind: 'team',
			organisationId: 'luce'
		},
		{
			...plenary('i1', 'Titolo riservato individuale', '2026-04-04', 'f1', present('p1')),
			kind: 'individual',
			organisationId: 'luce'
		}
	],
	rounds: [
		{ sessionId: 's1', groups: [['p1', 'p3'], ['p2']] },
		{ sessionId: 's1', groups: [['p1', 'p2', 'p3']] },
		{ sessionId: 's2', groups: [['p1', 'p4']] }
	],
	map: {
		entries: [
			{ area: 'Lavoro', territory: 'Torino', since: '2026-03-01' },
			{ area: 'Lavoro', territory: 'Torino', since: '2026-08-01' },
			{ area: 'Casa', territory: '', since: '2026-06-30' }
		],
		agreements: [{ from: 'Luce', to: 'Ponte', subject: 'orientamento', state: 'In corso' }],
		gaps: [{ area: 'Casa', territory: 'Asti', subject: 'posti letto', state: 'Aperta' }]
	},
	choices: [
		{
			kind: 'product',
			session: 'Primo incontro',
			heading: 'Sintesi',
			text: 'Inviare è un dono',
			personId: null
		},
		{ kind: 'voice', session: '', heading: '', text: 'Ora so chi chiamare', personId: 'p1' },
		{ kind: 'voice', session: '', heading: '', text: 'Parole da non citare', personId: 'p2' }
	],
	profiles: [{ kind: 'facts', rows: [{ label: 'Ascolto', value: '3,1 → 4,0' }] }]
};

function plenary(
	id: string,
	title: string,
	date: string,
	phaseId: string | null,
	there: PathRecord['sessions'][number]['present']
): PathRecord['sessions'][number] {
	return {
		id,
		title,
		date,
		kind: 'plenary',
		mode: 'mixed',
		phaseId,
		organisationId: null,
		held: true,
		present: there
	};
}

/** A programme that was only just made. */
export const emptyPath: PathRecord = {
	programme: { title: 'Appena nato', aims: '', startsOn: '', endsOn: '' },
	phases: [],
	organisations: [],
	people: [],
	sessions: [],
	rounds: [],
	map: { entries: [], agreements: [], gaps: [] },
	choices: [],
	profiles: []
};
