import { defineConfig } from 'vitest/config';

/** Tests that start, kill and weigh what was built: slower, one file at a time. */
export default defineConfig({
	resolve: { alias: { $lib: new URL('src/lib', import.meta.url).pathname } },
	test: {
		include: ['tests/faults/**/*.test.ts'],
		setupFiles: ['tests/support/vitest-setup.ts'],
		fileParallelism: false,
		environment: 'node',
		testTimeout: 60_000,
		hookTimeout: 120_000
	}
});
