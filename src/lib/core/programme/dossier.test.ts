import { expect, it } from 'vitest';
import { exampleState } from '../../../../tests/support/report-example';
import type { PersonId } from '../kernel/ids';
import type { Report } from '../report/report';
import type { Group, SessionState } from '../session/state';
import { keptOfSession } from './kept-of-person';
import { buildDossier, type DossierSources } from './dossier';

const own = (text: string): Report => ({
	...{ audience: 'participants', language: 'it', title: 'x', subtitle: 'x', sheets: [], times: [] },
	sections: [
		{
			id: 'own-a',
			title: 'La scheda',
			confidential: false,
			blocks: [
				{ kind: 'heading', level: 3, text: 'Domanda' },
				{ kind: 'paragraph', text }
			]
		}
	]
});

const sources: DossierSources = {
	programme: 'Reti che accolgono',
	name: 'Amina Luce',
	organisation: 'Luce',
	sessions: [
		{ kept: null, id: 's1', title: 'Primo incontro', date: '2026-02-01', own: own('la mia prima risposta') },
		{
			kept: null,
			id: 's2',
			title: 'Secondo incontro',
			date: '2026-04-01',
			own: { ...own(''), sections: [] }
		},
		{ kept: null, id: 's3', title: 'Terzo incontro', date: '2026-06-01', own: null },
		{ kept: null, id: 's4', title: 'Quarto incontro', date: '2026-08-01', own: own('la mia ultima risposta') }
	],
	person: { attendance: 'online', consentOn: '2026-01-08', leftOn: '', voices: ['Una voce mia'] },
	agreements: [
		{
			from: 'Luce',
			to: 'Ponte',
			subject: 'orientamento',
			contact: '',
			startsOn: '',
			state: 'running' as const
		}
	]
};

it('DO1 holds every session they were in, and what is theirs of each, the oldest first', () => {
	const { title, sections } = buildDossier(sources, 'it', 'Europe/Rome');
	expect(title).toBe('Amina Luce');
	expect(sections.map(({ id }) => id)).toEqual(['path', 'kept', 'session-1', 'session-4', 'agreements']);
	const text = JSON.stringify(sections);
	expect(text.indexOf('la mia prima risposta')).toBeLessThan(text.indexOf('la mia ultima risposta'));
	for (const { title: session } of sources.sessions) expect(JSON.stringify(sections[0])).toContain(session);
	expect(sections[2]!.blocks).toContainEqual({ kind: 'heading', level: 4, text: 'Domanda' });
});

it('DO3 says so when they were nowhere yet', () => {
	const { sections } = buildDossier({ ...sources, sessions: [], agreements: [] }, 'en', 'Europe/Rome');
	expect(sections).toHaveLength(2);
	expect(JSON.stringify(sections)).toContain('no session yet');
});

it('DO4 says in one place what is kept about them, and names nobody else', () => {
	const kept = keptOfSession(exampleState, 'p1' as PersonId, 'it');
	const session = { ...sources.sessions[0]!, kept };
	const { sections, sheets } = buildDossier({ ...sources, sessions: [session] }, 'it', 'Europe/Rome');
	const told = JSON.stringify(sections.find(({ id }) => id === 'kept'));
	for (const one of ['Amina Luce', 'online', 'giovedì 8 gennaio 2026', 'Una voce mia'])
		expect(told).toContain(one);
	const groups = kept!.groups;
	expect(groups.length).toBeGreaterThan(0);
	for (const { activity, group } of groups) expect(told).toContain(`"${activity}","${group}"`);
	for (const { id, name } of Object.values(exampleState.people))
		if (id !== 'p1') expect(told, name).not.toContain(name);
	expect(sheets.find(({ name }) => name === 'kept')!.rows).toHaveLength(groups.length);
	expect(
		JSON.stringify(buildDossier({ ...sources, person: { ...sources.person, consentOn: '' } }, 'it', 'UTC'))
	).toContain('non dato');
});

it('DO4 tells the group that one was moved out of, with what one held there, and the one where one went', () => {
	const round = exampleState.rounds.find(({ status }) => status !== 'proposed')!;
	const [first, second] = round.groups as [Group, Group];
	const [moved, ...others] = first.members as [PersonId, ...PersonId[]];
	const turn = { functions: {}, held: { Osserva: [moved] } };
	const left = { ...first, members: others, spokesperson: null, functions: {}, turns: { one: turn } };
	const went = { ...second, members: [...second.members, moved], functions: {} };
	const state = { ...exampleState, rounds: [{ ...round, groups: [left, went] }] } as SessionState;
	expect(keptOfSession(state, moved, 'it')!.groups.map(({ functions }) => functions)).toEqual([
		['Osserva'],
		[]
	]);
	const nothingHeld = { ...state, rounds: [{ ...round, groups: [{ ...left, turns: {} }, went] }] };
	expect(keptOfSession(nothingHeld as SessionState, moved, 'it')!.groups).toHaveLength(1);
});

it('DO4 tells functions in every turn, speaking for the group, and calls for help; nothing of who never came in', () => {
	const round = exampleState.rounds.find(({ status }) => status !== 'proposed')!;
	const [group] = round.groups;
	const [member] = group!.members;
	const held = { ...group!, spokesperson: member!, functions: { Osserva: [member!] } };
	const call = { by: member!, question: 'Come si fa?', groupId: group!.id } as never;
	const state = { ...exampleState, calls: [call], rounds: [{ ...round, groups: [held] }] };
	const kept = keptOfSession(state, member!, 'it')!;
	expect(kept.groups).toEqual([
		{ activity: expect.any(String), group: expect.any(String), functions: ['Portavoce', 'Osserva'] }
	]);
	expect(kept.calls).toEqual(['Come si fa?']);
	expect(keptOfSession(exampleState, 'nobody' as PersonId, 'it')).toBeNull();
});
