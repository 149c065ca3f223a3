import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** Paths (from the project's root, with slashes) of all files below a folder, generated ones left out. */
export function filesBelow(folder: string, endings: readonly string[]): string[] {
	const found: string[] = [];
	const walk = (path: string) => {
		for (const name of readdirSync(path)) {
			const child = join(path, name);
			if (name === 'node_modules' || name === 'paraglide' || name === '.svelte-kit') continue;
			if (statSync(child).isDirectory()) walk(child);
			else if (endings.some((ending) => name.endsWith(ending))) found.push(relative(ROOT, child));
		}
	};
	walk(join(ROOT, folder));
	return found.sort();
}

export function read(path: string): string {
	return readFileSync(join(ROOT, path), 'utf8');
}

/** Lines that count: neither blank nor comment. */
export function linesOfCode(path: string): number {
	return read(path)
		.split('\n')
		.filter((line) => line.trim() !== '' && !/^\s*(\/\/|\/?\*|<!--)/.test(line)).length;
}
