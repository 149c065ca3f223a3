import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SETTINGS = 'project.inlang/settings.json';
const ACTIVITIES = 'src/lib/activities';

/**
 * Writes the message compiler's settings: the product's own messages, then one file pair per activity folder,
 * so that adding an activity kind touches no list of message files.
 */
export function writeMessageSettings(root = process.cwd()): void {
	const kinds = readdirSync(join(root, ACTIVITIES), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.filter((entry) => existsSync(join(root, ACTIVITIES, entry.name, 'messages/it.json')))
		.map((entry) => `./${ACTIVITIES}/${entry.name}/messages/{locale}.json`);
	const settings = {
		baseLocale: 'it',
		locales: ['it', 'en'],
		modules: [],
		'plugin.inlang.messageFormat': { pathPattern: ['./messages/{locale}.json', ...kinds] }
	};
	const text = JSON.stringify(settings, null, '\t') + '\n';
	const path = join(root, SETTINGS);
	if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
	mkdirSync(join(root, 'project.inlang'), { recursive: true });
	writeFileSync(path, text);
}
