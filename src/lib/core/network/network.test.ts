import { describe, expect, it } from 'vitest';
import { layOutMatrix } from './layout-matrix';
import { layOutNetwork, type BedPlace } from './layout-network';
import { networkAt } from './network-at';
import { filmNetwork } from './network-film';
import { matrixRows, NetworkMatrix, peopleOfBeds } from './network-matrix';
import type { NetworkRecord } from './network-record';
import { wrapWords } from './wrap-words';

const organisation = (id: string, territory = '', leftOn = '') => ({
	id,
	name: `Ente ${id}`,
	territory,
	leftOn
});
const person = (id: string, organisationId: string | null, consent = true) => ({
	id,
	name: `Persona ${id}`,
	organisationId,
	consent
});
const session = (id: string, phaseId: string | null) => ({
	id,
	title: `Incontro ${id}`,
	date: `2026-0${id}-01`,
	phaseId
});

/** Three organisations and one that left; five people who came and one who never did. */
const RECORD: NetworkRecord = {
	phases: [
		{ id: 'first', title: 'Prima' },
		{ id: 'second', title: 'Seconda' }
	],
	organisations: [
		organisation('A'),
		organisation('B'),
		organisation('C'),
		organisation('D', '', '2026-03-01'),
		organisation('E', '', '2026-03-01')
	],
	people: [
		person('a1', 'A'),
		person('a2', 'A', false),
		person('b1', 'B'),
		person('d1', 'D'),
		person('n1', null),
		person('c1', 'C')
	],
	sessions: [session('1', 'first'), session('2', 'first'), session('3', 'second'), session('4', null)],
	rounds: [
		{
			sessionId: '1',
			groups: [
				['a1', 'b1'],
				['a2', 'n1']
			]
		},
		{ sessionId: '1', groups: [['a1', 'b1', 'a2']] },
		{ sessionId: '3', groups: [['b1', 'd1'], ['a1'], ['gone', 'a2']] },
		{ sessionId: '4', groups: [['a1', 'b1']] }
	]
};
const film = filmNetwork(RECORD, 'names');
const names = film.people.map(({ name }) => name.slice(-2));
const told = (threads: readonly { one: number; other: number; times: number }[]) =>
	threads.map(({ one, other, times }) => `${names[one]}-${names[other]} ${times}`).sort();

/** Fifteen organisations with four people each, in twelve sessions of rounds of five. */
function large(): NetworkRecord {
	const organisations = Array.from({ length: 15 }, (_, index) =>
		organisation(`di accoglienza e orientamento ${index}`, `Zona ${index % 4}`)
	);
	const people = Array.from({ length: 60 }, (_, index) =>
		person(`p${String(index).padStart(2, '0')}`, organisations[index % 15]!.id)
	);
	const rounds = Array.from({ length: 36 }, (_, round) => ({
		sessionId: String((round % 9) + 1),
		groups: Array.from({ length: 12 }, (_, group) =>
			Array.from({ length: 5 }, (_, seat) => people[(group * 5 + seat * (round + 1)) % 60]!.id)
		)
	}));
	return {
		phases: [],
		organisations,
		people,
		rounds,
		sessions: Array.from({ length: 9 }, (_, index) => session(String(index + 1), null))
	};
}

