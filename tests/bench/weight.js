// @ts-check
// `npm run bench:weight`: the JavaScript that a browser loads before each route's page is there, gzipped, from Kit's own list.
// `--json` prints [{ "route", "gzip" }] with bytes. Builds first when there is no build, or an old one.
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildIfNeeded } from '../../scripts/build.js';

/** @typedef {{ route: string, gzip: number }} Weight */

/**
 * Weighs every page of a build: the start of Kit, and the nodes of the page and of its layouts, with all that they import at once.
 * @param {string} build Kit's output directory
 * @returns {Promise<Weight[]>} heaviest first
 */
export async function weighRoutes(build) {
	const { manifest } = await import(pathToFileURL(resolve(build, 'server/manifest-full.js')).href);
	const { client, nodes, routes } = manifest._;
	/** @type {Map<string, number>} */
	const weights = new Map();
	/** @param {string} file */
	const weigh = (file) => {
		let weight = weights.get(file);
		if (weight === undefined) {
			const path = resolve(build, 'client', file);
			weight = file.endsWith('.js') && existsSync(path) ? gzipSync(readFileSync(path)).length : 0;
			weights.set(file, weight);
		}
		return weight;
	};
	/** @type {Weight[]} */
	const found = [];
	for (const { id, page } of routes) {
		if (!page) continue;
		const files = new Set([client.start, client.app, ...client.imports]);
		for (const index of [...page.layouts, page.leaf]) {
			const node = index === undefined ? undefined : await nodes[index]?.();
			for (const file of node?.imports ?? []) files.add(file);
		}
		found.push({ route: id, gzip: [...files].reduce((sum, file) => sum + weigh(file), 0) });
	}
	return found.sort((one, other) => other.gzip - one.gzip);
}

if (process.argv[1] === import.meta.filename) {
	const json = process.argv.includes('--json');
	if (!buildIfNeeded()) process.exit(1);
	const weights = await weighRoutes('.svelte-kit/output');
	if (json) console.log(JSON.stringify(weights));
	else
		for (const { route, gzip } of weights)
			console.log(`${(gzip / 1000).toFixed(1).padStart(8)} kB  ${route}`);
}
