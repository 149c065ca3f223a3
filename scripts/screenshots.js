// @ts-check
// `npm run screenshots`: every view of every kind of activity on phone, console and stage, and the screens around them, in both
// languages, as pictures in ./screenshots; and a list of what scrolls sideways, is cut off or too small.
// Options: --kind poll, --method poll.temperature (a method, or `all`), --language it, --view stage (phone, stage, console, console-phone),
// --only kinds|meeting|studio|path.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { provideBrowser } from './browser.js';
import { run } from './run.js';

const { values } = parseArgs({
	options: {
		kind: { type: 'string' },
		method: { type: 'string' },
		language: { type: 'string' },
		view: { type: 'string' },
		only: { type: 'string' }
	}
});
if (!values.language) {
	// A process each: the product is started inside it, once.
	let worst = 0;
	for (const language of ['it', 'en'])
		worst = Math.max(worst, await run(process.execPath, [...process.argv.slice(1), '--language', language]));
	process.exit(worst);
}
const anything = !(values.kind || values.method);
if (!values.only && anything) {
	// The whole programme is told on a database of its own.
	let worst = 0;
	for (const only of ['kinds', 'studio', 'meeting', 'path'])
		worst = Math.max(worst, await run(process.execPath, [...process.argv.slice(1), '--only', only]));
	process.exit(worst);
}

const executablePath = provideBrowser();
if (!executablePath) throw new Error('no Chromium: set CHROMIUM_PATH');
const directory = mkdtempSync(join(tmpdir(), 'plenaria-screenshots-'));
process.env.DATA_DIR = directory;
process.env.LOG_LEVEL ||= 'warn';
process.env.PORT ||= '3997';
process.env.SEED = '1';
delete process.env.DATABASE_URL;
await import('./serve.js');

const language = values.language === 'en' ? 'en' : 'it';
const origin = `http://localhost:${process.env.PORT}`;
const { Camera } = await import('./screenshots/camera.js');
const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
const camera = new Camera(browser, { origin, language, view: values.view ?? null });
const password = 'una-frase-lunga-1';

if (values.only === 'path') {
	const { takePath } = await import('./screenshots/path.js');
	await takePath(camera, password);
} else {
	const { setTheScene } = await import('./demo/set-the-scene.js');
	const setupSecret = globalThis.__plenaria?.setupSecret ?? '';
	const scene = await setTheScene({ origin, setupSecret, password, language });
	if (values.only === 'studio') {
		const { takeStudio } = await import('./screenshots/studio.js');
		await takeStudio(camera, scene);
	} else if (values.only === 'meeting') {
		const { takeMeeting } = await import('./screenshots/meeting.js');
		await takeMeeting(camera, scene);
	} else {
		const { takeKinds } = await import('./screenshots/kinds.js');
		await takeKinds(camera, scene, { kind: values.kind ?? null, method: values.method ?? null });
	}
	for (const desk of scene.desks) desk.leave();
}
await browser.close();
rmSync(directory, { recursive: true, force: true });
process.exit(camera.report(values.only ?? 'kinds') ? 1 : 0);
