import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT, filesBelow, linesOfCode } from './source-files';

const sources = filesBelow('src', ['.ts', '.js', '.svelte']).filter((file) => !file.endsWith('.test.ts'));

describe('the shape of the code', () => {
	it('files are small: median at most 75 lines, none over 300', () => {
		const sizes = sources.map(linesOfCode).sort((a, b) => a - b);
		expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(75);
		expect(sources.filter((file) => linesOfCode(file) > 300)).toEqual([]);
	});

	it('no file is called utils, helpers, misc, types or index', () => {
		expect(sources.filter((file) => /\/(utils?|helpers?|misc|types|index)\.(ts|js)$/.test(file))).toEqual([]);
	});

	it('files are kebab-case, components PascalCase', () => {
		const odd = sources.filter((file) => {
			const name = file.split('/').at(-1)!;
			if (name.startsWith('+') || name.startsWith('hooks.')) return false;
			if (name.endsWith('.svelte')) return !/^[A-Z][A-Za-z0-9]*\.svelte$/.test(name);
			return !/^[a-z][a-z0-9-]*(\.(svelte|d|worker|server))?\.(ts|js)$/.test(name);
		});
		expect(odd).toEqual([]);
	});
});

describe('the direction of imports', () => {
	const planted = ['src/lib/core/planted', 'src/lib/live/planted'];
	afterAll(() => planted.forEach((folder) => rmSync(join(ROOT, folder), { recursive: true, force: true })));

	const cruise = (paths: string[]) => {
		const bin = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
		try {
			return execFileSync(process.execPath, [bin, '--config', '.dependency-cruiser.cjs', ...paths], {
				cwd: ROOT,
				encoding: 'utf8'
			});
		} catch (problem) {
			return String((problem as { stdout: string }).stdout);
		}
	};

	// Were the alias not resolved, rules that forbid a place would see nothing.
	it.each([
		[planted[0]!, '$lib/server/db/tables/session', 'core-is-alone'],
		[planted[1]!, '$lib/ui/duration', 'live-knows-contract-and-core']
	])(
		'the check sees a file in %s that imports %s through the alias',
		(folder, stranger, rule) => {
			mkdirSync(join(ROOT, folder), { recursive: true });
			writeFileSync(join(ROOT, folder, 'stranger.ts'), `export * as stranger from '${stranger}';\n`);
			expect(cruise([folder])).toContain(rule);
		},
		30_000
	);
});
