import { defineConfig } from '@playwright/test';
import { installedBrowser } from './scripts/browser.js';

const executablePath = installedBrowser();

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results/browser',
	timeout: 240_000,
	expect: { timeout: 15_000 },
	// Stories wait for each other's people more than they compute: two fit on two cores.
	workers: 2,
	// A story that passes only at another try is told as flaky in the list.
	retries: process.env.CI ? 2 : 0,
	forbidOnly: !!process.env.CI,
	use: {
		locale: 'it-IT',
		actionTimeout: 15_000,
		// Films of ten screens at once would slow down the very people whose presses are tried; what stood on the page tells enough.
		// Where only words are kept of a run, it is written down at a second try alone.
		trace: { mode: process.env.CI ? 'on-first-retry' : 'retain-on-failure', screenshots: false },
		launchOptions: {
			...(executablePath ? { executablePath } : {}),
			chromiumSandbox: process.getuid?.() !== 0 && !process.env.CI,
			args: [
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
				'--disable-quic',
				'--no-first-run'
			]
		}
	}
});
