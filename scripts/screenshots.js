// @ts-check
// `npm run screenshots`: every main view of the half day on phone, console and stage, in both languages, as pictures in ./screenshots.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { provideBrowser } from './browser.js';
import { run } from './run.js';

const { values } = parseArgs({ options: { language: { type: 'string' } } });
if (!values.language) {
	// A process each: the product is started inside it, once.
	for (const language of ['it', 'en']) {
		const code = await run(process.execPath, [process.argv[1] ?? '', '--language', language]);
		if (code !== 0) process.exit(code);
	}
	process.exit(0);
}

const executablePath = provideBrowser();
if (!executablePath) throw new Error('no Chromium: set CHROMIUM_PATH');
const directory = mkdtempSync(join(tmpdir(), 'plenaria-screenshots-'));
process.env.DATA_DIR = directory;
process.env.LOG_LEVEL ||= 'warn';
process.env.PORT ||= '3997';
delete process.env.DATABASE_URL;
await import('./start.js');

const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
const { takeHalfDay } = await import('./screenshots/half-day.js');
await takeHalfDay(browser, `http://localhost:${process.env.PORT}`, values.language === 'en' ? 'en' : 'it');
await browser.close();
rmSync(directory, { recursive: true, force: true });
process.exit(0);
