import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../kernel/ids';
import type { SessionState } from '../../session/state';
import { exampleState } from '../../../../../tests/support/report-example';
import { buildTeamReport } from './build-team-report';
import type { TeamRecord, TeamSession } from './team-record';
import { TEAM_WORDS } from './team-words';
import { withNamesOf } from './unnamed-state';

const made: TeamSession['made'] = [
	{
		id: 'activity-1',
		title: 'Il caso di oggi',
		confidential: false,
		blocks: [
			{ kind: 'heading', level: 3, text: 'Ipotesi' },
			{ kind: 'table', caption: '', columns: ['Che cosa'], rows: [['Una telefonata in più']] }
		]
	}
];

const session = (id: string, date: string, more: Partial<TeamSession> = {}): TeamSession => ({
	id,
	title: `Supervisione ${id}`,
	date,
	startsAt: '17:00',
	mode: 'room',
	held: true,
	present: ['amina', 'bruno', 'erased'],
	made,
	...more
});

const record: TeamRecord = {
	programme: 'Reti che accolgono',
	organisation: 'Luce',
	sessions: [
		session('uno', '2026-03-01'),
		session('due', '2026-05-01', { made: null }),
		session('tre', '2026-07-01', { made: [], mode: 'online' }),
		session('quattro', '2026-09-01', { held: false, present: [], made: null })
	],
	people: [
		{ id: 'amina', name: 'Amina Luce', consent: true },
		{ id: 'bruno', name: 'Bruno Riservato', consent: false },
		{ id: 'erased', name: '', consent: false }
	],
	profiles: [
		{
			kind: 'table',
			caption: 'La mia pratica',
			columns: ['Area', '2026-03-01'],
			rows: [['Ascolto', '4 / 5']]
		}
	],
	chapters: [
		{
			title: 'I casi',
			entries: [{ title: 'Mariposa', blocks: [{ kind: 'quote', text: 'Come accompagno?', by: '' }] }]
		}
	],
	agreements: [
		{
			from: 'Luce',
			to: 'Ponte',
			subject: 'orientamento',
			contact: 'Carla',
			startsOn: '2026-06-01',
			state: 'ended' as const
		}
	]
};

const words = TEAM_WORDS.it;
const text = (reader: string | null, of = record) =>
	JSON.stringify(buildTeamReport(of, reader as PersonId | null, 'it'));

describe('a team’s report', () => {
	it('TR2 has a part for each session whose making this reader may read, and only the date of the others', () => {
		const { sections } = buildTeamReport(record, null, 'it');
		expect(sections.map(({ id }) => id)).toEqual([
			...['team', 'sessions', 'session-1', 'session-3', 'chapter-1', 'change', 'agreements']
		]);
		expect(JSON.stringify(sections[2])).toContain('Una telefonata in più');
		expect(JSON.stringify(sections[3])).toContain(words.nothing);
		expect(JSON.stringify(sections[1])).toContain('Supervisione due');
	});

	it('TR3 names who agreed, and oneself; counts the others', () => {
		const facilitators = text(null);
		expect(facilitators).toContain('Amina Luce e altre 2 persone');
		expect(facilitators).not.toContain('Bruno Riservato');
		expect(text('amina')).not.toContain('Bruno Riservato');
		expect(text('bruno')).toContain('Amina Luce, Bruno Riservato e un’altra persona');
		const nobody = { ...record, people: record.people.map((one) => ({ ...one, consent: false })) };
		expect(text(null, nobody)).toContain('3 persone');
		expect(text(null, nobody)).not.toMatch(/Amina|Bruno/);
	});

	it('TR3 puts a word in the place of names, and keeps everybody', () => {
		const state = withNamesOf(exampleState, (id) => id === 'p1', words.somebody);
		expect(Object.keys(state.people)).toEqual(Object.keys(exampleState.people));
		const names = Object.values((state as SessionState).people).map(({ name }) => name);
		expect(names.filter((name) => name !== words.somebody)).toEqual(['Ada Lovelace']);
	});

	it('TR4 passes on what the kinds say of the runs, and has no such part where they say nothing', () => {
		expect(text(null)).toContain('La mia pratica');
		const none = buildTeamReport({ ...record, profiles: [] }, null, 'it');
		expect(none.sections.map(({ id }) => id)).not.toContain('change');
	});

	it('TR9 has a chapter for what a kind gathered, one thing after the other', () => {
		const { sections } = buildTeamReport(record, null, 'it');
		expect(sections.find(({ id }) => id === 'chapter-1')).toMatchObject({
			title: 'I casi',
			blocks: [{ kind: 'heading', level: 3, text: 'Mariposa' }, { kind: 'quote' }]
		});
	});

	it('TR5 says of a session to come when it is, and nothing else', () => {
		const { sections, sheets } = buildTeamReport(record, null, 'it');
		const [, list] = sections;
		const table = list!.blocks.find((block) => block.kind === 'table');
		expect(table?.rows.at(-1)).toEqual([
			expect.stringContaining('settembre 2026'),
			'Supervisione quattro (in presenza)',
			''
		]);
		expect(sheets[0]!.rows.map((row) => row[4])).toEqual(['fatto', 'fatto', 'fatto', 'in calendario']);
		expect(buildTeamReport({ ...record, sessions: [] }, null, 'it').sections[1]!.blocks).toEqual([
			{ kind: 'paragraph', text: words.none }
		]);
	});

	it('TR6 lists the organisation’s agreements, in the sheets too, and speaks both languages', () => {
		expect(text(null)).toContain('orientamento');
		expect(text(null)).toContain('Concluso');
		const sheets = buildTeamReport(record, null, 'en').sheets.map(({ name }) => name);
		expect(sheets).toEqual(['sessions', 'presence', 'agreements', 'session-1-2026-03-01-1']);
		expect(JSON.stringify(buildTeamReport(record, null, 'en').sections)).toContain('2 other people');
	});
});
