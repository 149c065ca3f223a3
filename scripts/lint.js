// @ts-check
import { tool } from './run.js';

/** @type {Record<string, () => Promise<number>>} */
const CHECKS = {
	code: () => tool('eslint/bin/eslint.js', ['.', '--max-warnings', '0']),
	imports: () =>
		tool('dependency-cruiser/bin/dependency-cruise.mjs', ['--config', '.dependency-cruiser.cjs', 'src']),
	format: () => tool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'])
};

// `node scripts/lint.js code` does one check; without a name every check runs, so that one run tells all there is to mend.
const asked = process.argv.slice(2);
const codes = [];
for (const [name, check] of Object.entries(CHECKS))
	if (asked.length === 0 || asked.includes(name)) codes.push(await check());
process.exit(codes.length > 0 && codes.every((code) => code === 0) ? 0 : 1);
