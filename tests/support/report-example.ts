import * as v from 'valibot';
import { defineActivity } from '$lib/activities/define';
import type { ActivityDefinition, FindActivity } from '$lib/core/agenda/activity-definition';
import type { ReportActivity } from '$lib/core/report/blocks';
import type { ReportSources } from '$lib/core/report/build-report';
import type { SessionState } from '$lib/core/session/state';

/** What must never come out for participants: each stands in a different private place of the example. */
export const CANARIES = [
	'canary-kept-moment',
	'canary-put-moment',
	'canary-question',
	'canary-notice',
	'canary-invited',
	'canary-removed',
	'canary-code',
	'canary-link',
	'canary-sheet',
	'canary-closed-page',
	'canary-proposed'
] as const;

/** Texts that mean harm in some form of report. */
export const HOSTILE = [
	'=HYPERLINK("http://evil.example","click")',
	'+cmd|calc!A0',
	'-2+3+cmd',
	'@SUM(A1)',
	'\t=1+1',
	'<script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'[click](javascript:alert(1)) ![x](http://evil.example/x.png)',
	'# not a heading',
	'1. not a list',
	'| not | a | table |',
	'`code` *strong* _em_ ~~gone~~ &lt;b&gt;',
	'http://evil.example www.evil.example',
	'quote " and ; and , and \\',
	'x'.repeat(400)
] as const;

const localised = (text: string) => ({ it: text, en: text });

/** A kind for tests: one open page by group, one closed to other groups, one sheet by person; it reports its points as lists. */
const sharing = defineActivity({
	kind: 'sharing',
	version: 1,
	name: localised('Sharing'),
	summary: localised(''),
	config: v.strictObject({}),
	action: v.strictObject({ type: v.literal('nothing') }),
	rights: { nothing: ['facilitator'] },
	minutes: 20,
	defaults: () => ({}),
	steps: () => [],
	pages: [
		{ key: 'open', scope: 'group', rights: () => 'read' },
		{ key: 'closed', scope: 'group', rights: ({ member }) => (member ? 'read' : 'none') },
		{ key: 'sheet', scope: 'person', rights: ({ member }) => (member ? 'write' : 'none') }
	],
	initial: () => ({}),
	act: (state) => ({ ok: true, value: state }),
	views: {
		everyone: () => null,
		group: () => null,
		person: () => null,
		facilitator: () => null,
		stage: () => null
	},
	templates: [],
	sample: () => []
}) as ActivityDefinition;

const broken = { ...sharing, kind: 'broken', pages: [] } as ActivityDefinition;

export const findExample: FindActivity = (kind) => ({ sharing, broken })[kind];

const sharingReport: ReportActivity = ({ pages, groupName, context }) => [
	...pages.flatMap((page) => [
		{ kind: 'heading' as const, level: 3 as const, text: groupName(page.groupId ?? '') },
		{ kind: 'list' as const, items: page.points }
	]),
	{ kind: 'table', caption: 'Seen', columns: ['What'], rows: [[JSON.stringify(context.session)]] }
];

export const reportExample = (kind: string): ReportActivity | undefined =>
	kind === 'sharing'
		? sharingReport
		: kind === 'broken'
			? () => {
					throw new Error('broken');
				}
			: undefined;

const START = Date.UTC(2026, 10, 24, 8, 30);
export const minute = (number: number) => START + number * 60_000;

const person = (id: string, name: string, organisation: string, more: object = {}) => ({
	id,
	name,
	organisation,
	attendance: 'room',
	standing: 'present',
	arrivedAt: START,
	away: false,
	...more
});

const group = (id: string, mark: number, members: string[], more: object = {}) => ({
	id,
	mark,
	room: { name: `Aula ${mark + 1}`, link: 'https://meet.example/canary-link' },
	members,
	spokesperson: members[0],
	functions: {},
	mandate: '',
	done: true,
	...more
});

const round = (id: string, activityId: string, status: string, groups: object[], at: number) => ({
	id,
	activityId,
	status,
	at,
	naming: 'plants',
	groups,
	score: { repeatedPairs: [], bound: 0, sameOrganisation: 0, unfairSpokespersons: 0 }
});

const page = (id: string, activityId: string, key: string, scope: object) => ({ id, activityId, key, scope });
const inGroup = (groupId: string) => ({ kind: 'group', roundId: 'r1', groupId });

/** A closed session with something in every corner. */
export const exampleState = {
	id: 's1',
	version: 100,
	status: 'closed',
	about: {
		title: 'La mappa delle risorse',
		aims: 'Vedere quello che c’è.\n\nVedere quello che manca.',
		date: '2026-11-24',
		startsAt: '09:30',
		place: 'Torino, sala grande',
		mode: 'mixed',
		language: 'it',
		link: 'https://meet.example/canary-link'
	},
	naming: 'plants',
	rooms: [],
	facilitators: { f1: { id: 'f1', name: 'Marta Riva' }, f2: { id: 'f2', name: 'Elena Costa' } },
	door: { code: 'canary-code', locked: true, waitingRoom: false },
	agenda: [
		{
			id: 'a1',
			kind: 'sharing',
			version: 1,
			title: 'Sguardo d’insieme',
			minutes: 20,
			config: {},
			skipped: false
		},
		{ id: 'a2', kind: 'sharing', version: 1, title: 'Saltata', minutes: 15, config: {}, skipped: true },
		{ id: 'a3', kind: 'broken', version: 1, title: 'Rotta', minutes: 10, config: {}, skipped: false },
		{ id: 'a4', kind: 'of-the-future', version: 1, title: 'Futura', minutes: 30, config: {}, skipped: false },
		{ id: 'a5', kind: 'sharing', version: 1, title: 'Mai iniziata', minutes: 5, config: {}, skipped: false }
	],
	agendaPast: [],
	agendaFuture: [],
	position: null,
	stretches: [
		{ activityId: 'a1', step: 'mandate', from: minute(5), to: minute(15) },
		{ activityId: 'a3', step: 'share', from: minute(15), to: minute(20) },
		{ activityId: 'a1', step: 'reporting', from: minute(20), to: minute(33) },
		{ activityId: 'a4', step: 'share', from: minute(33), to: null }
	],
	timer: null,
	people: {
		p1: person('p1', 'Ada Lovelace', 'Cooperativa Uno'),
		p2: person('p2', 'Łukasz Ọlá', 'Associazione Due', { attendance: 'online' }),
		p3: person('p3', 'Пётр Иванов', 'Cooperativa Uno', { away: true }),
		p4: person('p4', 'canary-invited', 'Ente Tre', { standing: 'invited', arrivedAt: null }),
		p5: person('p5', 'canary-removed', '', { standing: 'removed' })
	},
	rounds: [
		round(
			'r1',
			'a1',
			'recalled',
			[group('g1', 0, ['p1', 'p5'], { functions: { osserva: ['p1'] } }), group('g2', 1, ['p2', 'p3'])],
			minute(6)
		),
		round('r2', 'a1', 'dealt', [group('g3', 2, ['p1', 'p2', 'p3'])], minute(22)),
		round('r3', 'a4', 'proposed', [group('g4', 3, ['p1'], { mandate: 'canary-proposed' })], minute(34))
	],
	calls: [
		{
			id: 'c1',
			groupId: 'g1',
			by: 'p1',
			question: 'canary-question',
			at: minute(7),
			takenBy: null,
			clearedAt: null
		}
	],
	visits: [],
	moments: [
		{
			id: 'm1',
			by: 'f1',
			text: 'canary-kept-moment',
			groupId: 'g1',
			activityId: 'a1',
			at: minute(8),
			putOn: null
		},
		{
			id: 'm2',
			by: 'f2',
			text: 'canary-put-moment',
			groupId: 'g2',
			activityId: 'a1',
			at: minute(9),
			putOn: 'a4'
		}
	],
	notices: [{ id: 'n1', by: 'f1', text: 'canary-notice', to: 'g1', at: minute(10) }],
	pages: {
		d1: page('d1', 'a1', 'open', inGroup('g1')),
		d2: page('d2', 'a1', 'closed', inGroup('g2')),
		d3: page('d3', 'a1', 'sheet', { kind: 'person', personId: 'p1' }),
		d4: page('d4', 'a3', 'lost', { kind: 'plenary' }),
		d5: page('d5', 'a4', 'unknown', { kind: 'plenary' })
	},
	runs: {},
	inherited: {},
	supplied: {},
	stage: { showCode: true, theme: 'day' },
	openedAt: START,
	closedAt: minute(40)
} as unknown as SessionState;

export const examplePoints: Readonly<Record<string, readonly string[]>> = {
	d1: ['Il consultorio apre anche il sabato', ' '],
	d2: ['canary-closed-page'],
	d3: ['canary-sheet'],
	d4: ['point of a broken report'],
	d5: ['point of an unknown kind']
};

/** The example's sources, for facilitators and in Italian unless told otherwise; failures are collected. */
export function exampleSources(
	more: Partial<ReportSources> = {}
): ReportSources & { readonly failures: string[] } {
	const failures: string[] = [];
	return {
		state: exampleState,
		points: examplePoints,
		reader: { audience: 'facilitators', person: null },
		language: 'it',
		now: minute(40),
		timeZone: 'Europe/Rome',
		find: findExample,
		reportOf: reportExample,
		failed: (kind) => failures.push(kind),
		failures,
		...more
	};
}

/** The example with hostile texts wherever people write. */
export function hostileState(): SessionState {
	const all = HOSTILE.join('\n');
	return {
		...exampleState,
		about: { ...exampleState.about, title: HOSTILE[5], aims: all, place: HOSTILE[0] },
		agenda: exampleState.agenda.map((item, index) => ({ ...item, title: HOSTILE[index % HOSTILE.length]! })),
		people: Object.fromEntries(
			HOSTILE.map((text, index) => [
				`h${index}`,
				person(`h${index}`, text, HOSTILE[(index + 3) % HOSTILE.length]!)
			])
		),
		moments: exampleState.moments.map((moment) => ({ ...moment, text: all }))
	} as unknown as SessionState;
}
