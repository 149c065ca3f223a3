import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
	craftUpdate,
	MAP,
	TEXT,
	type CraftedBlock,
	type CraftedContent,
	type CraftedDeletes,
	type CraftedStruct
} from '../../../../../tests/support/pages/craft-update';
import { Gate } from './gate';
import { PAGE_LIMITS, type PageLimits } from './page-limits';
import { readUpdate } from './read-update';

const VICTIM = 7;
const MINE = 9;

/** A page with one point, `p`, that the victim wrote: units 0 point, 1 text, 2-6 "hello", 7 order. */
function page(limits: Partial<PageLimits> = {}) {
	const doc = new Y.Doc();
	const victim = new Y.Doc();
	victim.clientID = VICTIM;
	const point = new Y.Map<unknown>();
	point.set('text', new Y.Text('hello'));
	point.set('order', 1);
	victim.getMap('points').set('p', point);
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(victim));
	const owners = new Map([[VICTIM, 'victim']]);
	const gate = new Gate(doc, owners, { ...PAGE_LIMITS, ...limits });
	const judge = (update: Uint8Array, author = 'me', whole = false) => {
		const verdict = gate.examine(update, author, whole);
		return verdict.kind === 'refused' ? verdict.reason : verdict.kind;
	};
	const craft = (blocks: CraftedBlock[], deletes: CraftedDeletes = {}) => judge(craftUpdate(blocks, deletes));
	const mine = (...structs: CraftedBlock['structs']) => craft([{ client: MINE, clock: 0, structs }]);
	return { doc, victim, gate, judge, craft, mine };
}

/** What an honest client sends for an edit of the page. */
function honest(doc: Y.Doc, edit: (points: Y.Map<Y.Map<unknown>>) => void, client = MINE): Uint8Array {
	const copy = new Y.Doc();
	copy.clientID = client;
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
	const updates: Uint8Array[] = [];
	copy.on('update', (update) => updates.push(update));
	copy.transact(() => edit(copy.getMap('points')));
	return updates[0]!;
}

describe('what honest clients write', () => {
	it.each<[string, (points: Y.Map<Y.Map<unknown>>) => void]>([
		[
			'a new point',
			(points) =>
				points.set(
					'q',
					new Y.Map<unknown>([
						['text', new Y.Text('new')],
						['order', 2.5]
					])
				)
		],
		['typing', (points) => (points.get('p')!.get('text') as Y.Text).insert(3, 'abc')],
		['deleting letters', (points) => (points.get('p')!.get('text') as Y.Text).delete(1, 3)],
		['moving', (points) => points.get('p')!.set('order', -3)],
		['removing a point', (points) => points.delete('p')],
		['making and removing', (points) => (points.set('q', new Y.Map()), points.delete('q'))]
	])('G1 %s passes', (_, edit) => {
		const { doc, judge } = page();
		expect(judge(honest(doc, edit))).toBe('apply');
	});

	it('G1 what is known already is no news, whoever sends it', () => {
		const { victim, judge } = page();
		expect(judge(Y.encodeStateAsUpdate(victim))).toBe('nothing-new');
	});

	it('G1 hundreds of random honest edits by several people all pass, in whatever bundles they come', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.nat(3), fc.nat(5), fc.nat(40), fc.nat(9)), { minLength: 30, maxLength: 120 }),
				(steps) => {
					const server = new Y.Doc();
					const gate = new Gate(server, new Map(), PAGE_LIMITS);
					const people = [0, 1, 2, 3].map((index) => {
						const doc = new Y.Doc();
						doc.clientID = 100 + index;
						return doc;
					});
					for (const [who, what, where, amount] of steps) {
						const doc = people[who]!;
						editAtRandom(doc, what, where, amount);
						if (amount % 3 === 0) continue;
						const upload = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server));
						const verdict = gate.examine(upload, `person-${who}`, true);
						expect(['apply', 'nothing-new']).toContain(verdict.kind);
						if (verdict.kind === 'apply') gate.claim(verdict.claims, `person-${who}`);
						Y.applyUpdate(server, upload);
						expect(server.store.pendingStructs).toBeNull();
						Y.applyUpdate(doc, Y.encodeStateAsUpdate(server, Y.encodeStateVector(doc)));
					}
				}
			),
			{ numRuns: 60 }
		);
	});
});

