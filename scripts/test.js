// @ts-check
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { provideBrowser } from './browser.js';
import { providePostgres } from './postgres.js';
import { run, tool } from './run.js';

const RESULTS = 'test-results';
const strict = process.env.CI === 'true';
const totals = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const loud = [];

/** @param {boolean} good @param {string} what */
function count(good, what) {
	totals[good ? 'passed' : 'failed'] += 1;
	if (!good) loud.push(`FAILED: ${what}`);
}

/** A part that cannot run here: said at the end, and a failure in CI. @param {string} what */
function missing(what) {
	totals[strict ? 'failed' : 'skipped'] += 1;
	loud.push(`NOT RUN: ${what}`);
}

/** What failed and how it began, once more where the eye falls first. @param {string} name @param {string} problem */
function why(name, problem) {
	const lines = stripVTControlCharacters(problem)
		.split('\n')
		.filter((line) => line.trim())
		.slice(0, 12);
	loud.push(`\n${name}`, ...lines.map((line) => `    ${line}`));
}

/** Every try of a story that went wrong, also where a later one passed. @param {any} suite */
function tellStories(suite) {
	for (const inner of suite.suites ?? []) tellStories(inner);
	for (const spec of suite.specs ?? [])
		for (const { results } of spec.tests)
			for (const { retry, errors } of results)
				for (const { message } of errors) why(`${spec.title} (try ${retry + 1})`, message ?? '');
}

/** @param {any} report */
function tellTests(report) {
	for (const { message, assertionResults } of report.testResults) {
		if (message && assertionResults.length === 0) why('a suite did not load', message);
		for (const { fullName, failureMessages } of assertionResults)
			for (const problem of failureMessages ?? []) why(fullName, problem);
	}
}

/** @param {string} title */
const heading = (title) => console.log(`\n── ${title}`);

/**
 * @param {string} name @param {string} file @param {number} code
 * @param {(report: any) => { passed: number, failed: number, skipped: number }} read
 */
function add(name, file, code, read) {
	try {
		const counted = read(JSON.parse(readFileSync(file, 'utf8')));
		totals.passed += counted.passed;
		totals.failed += counted.failed;
		totals.skipped += counted.skipped;
		if (counted.skipped > 0) loud.push(`SKIPPED: ${counted.skipped} in ${name}`);
		if (counted.failed > 0) loud.push(`FAILED: ${counted.failed} in ${name}`);
		// A suite that could not even load fails without a failed test.
		if (code !== 0 && counted.failed === 0) count(false, `${name} ended with code ${code}`);
	} catch {
		count(false, `${name} gave no result (code ${code})`);
	}
}

/** @param {string} name @param {string[]} args @param {Record<string, string | undefined>} env */
async function vitest(name, args, env) {
	const file = `${RESULTS}/${name}.json`;
	const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
	const code = await tool('vitest/vitest.mjs', ['run', ...args, ...reporters], { env });
	add(name, file, code, (report) => {
		tellTests(report);
		return {
			passed: report.numPassedTests,
			failed: report.numFailedTests,
			skipped: report.numPendingTests + report.numTodoTests
		};
	});
}

/** @param {Record<string, string | undefined>} env */
async function playwright(env) {
	const file = `${RESULTS}/browser.json`;
	const code = await tool('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
		env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file }
	});
	add('browser', file, code, ({ stats, suites }) => {
		tellStories({ suites });
		return {
			passed: stats.expected + stats.flaky,
			failed: stats.unexpected,
			skipped: stats.skipped
		};
	});
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

/** @param {string[]} checks */
const lint = async (...checks) => (await run(process.execPath, ['scripts/lint.js', ...checks])) === 0;

heading('Build, and format beside it');
await tool('@sveltejs/kit/svelte-kit.js', ['sync']);
// The compiler of messages writes its output when the build starts; types need it.
const [built, tidy] = await Promise.all([
	tool('vite/bin/vite.js', ['build', '--logLevel', 'warn']).then((code) => code === 0),
	lint('format')
]);
count(built, 'build');
heading('Types and lint, side by side');
const check = ['--tsconfig', './tsconfig.json', '--output', 'human', '--fail-on-warnings'];
await Promise.all([
	(async () => {
		count((await tool('svelte-check/bin/svelte-check', check)) === 0, 'types');
		count(
			(await tool('typescript/bin/tsc', ['-p', 'src/lib/core/tsconfig.json'])) === 0,
			'types of the core'
		);
	})(),
	(async () => count((await lint('code', 'imports')) && tidy, 'lint'))()
]);

const postgres = await providePostgres().catch((problem) => {
	console.error(String(problem));
	return null;
});
if (!postgres) missing('the tests on PostgreSQL (set TEST_DATABASE_URL, or install PostgreSQL)');
const env = { TEST_DATABASE_URL: postgres?.url };

try {
	heading('Unit, property, room and database tests');
	await vitest('unit', [], env);

	if (built) {
		heading('Faults: kills, restarts, weight');
		await vitest('faults', ['--config', 'vitest.faults.config.ts'], env);

		heading('Browser');
		const browser = provideBrowser();
		if (browser) await playwright({ ...env, CHROMIUM_PATH: browser });
		else missing('the browser tests (install Chromium, or set CHROMIUM_PATH)');
	}
} finally {
	await postgres?.stop();
}

console.log('');
for (const words of loud) console.log(words);
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(totals.failed > 0 ? 1 : 0);
