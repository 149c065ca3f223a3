// @ts-check
// `npm run bench:studio`: a programme of full size on the production build; every page of the studio, and the whole path's report beside a session.
//   --json        prints one JSON document instead of tables
//   --times=7     how often each page is asked for
//   --people=50   how many phones are in the session meanwhile
// DATABASE_URL (an empty database) is taken over when set; else the embedded database is used.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfNeeded } from '../../../scripts/build.js';
import { signIn } from '../../../scripts/demo/open-today.js';
import { round, spread } from '../live/measure.js';
import { startProcess } from '../live/start-process.js';
import { reportBesideSession } from './report-beside-session.js';
import { studioPages } from './studio-pages.js';

const GOALS = { page: 200, report: 10 };
const FORMS = ['pdf', 'docx', 'xlsx', 'zip'];
const json = process.argv.includes('--json');
/** @param {string} name @param {number} otherwise */
const option = (name, otherwise) =>
	Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
const say = (/** @type {string} */ text) => (json ? process.stderr : process.stdout).write(`${text}\n`);

/** @param {import('../../../scripts/simulated/browser.js').SimulatedBrowser} browser @param {{ route: string, path: string }} page */
async function measure(browser, { route, path }) {
	/** @type {number[]} */
	const took = [];
	let [status, bytes] = [0, 0];
	// The first time fills what a process keeps: it is asked for, and not counted.
	for (let time = 0; time <= option('times', 7); time++) {
		const sent = performance.now();
		const response = await browser.request(path);
		bytes = (await response.arrayBuffer()).byteLength;
		status = response.status;
		if (time > 0) took.push(performance.now() - sent);
	}
	const { p50, p95, max } = spread(took);
	return { route, status, p50, p95, max, bytes };
}

/** Ids that pages are asked for with, read from the pages that lead to them. @param {import('../../../scripts/simulated/browser.js').SimulatedBrowser} browser @param {any} planted */
async function parameters(browser, planted) {
	const past = planted.sessions.find((/** @type {any} */ one) => one.kind === 'plenary' && one.held);
	const programme = planted.programmeId;
	const find = async (/** @type {string} */ path, /** @type {RegExp} */ link) => {
		const found = link.exec(await (await browser.request(path)).text())?.[1];
		if (!found) throw new Error(`no ${link} on ${path}`);
		return found;
	};
	const entry = await find(`/studio/programmes/${programme}/map`, /map\/entries\/([\w-]{20,})/);
	const activity = past.activities[0];
	const key = await find('/studio/methods', /\/studio\/methods\/([\w.:-]+)/);
	const organisation = planted.organisations[0];
	return { programme, session: past.id, entry, activity, key, organisation, team: organisation };
}

if (!buildIfNeeded()) process.exit(1);
process.setMaxListeners(0);
const data = mkdtempSync(join(tmpdir(), 'plenaria-studio-'));
const password = 'una-parola-lunga-e-segreta';
const server = await startProcess('../studio/programme-process.js', {
	DATA_DIR: data,
	PASSWORD: password,
	ENTRIES: '400',
	ROUNDS_MORE: '22'
});
/** @type {number} */
let slow;
try {
	const { planted, seconds } = server.hello;
	say(
		`\nA programme of full size in ${round(seconds)} s: ${planted.sessions.length} sessions, ${planted.personSecrets.length} people\n`
	);
	const browser = await signIn(server.origin, password);
	const pages = studioPages(await parameters(browser, planted));
	const rows = [];
	for (const page of pages) rows.push(await measure(browser, page));
	slow = rows.filter(({ p95, status }) => p95 > GOALS.page || status !== 200).length;
	say(
		`${'page'.padEnd(62)}${'status'.padStart(7)}${'p50 ms'.padStart(9)}${'p95'.padStart(9)}${'max'.padStart(9)}${'kB'.padStart(8)}`
	);
	for (const { route, status, p50, p95, max, bytes } of rows)
		say(
			`${route.padEnd(62)}${String(status).padStart(7)}${[p50, p95, max, Math.round(bytes / 1000)].map((value, index) => String(value).padStart(index === 3 ? 8 : 9)).join('')}${p95 > GOALS.page ? '  over 200 ms' : ''}`
		);
	const today = planted.sessions.find((/** @type {any} */ one) => one.kind === 'plenary' && !one.held);
	const report = await reportBesideSession({
		origin: server.origin,
		browser,
		programme: planted.programmeId,
		session: today.id,
		code: today.code,
		people: option('people', 50),
		forms: FORMS
	});
	say(
		`\nStep change to the last of ${option('people', 50)} phones, nothing else going on: p50 ${report.before?.p50} ms, p95 ${report.before?.p95}`
	);
	for (const { form, seconds: took, steps, during } of report.made)
		say(
			`whole path as ${form.padEnd(5)}${round(took)} s${took > GOALS.report ? ' (over 10 s)' : ''}; meanwhile ${steps} step changes: p50 ${during?.p50} ms, p95 ${during?.p95}, max ${during?.max}`
		);
	slow += report.made.filter(({ seconds: took }) => took > GOALS.report).length;
	const machine = { cpu: cpus()[0]?.model ?? '', cores: availableParallelism(), node: process.version };
	if (json)
		process.stdout.write(
			`${JSON.stringify({ machine, planted: seconds, pages: rows, report }, null, '\t')}\n`
		);
} finally {
	await server.stop().catch(() => undefined);
	rmSync(data, { recursive: true, force: true });
}
process.exit(slow > 0 ? 1 : 0);
