// @ts-check
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { installFromDebian } from './run.js';

// The same engine without a desktop's window: a third less to compute, where nobody looks.
const WINDOWLESS = '/usr/bin/chromium-headless-shell';
const KNOWN = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome-stable',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
];

/** @returns {string | null} a Chromium's path: CHROMIUM_PATH, Playwright's own, or the system's */
export function installedBrowser() {
	const named = process.env.CHROMIUM_PATH;
	return (
		[named, chromium.executablePath(), WINDOWLESS, ...KNOWN].find((path) => path && existsSync(path)) ?? null
	);
}

/** @returns {string | null} the same, installing Debian's first where it is missing and that is possible */
export function provideBrowser() {
	const found = installedBrowser();
	if (found && !KNOWN.includes(found)) return found;
	return installFromDebian(['chromium-headless-shell']) ? installedBrowser() : found;
}