describe('the network of a programme', () => {
	it('NW1 a frame for each session with rounds, holding what it added alone', () => {
		expect(film.frames.map(({ title }) => title)).toEqual(['Incontro 1', 'Incontro 3', 'Incontro 4']);
		expect(film.frames.map(({ phase, rounds, people }) => [phase, rounds, people])).toEqual([
			[0, 2, 4],
			[1, 1, 4],
			[null, 1, 2]
		]);
		const [first, third] = film.frames;
		expect(
			first!.pairs.map(([one, other, times]) => `${names[one]}-${names[other]} ${times}`).sort()
		).toEqual(['a1-a2 1', 'a1-b1 2', 'a2-b1 1', 'a2-n1 1']);
		expect(third!.pairs).toHaveLength(1);
	});

	it('NW2 organisations are tied by groups in which both were; people of none tie none', () => {
		expect(film.frames[0]!.ties).toEqual([[0, 1, 2]]);
		expect(film.beds.at(-1)).toEqual({ name: '', kind: 'none', people: 1 });
		expect(networkAt(film, { upTo: 0 }).across).toBe(2);
	});

	it('NW3 a cut joins frames up to one, or those of a phase; what the newest made is fresh', () => {
		const all = networkAt(film, { upTo: 2 });
		expect(told(all.pairs)).toContain('a1-b1 3');
		expect(all.pairs.some(({ fresh }) => fresh)).toBe(false);
		expect(networkAt(film, { upTo: 1 }).pairs.filter(({ fresh }) => fresh)).toHaveLength(1);
		expect(told(networkAt(film, { upTo: 2, phase: 1 }).pairs)).toEqual(['b1-d1 1']);
		expect(networkAt(film, { upTo: -1 }).pairs).toEqual([]);
	});

	it('NW4 holes are partners that never worked together; who left is none, who never came is', () => {
		const { holes } = networkAt(film, { upTo: 2 });
		const named = holes.map(([one, other]) => [film.beds[one]!.name, film.beds[other]!.name]);
		expect(named).toEqual([
			['Ente A', 'Ente C'],
			['Ente B', 'Ente C']
		]);
		expect(film.beds.map(({ name }) => name)).not.toContain('Ente E');
	});

	it('NW5 ties and holes together are all there could be', () => {
		for (const upTo of [-1, 0, 1, 2]) {
			const network = networkAt(film, { upTo });
			expect(network.possibleTies).toBe(network.ties.length + network.holes.length);
		}
		expect(networkAt(film, { upTo: 2 }).possiblePairs).toBe(10);
	});

	it('NW6 a film without names has none, and one of organisations has nobody', () => {
		expect(JSON.stringify(film)).toContain('Persona');
		const leaves = filmNetwork(RECORD, 'leaves');
		expect(JSON.stringify(leaves)).not.toContain('Persona');
		expect(leaves.frames).toEqual(film.frames);
		const organisations = filmNetwork(RECORD, 'organisations');
		expect(organisations.people).toEqual([]);
		expect(organisations.frames.every(({ pairs }) => pairs.length === 0)).toBe(true);
		expect(organisations.frames.map(({ ties }) => ties)).toEqual(film.frames.map(({ ties }) => ties));
		expect(JSON.stringify([leaves, organisations])).not.toMatch(/[abn][12]"/);
	});

	it('NW7 places depend on organisations and their people alone', () => {
		const other = { ...RECORD, rounds: RECORD.rounds.map((round) => ({ ...round, sessionId: '1' })) };
		expect(layOutNetwork(filmNetwork(other, 'names'), 26)).toEqual(layOutNetwork(film, 26));
		expect(layOutNetwork(filmNetwork(RECORD, 'organisations'), 26)).toEqual(layOutNetwork(film, 26));
	});

	it.each([26, 38])(
		'NW7 sixty leaves and fifteen names of size %i stand apart, within the picture',
		(size) => {
			const layout = layOutNetwork(filmNetwork(large(), 'leaves'), size);
			expect(layout.leaves).toHaveLength(60);
			for (const [index, leaf] of layout.leaves.entries())
				for (const next of layout.leaves.slice(index + 1))
					expect(Math.hypot(leaf.x - next.x, leaf.y - next.y)).toBeGreaterThan(leaf.width * 0.8);
			const boxes = layout.beds.map(({ label }) => boxOf(label, size));
			for (const [index, box] of boxes.entries()) {
				expect(box.left).toBeGreaterThanOrEqual(0);
				expect(box.right).toBeLessThanOrEqual(layout.width);
				expect(box.top).toBeGreaterThanOrEqual(0);
				expect(box.bottom).toBeLessThanOrEqual(layout.height);
				for (const next of boxes.slice(index + 1))
					expect(
						box.right <= next.left ||
							next.right <= box.left ||
							box.bottom <= next.top ||
							next.bottom <= box.top
					).toBe(true);
			}
		}
	);

	it('NW7 a name is broken between words and cut with an ellipsis', () => {
		expect(wrapWords('Casa di accoglienza e orientamento', 16, 2)).toEqual(['Casa di', 'accoglienza e…']);
		expect(wrapWords('Porto', 16, 2)).toEqual(['Porto']);
		expect(wrapWords('', 16, 2)).toEqual([]);
	});

	it('NW8 the drawn matrix says the same numbers, its diagonal empty and everything within its frame', () => {
		const matrix = new NetworkMatrix(networkAt(film, { upTo: 9 }).ties);
		const beds = film.beds.map(({ name }) => `${name} con un nome troppo lungo per una riga`);
		const drawing = layOutMatrix(beds, (one, other) => matrix.times(one, other));
		expect(drawing.names.every(({ text }) => text.length <= 30 && text.endsWith('…'))).toBe(true);
		beds.forEach((_, one) =>
			beds.forEach((__, other) => {
				const cell = drawing.cells[one * beds.length + other]!;
				expect(cell.times).toBe(one === other ? 0 : matrix.times(one, other));
				expect(cell.strength === null).toBe(one === other);
				expect(cell.strength ?? 0).toBeLessThanOrEqual(1);
				expect(cell.x).toBe(drawing.left + drawing.names[other]!.middle - drawing.cell / 2);
				expect(cell.y).toBe(drawing.top + drawing.names[one]!.middle - drawing.cell / 2);
				expect(cell.x + drawing.cell).toBeLessThan(drawing.width);
				expect(cell.y + drawing.cell).toBeLessThan(drawing.height);
			})
		);
		expect(Math.max(...drawing.cells.map(({ strength }) => strength ?? 0))).toBe(1);
	});

	it('NW9 who became another organisation’s tied, before, the one they were of', () => {
		const told = (record: NetworkRecord) => {
			const made = filmNetwork(record, 'leaves');
			const bed = (index: number) => made.beds[index]!.name.at(-1);
			return made.frames.map(({ ties }) =>
				ties.map(([one, other, times]) => `${bed(one)}${bed(other)}${times}`)
			);
		};
		// In the third session b1 moved from B to C: what B and C did before and after stays apart.
		const people = RECORD.people.map((one) => (one.id === 'b1' ? { ...one, organisationId: 'C' } : one));
		const moved = {
			...RECORD,
			people,
			rounds: RECORD.rounds.map((round) => (round.sessionId === '4' ? round : { ...round, was: { b1: 'B' } }))
		};
		expect(told(RECORD)).toEqual([['AB2'], ['BD1'], ['AB1']]);
		expect(told(moved)).toEqual([['AB2'], ['BD1'], ['AC1']]);
		// One that left has its bed as long as it was somebody's, though all of its people are others' now.
		const left = filmNetwork(
			{
				...RECORD,
				people: RECORD.people.map((one) => (one.id === 'd1' ? { ...one, organisationId: 'A' } : one)),
				rounds: RECORD.rounds.map((round) => ({ ...round, was: { d1: 'D' } }))
			},
			'leaves'
		);
		expect(left.beds.map(({ name, people: count }) => [name, count])).toContainEqual(['Ente D', 0]);
		for (const { middle } of layOutNetwork(left, 26).beds)
			expect(Number.isFinite(middle.x) && Number.isFinite(middle.y)).toBe(true);
	});

	it('NW8 a matrix is symmetric, says the picture’s numbers, and has an empty diagonal', () => {
		const { pairs, ties } = networkAt(film, { upTo: 2 });
		const matrix = new NetworkMatrix(pairs);
		for (const { one, other, times } of pairs) {
			expect(matrix.times(one, other)).toBe(times);
			expect(matrix.times(other, one)).toBe(times);
		}
		const { columns, rows } = matrixRows(['A', 'B', 'C', 'D'], ties);
		expect(columns).toEqual(['', 'A', 'B', 'C', 'D']);
		expect(rows).toEqual([
			['A', '', '3', '0', '0'],
			['B', '3', '', '0', '1'],
			['C', '0', '0', '', '0'],
			['D', '0', '1', '0', '']
		]);
		expect(peopleOfBeds(film, [0])).toEqual([0, 1]);
		expect(matrix.met(0, [0, 1, 2, 3])).toBe(2);
	});
});

function boxOf({ x, y, anchor, lines }: BedPlace['label'], size: number) {
	const width = Math.max(...lines.map((line) => line.length)) * size * 0.54;
	const half = (lines.length * size * 1.12) / 2;
	const left = anchor === 'start' ? x : x - width;
	return { left, right: left + width, top: y - half, bottom: y + half };
}