function editAtRandom(doc: Y.Doc, what: number, where: number, amount: number): void {
	const points = doc.getMap<Y.Map<unknown>>('points');
	const id = [...points.keys()][where % Math.max(1, points.size)];
	const text = id === undefined ? undefined : (points.get(id)?.get('text') as Y.Text | undefined);
	doc.transact(() => {
		if (id === undefined || !text || what === 0) {
			points.set(
				`p${where}`,
				new Y.Map<unknown>([
					['text', new Y.Text('x'.repeat(amount))],
					['order', amount]
				])
			);
		} else if (what === 1) points.get(id)!.set('order', where / 3);
		else if (what === 2 && amount === 9) points.delete(id);
		else if (what === 3 && text.length) text.delete(where % text.length, 1);
		else text.insert(where % (text.length + 1), 'ab\u{1f33f}'.slice(0, 1 + (amount % 4)));
	});
}

describe('what no honest client writes', () => {
	it("G2 other people's client ids are theirs", () => {
		const { craft, judge, gate, doc } = page();
		const next = [
			{
				client: VICTIM,
				clock: 8,
				structs: [{ content: ['string', 'EVIL'] as CraftedContent, origin: [VICTIM, 6] as const }]
			}
		];
		expect(craft(next)).toBe('hijack');
		expect(judge(craftUpdate(next), 'victim')).toBe('apply');
		gate.claim([MINE], 'me');
		expect(
			judge(
				honest(doc, (points) => points.delete('p')),
				'other'
			)
		).toBe('apply');
		expect(
			judge(
				honest(doc, (points) => points.get('p')!.set('order', 2)),
				'other'
			)
		).toBe('hijack');
	});

	it('G2 a person has only so many client ids', () => {
		const { judge, gate, doc } = page({ idsPerAuthor: 2 });
		const edit = (client: number) => judge(honest(doc, (points) => points.get('p')!.set('order', 2), client));
		expect(edit(50)).toBe('apply');
		gate.claim([50], 'me');
		expect(edit(51)).toBe('apply');
		gate.claim([51], 'me');
		expect(edit(52)).toBe('too-much');
		expect(edit(51)).toBe('apply');
	});

	it('G3 what builds on something that never came is behind, not applied', () => {
		const { craft, mine } = page();
		const text = ['string', 'x'] as const;
		expect(craft([{ client: MINE, clock: 3, structs: [{ content: text, origin: [VICTIM, 6] }] }])).toBe(
			'behind'
		);
		expect(mine({ content: text, origin: [VICTIM, 8] })).toBe('behind');
		expect(mine({ content: text, right: [12345, 0] })).toBe('behind');
		expect(mine({ content: MAP, parent: [12345, 0], key: 'p' })).toBe('behind');
		expect(mine({ content: text, origin: [MINE, 4] }, { content: text, origin: [MINE, 0] })).toBe('behind');
		expect(craft([], { [VICTIM]: [[6, 5]] })).toBe('behind');
		expect(craft([], { 4242: [[0, 1]] })).toBe('behind');
		const circle = [
			{ client: 20, clock: 0, structs: [{ content: text, origin: [21, 0] as const }] },
			{ client: 21, clock: 0, structs: [{ content: text, origin: [20, 0] as const }] }
		];
		expect(craft(circle)).toBe('behind');
	});

	it('G3 what is known already may not lean on something unknown either', () => {
		const { craft } = page();
		expect(craft([{ client: VICTIM, clock: 0, structs: [{ content: MAP, origin: [555, 3] }] }])).toBe(
			'behind'
		);
	});

	it.each<[string, readonly CraftedStruct[]]>([
		['another root', [{ content: MAP, parent: 'elsewhere', key: 'p' }]],
		['a list in the root', [{ content: MAP, parent: 'points' }]],
		['a key that is no id', [{ content: MAP, parent: 'points', key: '../p' }]],
		['__proto__ under a point', [{ content: TEXT, parent: [VICTIM, 0], key: '__proto__' }]],
		['a text in the place of a point', [{ content: TEXT, parent: 'points', key: 'q' }]],
		['a map in a map in a map', [{ content: MAP, parent: [VICTIM, 0], key: 'text' }]],
		['a number as text', [{ content: ['any', 1], parent: [VICTIM, 0], key: 'text' }]],
		['a text as order', [{ content: TEXT, parent: [VICTIM, 0], key: 'order' }]],
		['letters in a map', [{ content: ['string', 'x'], parent: [VICTIM, 0] }]],
		['a type in a text', [{ content: MAP, parent: [VICTIM, 1] }]],
		['an entry of a text', [{ content: ['string', 'x'], parent: [VICTIM, 1], key: 'bold' }]],
		['something inside a letter', [{ content: ['string', 'x'], parent: [VICTIM, 3] }]],
		['neighbours in two texts', [{ content: ['string', 'x'], origin: [VICTIM, 4], right: [VICTIM, 7] }]],
		['a right neighbour in a map', [{ content: MAP, right: [VICTIM, 0] }]],
		[
			'an entry made twice',
			[1, 2].map((n) => ({
				content: ['any', n] as CraftedContent,
				parent: [VICTIM, 0] as const,
				key: 'order'
			}))
		]
	])('G4 %s has the wrong shape', (_, structs) => {
		expect(page().mine(...structs)).toBe('shape');
	});

	it.each<[string, CraftedContent]>([
		['an array', ['type', 0]],
		['an XML element', ['type', 3, 'script']],
		['an XML fragment', ['type', 4]],
		['an XML hook', ['type', 5, 'x']],
		['an XML text', ['type', 6]],
		['a type that is none', ['type', 99]],
		['a format', ['format', 'bold', 'true']],
		['an embed', ['embed', '{}']],
		['JSON', ['json', '1']],
		['bytes', ['binary', new Uint8Array(3)]],
		['a document', ['doc', 'guid']],
		['two values', ['any', 1, 2]],
		['no value', ['any']],
		['not a number', ['any', NaN]],
		['infinity', ['any', Infinity]],
		['a large integer', ['any', 1n]],
		['an object', ['any', { __proto__: null, x: 1 }]],
		['a text as a value', ['any', '1']]
	])('G4 %s is no content of a page', (_, content) => {
		expect(page().mine({ content, parent: [VICTIM, 0], key: 'order' })).toBe('malformed');
	});

	it('G5 an insertion stands between its neighbours', () => {
		const { mine } = page();
		const content = ['string', 'x'] as const;
		expect(mine({ content, origin: [VICTIM, 3], right: [VICTIM, 4] })).toBe('apply');
		expect(mine({ content, origin: [VICTIM, 5], right: [VICTIM, 3] })).toBe('order');
		expect(mine({ content, origin: [VICTIM, 4], right: [VICTIM, 4] })).toBe('order');
	});

	it('G6 broken encodings are malformed, and cost nothing', () => {
		const { craft, judge, mine } = page();
		const good = craftUpdate([
			{ client: MINE, clock: 0, structs: [{ content: ['string', 'x'], origin: [VICTIM, 3] }] }
		]);
		const at = performance.now();
		expect(judge(new Uint8Array())).toBe('malformed');
		expect(judge(good.slice(0, -1))).toBe('malformed');
		expect(judge(Uint8Array.of(...good, 0))).toBe('malformed');
		expect(craft([{ client: MINE, clock: 0, count: 3e7, structs: [] }])).toBe('malformed');
		expect(craft([{ client: MINE, clock: 0, count: 999, structs: [{ collected: 1 }] }])).toBe('malformed');
		expect(mine({ skip: 5 })).toBe('malformed');
		expect(mine({ collected: 0 })).toBe('malformed');
		expect(mine({ content: ['string', ''], origin: [VICTIM, 3] })).toBe('malformed');
		expect(craft([1, 2].map(() => ({ client: MINE, clock: 0, structs: [{ collected: 1 }] })))).toBe(
			'malformed'
		);
		expect(
			craft([], {
				[VICTIM]: [
					[3, 1],
					[2, 1]
				]
			})
		).toBe('malformed');
		expect(craft([], { [VICTIM]: [[3, 0]] })).toBe('malformed');
		expect(performance.now() - at).toBeLessThan(50);
	});

	it('G7 every limit holds at its edge', () => {
		const text = (length: number) => ({
			content: ['string', 'x'.repeat(length)] as CraftedContent,
			origin: [VICTIM, 6] as const
		});
		expect(page({ textLength: 8 }).mine(text(3))).toBe('apply');
		expect(page({ textLength: 8 }).mine(text(4))).toBe('too-much');
		expect(page({ newLength: 10 }).mine({ collected: 10 })).toBe('apply');
		expect(page({ newLength: 10 }).mine({ collected: 11 })).toBe('too-much');
		expect(page({ updateStructs: 2 }).mine({ collected: 1 }, { collected: 1 })).toBe('apply');
		expect(page({ updateStructs: 2 }).mine({ collected: 1 }, { collected: 1 }, { collected: 1 })).toBe(
			'malformed'
		);
		expect(page({ points: 2 }).mine({ content: MAP, parent: 'points', key: 'q' })).toBe('apply');
		const two = ['q', 'r'].map((key) => ({ content: MAP, parent: 'points', key }));
		expect(page({ points: 2 }).mine(...two)).toBe('too-much');
		expect(page({ deletions: 1 }).craft([], { [VICTIM]: [[2, 1]] })).toBe('apply');
		expect(
			page({ deletions: 1 }).craft([], {
				[VICTIM]: [
					[2, 1],
					[4, 1]
				]
			})
		).toBe('too-much');
		const bytes = craftUpdate([{ client: MINE, clock: 0, structs: [text(3)] }]);
		expect(page({ updateBytes: bytes.length }).judge(bytes)).toBe('apply');
		expect(page({ updateBytes: bytes.length - 1 }).judge(bytes)).toBe('size');
		expect(page({ updateBytes: 1, syncBytes: bytes.length }).judge(bytes, 'me', true)).toBe('apply');
		expect(page({ syncBytes: bytes.length - 1 }).judge(bytes, 'me', true)).toBe('size');
	});
});

