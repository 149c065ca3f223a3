import { describe, expect, it } from 'vitest';
import { filesBelow, read } from './source-files';

type Messages = Record<string, unknown>;

const italian = [...filesBelow('messages', ['it.json']), ...filesBelow('src/lib/activities', ['it.json'])];
const load = (path: string): Messages => JSON.parse(read(path)) as Messages;
const flat = (message: unknown): string => (typeof message === 'string' ? message : JSON.stringify(message));
const variables = (message: unknown): string[] =>
	[...new Set(flat(message).match(/\{(\w+)\}/g) ?? [])].sort();

/** Keys that one language has and the other lacks. */
function missing(one: Messages, other: Messages): string[] {
	return Object.keys(one).filter((key) => !(key in other));
}

describe('every text stands in both languages', () => {
	it.each(italian)('%s', (path) => {
		const [it_, en] = [load(path), load(path.replace(/it\.json$/, 'en.json'))];
		expect(missing(it_, en)).toEqual([]);
		expect(missing(en, it_)).toEqual([]);
		for (const key of Object.keys(it_)) {
			expect(flat(it_[key]).trim(), key).not.toBe('');
			expect(variables(en[key]), key).toEqual(variables(it_[key]));
		}
	});

	it('no key stands in two files', () => {
		const keys = italian.flatMap((path) => Object.keys(load(path)).filter((key) => key !== '$schema'));
		expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
	});

	it("a key begins with its area's or its activity's name", () => {
		for (const path of italian) {
			const folder = path.startsWith('messages/')
				? path.split('/')[1]!
				: path.split('/')[3]!.replaceAll('-', '_');
			const prefix = folder;
			for (const key of Object.keys(load(path)))
				if (key !== '$schema') expect(key, path).toMatch(new RegExp(`^${prefix}_`));
		}
	});

	it('every text is said somewhere', () => {
		const sources = ['src', 'scripts', 'tests'].flatMap((folder) =>
			filesBelow(folder, ['.ts', '.js', '.svelte'])
		);
		const words = new Set(sources.flatMap((path) => read(path).match(/\w+/g) ?? []));
		const keys = italian.flatMap((path) => Object.keys(load(path))).filter((key) => key !== '$schema');
		expect(keys.filter((key) => !words.has(key))).toEqual([]);
	});

	it('would notice a missing one', () => {
		expect(missing({ a: 'x', b: 'y' }, { a: 'x' })).toEqual(['b']);
	});
});

describe('the voice', () => {
	it('speaks no language of software', () => {
		const words =
			/\b(sync|sincronizz\w*|websocket|token|timeout|null|undefined|invalid[oa]?|server error|errore del server|utente|users?)\b/i;
		for (const path of [...italian, ...italian.map((one) => one.replace(/it\.json$/, 'en.json'))])
			for (const [key, message] of Object.entries(load(path)))
				if (key !== '$schema') expect(flat(message), `${path} ${key}`).not.toMatch(words);
	});
});
