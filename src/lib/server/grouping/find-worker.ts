import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Finds a bundled worker from wherever this code runs: `workers` beside the built server, `.svelte-kit/workers` above the
 * sources in development and tests.
 */
export function findWorker(name: string): string {
	const start = fileURLToPath(import.meta.url);
	for (let folder = dirname(start); folder !== dirname(folder); folder = dirname(folder)) {
		for (const place of ['workers', '.svelte-kit/workers']) {
			const path = join(folder, place, `${name}.js`);
			if (existsSync(path)) return path;
		}
	}
	throw new Error(`the worker ${name} has not been bundled: see vite/workers.ts`);
}
