import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SETTINGS = 'project.inlang/settings.json';
const ACTIVITIES = 'src/lib/activities';

/**
 * Writes the message compiler's settings: the product's own messages by area, then one file pair per activity folder,
 * so that adding an activity kind touches no list of message files.
 */
export function writeMessageSettings(root = process.cwd()): void {
	const folders = (parent: string, inside: string) =>
		readdirSync(join(root, parent), { withFileTypes: true })
			.filter((entry) => entry.isDirectory() && existsSync(join(root, parent, entry.name, inside, 'it.json')))
			.map((entry) => ['.', parent, entry.name, inside, '{locale}.json'].filter(Boolean).join('/'));
	const settings = {
		baseLocale: 'it',
		locales: ['it', 'en'],
		// From here: left out, the compiler would fetch it from the internet, and without internet compile no message at all.
		modules: ['./node_modules/@inlang/plugin-message-format/dist/index.js'],
		'plugin.inlang.messageFormat': {
			pathPattern: [...folders('messages', ''), ...folders(ACTIVITIES, 'messages')]
		}
	};
	const text = JSON.stringify(settings, null, '\t') + '\n';
	const path = join(root, SETTINGS);
	if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
	mkdirSync(join(root, 'project.inlang'), { recursive: true });
	writeFileSync(path, text);
}
