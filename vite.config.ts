import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { writeMessageSettings } from './vite/messages';
import { realtimeInDevelopment } from './vite/realtime-dev';
import { bundledWorkers } from './vite/workers';

writeMessageSettings();

export default defineConfig({
	// The embedded database writes here all the time; each write would reload the page.
	server: { watch: { ignored: ['**/data/**', '**/build/**', '**/test-results/**'] } },
	plugins: [
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/paraglide',
			strategy: ['custom-document', 'baseLocale'],
			emitTsDeclarations: true
		}),
		sveltekit(),
		realtimeInDevelopment(),
		bundledWorkers()
	],
	test: {
		include: ['src/**/*.test.ts', 'tests/{architecture,bench,server}/**/*.test.ts'],
		setupFiles: ['tests/support/vitest-setup.ts'],
		environment: 'node',
		// By itself it leaves one core idle: on two that is half the time.
		maxWorkers: '100%',
		// Only so that a test that hangs ends: on two busy cores an honest one may take many times its usual second.
		testTimeout: 30_000,
		hookTimeout: 60_000
	}
});
