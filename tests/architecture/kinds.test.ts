import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, filesBelow, read } from './source-files';

const HOME = 'src/lib/activities';
const kinds = readdirSync(join(ROOT, HOME), { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map((entry) => entry.name);

/** Where a kind is named although it should not be: its folder's name as a whole word, quoted or in a path. */
function strangersNaming(kind: string, files: readonly string[]): string[] {
	const named = new RegExp(`['"\`/]${kind}['"\`/]`);
	return files.filter((file) => named.test(read(file)));
}

describe('an activity kind is named in its own folder and nowhere else', () => {
	const sources = filesBelow('src', ['.ts', '.svelte', '.js']).filter((file) => !file.endsWith('.test.ts'));

	it('finds the kinds', () => {
		expect(kinds.length).toBeGreaterThan(0);
	});

	it.each(kinds)('%s', (kind) => {
		const elsewhere = sources.filter(
			(file) => !file.startsWith(`${HOME}/${kind}/`) && file !== `${HOME}/registry.ts`
		);
		expect(strangersNaming(kind, elsewhere)).toEqual([]);
	});

	it.each(kinds)(
		'%s is a whole folder: rules, definition, report, four views, both languages, a test',
		(kind) => {
			const files = readdirSync(join(ROOT, HOME, kind));
			for (const needed of [
				'SPEC.md',
				'definition.ts',
				'report.ts',
				'ConfigForm.svelte',
				'Participant.svelte',
				'Stage.svelte',
				'Console.svelte',
				`${kind}.test.ts`
			])
				expect(files).toContain(needed);
			expect(readdirSync(join(ROOT, HOME, kind, 'messages')).sort()).toEqual(['en.json', 'it.json']);
		}
	);

	it('would notice a stranger that names one', () => {
		const kind = kinds[0]!;
		expect(strangersNaming(kind, [`${HOME}/registry.ts`])).toEqual([`${HOME}/registry.ts`]);
	});
});
