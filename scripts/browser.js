// @ts-check
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { installFromDebian } from './run.js';

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
	return [named, chromium.executablePath(), ...KNOWN].find((path) => path && existsSync(path)) ?? null;
}

/** @returns {string | null} the same, installing Debian's Chromium first where nothing is found and that is possible */
export function provideBrowser() {
	return installedBrowser() ?? (installFromDebian(['chromium']) ? installedBrowser() : null);
}
