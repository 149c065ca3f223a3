// @ts-check
import { tool } from './run.js';

// Every check runs, so that one run tells all there is to mend.
const codes = [
	await tool('eslint/bin/eslint.js', ['.', '--max-warnings', '0']),
	await tool('dependency-cruiser/bin/dependency-cruise.mjs', ['--config', '.dependency-cruiser.cjs', 'src']),
	await tool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'])
];
process.exit(codes.some((code) => code !== 0) ? 1 : 0);
