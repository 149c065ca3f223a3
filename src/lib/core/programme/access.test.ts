import { describe, expect, it } from 'vitest';
import { may, type ProgrammeRole, type Standing, type Thing } from './access';

const at = (role: ProgrammeRole, ...teams: string[]): Standing => ({ role, teams });
const session = (kind: 'plenary' | 'team' | 'individual', organisationId: string | null): Thing => ({
	what: 'session',
	kind,
	organisationId
});
const THINGS: readonly Thing[] = [
	{ what: 'programme' },
	{ what: 'results' },
	session('plenary', null),
	session('team', 'luce'),
	session('individual', 'luce'),
	{ what: 'team', organisationId: 'luce' },
	{ what: 'assignment', organisationId: 'luce', assigned: 1 },
	{ what: 'assignment', organisationId: 'luce', assigned: 0 }
];
const allowed = (standing: Standing) => THINGS.map((thing) => may(standing, thing));

describe('access to a programme', () => {
	it('PA1 opens pages, results and plenary sessions to each facilitator', () => {
		expect(allowed(at('facilitator')).slice(0, 3)).toEqual([true, true, true]);
	});

	it('PA2 opens a team’s and an individual session and the team’s space to those assigned, and to no other', () => {
		expect(allowed(at('facilitator', 'luce')).slice(3, 6)).toEqual([true, true, true]);
		expect(allowed(at('facilitator', 'mare', 'sole')).slice(3, 6)).toEqual([false, false, false]);
	});

	it('PA3 opens a team’s session without a team to nobody', () => {
		for (const kind of ['team', 'individual'] as const)
			expect(may(at('facilitator', 'luce'), session(kind, null))).toBe(false);
	});

	it('PA4 shows a coordinator results and nothing else, assigned or not', () => {
		const results = THINGS.map(({ what }) => what === 'results');
		expect(allowed(at('coordinator'))).toEqual(results);
		expect(allowed(at('coordinator', 'luce'))).toEqual(results);
	});

	it('PA5 opens nothing to somebody without a role, whatever they are assigned to', () => {
		expect(allowed(at(null, 'luce')).some(Boolean)).toBe(false);
	});

	it('PA6 lets those assigned choose who works with a team, and any facilitator while nobody does', () => {
		expect(allowed(at('facilitator', 'luce')).slice(6)).toEqual([true, true]);
		expect(allowed(at('facilitator', 'mare')).slice(6)).toEqual([false, true]);
	});
});
