import { defineConfig } from 'vitest/config';

/** Tests that start, kill and weigh what was built: slower, two files at a time. */
export default defineConfig({
	resolve: { alias: { $lib: new URL('src/lib', import.meta.url).pathname } },
	test: {
		include: ['tests/faults/**/*.test.ts'],
		setupFiles: ['tests/support/vitest-setup.ts'],
		// They wait for processes more than they compute; each has its own port, data and database.
		maxWorkers: 2,
		environment: 'node',
		testTimeout: 60_000,
		hookTimeout: 120_000
	}
});
