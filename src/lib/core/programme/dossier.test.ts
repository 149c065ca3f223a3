import { expect, it } from 'vitest';
import type { Report } from '../report/report';
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
		{ id: 's1', title: 'Primo incontro', date: '2026-02-01', own: own('la mia prima risposta') },
		{ id: 's2', title: 'Secondo incontro', date: '2026-04-01', own: { ...own(''), sections: [] } },
		{ id: 's3', title: 'Terzo incontro', date: '2026-06-01', own: null },
		{ id: 's4', title: 'Quarto incontro', date: '2026-08-01', own: own('la mia ultima risposta') }
	],
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
	const { title, sections } = buildDossier(sources, 'it');
	expect(title).toBe('Amina Luce');
	expect(sections.map(({ id }) => id)).toEqual(['path', 'session-1', 'session-4', 'agreements']);
	const text = JSON.stringify(sections);
	expect(text.indexOf('la mia prima risposta')).toBeLessThan(text.indexOf('la mia ultima risposta'));
	for (const { title: session } of sources.sessions) expect(JSON.stringify(sections[0])).toContain(session);
	expect(sections[1]!.blocks).toContainEqual({ kind: 'heading', level: 4, text: 'Domanda' });
});

it('DO3 says so when they were nowhere yet', () => {
	const { sections } = buildDossier({ ...sources, sessions: [], agreements: [] }, 'en');
	expect(sections).toHaveLength(1);
	expect(JSON.stringify(sections)).toContain('no session yet');
});
