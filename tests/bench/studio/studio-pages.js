// @ts-check
import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../../src/routes/(studio)');

/**
 * Every page of the studio as its folders say, with the parameters put in. A page whose parameter nobody knows throws: a new one must not
 * slip out of the measurement.
 * @param {Record<string, string>} known
 * @returns {{ route: string, path: string }[]}
 */
export function studioPages(known) {
	return readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('+page.svelte'))
		.map((file) => `/${relative('', dirname(file))}`)
		.sort()
		.map((route) => ({
			route,
			path: route.replace(/\[(\w+)\]/g, (_, /** @type {string} */ name) => {
				const value = known[name];
				if (value === undefined) throw new Error(`what is [${name}] of ${route}?`);
				return value;
			})
		}));
}
