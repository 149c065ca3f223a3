import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, read } from './source-files';

/** Where else than in its own folder and below `tests` an area's rules are tried; two areas may use the same numbers. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
	'src/lib/activities/talk': ['src/lib/server/usecases/keep-image'],
	'src/lib/core/report': ['src/lib/server/reports/'],
	'src/lib/core/programme': ['src/lib/core/session/erase-person', 'src/lib/core/session/gone-words'],
	'src/lib/core/programme/team': ['src/lib/core/programme/'],
	'src/lib/core/session': ['src/lib/core/agenda/'],
	'src/lib/core/service-map': ['src/lib/screens/map/'],
	'src/lib/server/realtime/pages': ['src/lib/core/page/']
};

const NUMBER = String.raw`\b[A-Z]{1,3}\d+\b`;

/** Every title of a test, in a file's text: the first words given to `it`, `test`, `describe` and their kin, or after a table of cases. */
function titlesOf(text: string): string[] {
	const calls = /(?:\b(?:it|test|run|describe)\b[^'"`\n;]*|\]\))\(\s*(['"`])(.*?)\1/gs;
	return [...text.matchAll(calls)].map((match) => match[2]!);
}

/** The numbers that a title begins with, such as `R1, R4-R6 every plan`. */
function numbersOf(title: string): string[] {
	const head = new RegExp(`^(?:${NUMBER}(?:, |: | and |-|–| )?)+`).exec(title)?.[0] ?? '';
	return [...head.matchAll(new RegExp(`([A-Z]+)(\\d+)(?:[-–]\\1(\\d+))?`, 'g'))].flatMap(
		([, letters, from, to = from]) =>
			Array.from({ length: Number(to) - Number(from) + 1 }, (_, more) => `${letters}${Number(from) + more}`)
	);
}

/** The rules that a page of them states. */
function rulesOf(text: string): string[] {
	return [...text.matchAll(/\*\*([A-Z\d, ]+)\*\*/g)].flatMap(
		([, numbers]) => numbers!.match(new RegExp(NUMBER, 'g')) ?? []
	);
}

const tests = [...filesBelow('src', ['.test.ts']), ...filesBelow('tests', ['.test.ts'])].map((file) => ({
	file,
	numbers: new Set(titlesOf(read(file)).flatMap(numbersOf))
}));
const specs = filesBelow('src', ['SPEC.md']).map((file) => ({
	file,
	area: dirname(file),
	rules: rulesOf(read(file))
}));

describe('rules are numbered', () => {
	it.each(specs)('and each number of $file begins a test of that area', ({ area, rules }) => {
		expect(rules.length).toBeGreaterThan(0);
		const places = [`${area}/`, 'tests/', ...(ALSO[area] ?? [])];
		const tried = new Set(
			tests
				.filter(({ file }) => places.some((place) => file.startsWith(place)))
				.flatMap(({ numbers }) => [...numbers])
		);
		expect(rules.filter((rule) => !tried.has(rule))).toEqual([]);
	});

	it.each(specs)('and $file states each once', ({ rules }) => {
		expect(rules.filter((rule, at) => rules.indexOf(rule) !== at)).toEqual([]);
	});

	it('and no test names one that nobody stated', () => {
		const stated = new Set(specs.flatMap(({ rules }) => rules));
		const strange = tests.flatMap(({ file, numbers }) =>
			[...numbers].filter((number) => !stated.has(number)).map((number) => `${file} ${number}`)
		);
		expect(strange).toEqual([]);
	});

	it('and what is read is what stands there', () => {
		const text =
			"it.each(rows)(\n\t'R1, R4-R6 and R9 every plan',\n test('A2 says', describe('K7MQ2RT is a code'";
		expect(titlesOf(text).map(numbersOf)).toEqual([['R1', 'R4', 'R5', 'R6', 'R9'], ['A2'], []]);
		expect(rulesOf('- **D2** beyond. **D3, D4** whole. **not** a rule')).toEqual(['D2', 'D3', 'D4']);
	});
});