describe('the reader', () => {
	it('G8 whatever it accepts, Yjs reads the same way', () => {
		const { doc } = page();
		const seeds = [
			Y.encodeStateAsUpdate(doc),
			honest(doc, (points) =>
				points.set(
					'q',
					new Y.Map<unknown>([
						['text', new Y.Text('new \u{1f33f}')],
						['order', 2.5]
					])
				)
			),
			honest(doc, (points) => (points.get('p')!.get('text') as Y.Text).delete(1, 3))
		];
		const flips = fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { maxLength: 3 });
		fc.assert(
			fc.property(fc.nat(2), flips, (which, changes) => {
				const bytes = seeds[which]!.slice();
				for (const [at, value] of changes) bytes[at % bytes.length] = value;
				let read;
				try {
					read = readUpdate(bytes, { structs: 1_000, clients: 64 });
				} catch {
					return;
				}
				const known = Y.decodeUpdate(bytes);
				const structs = read.blocks.flatMap((block) => block.structs);
				expect(structs.map(({ client, clock, length }) => [client, clock, length])).toEqual(
					known.structs.map(({ id, length }) => [id.client, id.clock, length])
				);
				const deletes = new Map(
					read.deletes.filter(({ ranges }) => ranges.length).map(({ client, ranges }) => [client, ranges])
				);
				const theirs = [...known.ds.clients].map(
					([client, items]) => [client, items.map(({ clock, len }) => ({ clock, length: len }))] as const
				);
				expect(deletes).toEqual(new Map(theirs));
			}),
			{ numRuns: 3_000 }
		);
	});
});
