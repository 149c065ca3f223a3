import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { solveFile } from './solve-file';

const folder = mkdtempSync(join(tmpdir(), 'plenaria-problem-'));
afterAll(() => rmSync(folder, { recursive: true }));

const people = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `p${index}` }));
const round = { groups: 2 };

function written(problem: unknown): string {
	const path = join(folder, `${Math.abs(JSON.stringify(problem)?.length ?? 0)}-problem.json`);
	writeFileSync(path, typeof problem === 'string' ? problem : JSON.stringify(problem));
	return path;
}

/** Status and answer, as `--json` gives them. */
function solved(problem: unknown, seconds = 0.1) {
	const lines: string[] = [];
	const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
	const status = solveFile(written(problem), seconds, 1, true);
	log.mockRestore();
	expect(lines).toHaveLength(1);
	return { status, answer: JSON.parse(lines[0]!) as Record<string, unknown> };
}

const IMPOSSIBLE: Record<string, unknown> = {
	'zero people': { people: [], rounds: [round] },
	'one person': { people: people(1), rounds: [{ groups: 1 }] },
	'more groups than people': { people: people(3), rounds: [{ groups: 5 }] },
	'no number of groups': { people: people(4), rounds: [{}] },
	'apart and together': {
		people: people(4),
		rounds: [round],
		apart: [['p0', 'p1']],
		together: [['p1', 'p0']]
	},
	'four apart in two groups': {
		people: people(6),
		rounds: [round],
		apart: [
			['p0', 'p1'],
			['p0', 'p2'],
			['p1', 'p2']
		]
	},
	'a person twice': { people: [...people(4), { id: 'p2' }], rounds: [round] },
	'a person apart from themselves': { people: people(4), rounds: [round], apart: [['p1', 'p1']] },
	'pinned to a group that is not there': {
		people: people(4),
		rounds: [{ groups: 2, pinned: [{ person: 'p0', group: 7 }] }]
	},
	'an unknown person pinned': {
		people: people(4),
		rounds: [{ groups: 2, pinned: [{ person: 'x', group: 0 }] }]
	},
	'everybody absent': { people: people(2), rounds: [{ groups: 1, absent: ['p0', 'p1'] }] },
	'not JSON': '{ people',
	'no object': [],
	'people that are no list': { people: 'all', rounds: [] },
	'a pair of three': { people: people(4), rounds: [round], apart: [['p0', 'p1', 'p2']] },
	'an attendance nobody knows': { people: [{ id: 'p0', attendance: 'moon' }], rounds: [] }
};

const POSSIBLE: Record<string, unknown> = {
	'unknown ids in absences, history and pairs': {
		people: people(6),
		rounds: [{ groups: 2, absent: ['x'] }],
		history: [
			{
				groups: [
					['x', 'p0'],
					['p1', 'y']
				],
				spokespersons: ['x']
			}
		],
		apart: [['x', 'p0']],
		together: [['x', 'y']]
	},
	'a person in two groups of a past round': {
		people: people(6),
		rounds: [round],
		history: [
			{
				groups: [
					['p0', 'p1'],
					['p0', 'p2', 'p0']
				]
			}
		]
	},
	'rules given twice': {
		people: people(6),
		rounds: [round],
		apart: [
			['p0', 'p1'],
			['p1', 'p0'],
			['p0', 'p1']
		]
	},
	'no rounds': { people: people(6), rounds: [] },
	'500 people in fives': { people: people(500), rounds: [{ size: 5 }] },
	'a history of 500 rounds': {
		people: people(20),
		rounds: [{ size: 4 }],
		history: Array.from({ length: 500 }, (_, index) => ({
			groups: [0, 1, 2, 3].map((group) =>
				people(20)
					.map(({ id }) => id)
					.filter((_, person) => (person * (index + 1)) % 4 === group)
			)
		}))
	}
};

describe('a problem file', () => {
	it.each(Object.entries(IMPOSSIBLE))('R11: %s is refused with a sentence and status 2', (_, problem) => {
		const { status, answer } = solved(problem);
		expect(status).toBe(2);
		expect(answer.impossible).toMatch(/^.{10,}\.$/s);
		expect(Array.isArray(answer.rules)).toBe(true);
	});

	it.each(Object.entries(POSSIBLE))('R11, R24: %s gives the best plan', (_, problem) => {
		const { status, answer } = solved(problem);
		expect(status).toBe(0);
		expect(Object.keys(answer)).toEqual(['rounds', 'repeats', 'lowerBound', 'seconds', 'work']);
	});

	it('R16: functions are in the answer when they are asked for', () => {
		const { answer } = solved({ people: people(6), rounds: [round], functions: ['observer'] });
		const [first] = answer.rounds as { groups: { functions: Record<string, string[]> }[] }[];
		expect(first!.groups.every(({ functions }) => functions.observer?.length === 1)).toBe(true);
	});

	it('the command ends with status 2 for what is impossible, and says why in JSON', async () => {
		const path = written({ people: people(3), rounds: [{ groups: 3 }] });
		const run = join(process.cwd(), 'tests/bench/rotation/run.js');
		const { code, output } = await new Promise<{ code: number; output: string }>((done) => {
			execFile(
				process.execPath,
				[run, '--file', path, '--seconds', '1', '--seed', '7', '--json'],
				(error, stdout) => done({ code: Number(error?.code ?? 0), output: stdout })
			);
		});
		expect(code).toBe(2);
		expect(JSON.parse(output)).toMatchObject({
			impossible: expect.any(String),
			rules: [{ rule: 'group-of-one' }]
		});
	}, 30000);
});
