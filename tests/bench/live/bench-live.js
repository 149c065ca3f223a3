// @ts-check
// `npm run bench:live`: the production build on a temporary data directory, driven from this process over loopback.
//   --json            prints one JSON document instead of tables
//   --people=200,500  how many people (default 200,500,1000)
//   --seconds=10      how long pages are written on
// DATABASE_URL is taken over when set; else the embedded database is used.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfNeeded } from '../../../scripts/build.js';
import { measureFloor } from './floors.js';
import { round, watchProcess } from './measure.js';
import { changeSteps, dealGroups, joinStorm, writePages } from './phases.js';
import { prepareSession } from './prepare-session.js';
import { startProcess } from './start-process.js';

const STEPS = 22;
const json = process.argv.includes('--json');
/** @param {string} name @param {string} otherwise */
const option = (name, otherwise) =>
	process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise;
const sizes = option('people', '200,500,1000').split(',').map(Number);
const seconds = Number(option('seconds', '10'));

/** @typedef {import('./phases.js').Phase & { cpu: number | null, rss: number | null }} Row */

/** @param {number} people */
async function run(people) {
	const data = mkdtempSync(join(tmpdir(), 'plenaria-bench-'));
	const server = await startProcess('product-process.js', { DATA_DIR: data });
	const watch = watchProcess(server.pid);
	/** @type {Row[]} */
	const rows = [];
	/** @param {import('./phases.js').Phase} phase */
	const keep = (phase) => rows.push({ ...phase, ...watch.end() });
	try {
		const { facilitator, session, code, activities } = await prepareSession(
			server.origin,
			server.hello.secret
		);
		const ids = activities.map((activity) => activity.activityId);
		watch.begin();
		const joined = await joinStorm(server.origin, session, code, people);
		keep(joined.phase);
		const { phones } = joined;
		watch.begin();
		const steps = await changeSteps(facilitator, phones, ids.slice(0, 2), STEPS);
		keep(steps.phase);
		const options = { perSecond: 1, seconds, onBegin: () => watch.begin() };
		watch.begin();
		const fives = await dealGroups(facilitator, phones, String(ids[2]), { kind: 'size', size: 5 }, steps.at);
		keep(fives.phase);
		keep(await writePages('write in groups of 5', server.origin, phones, { ...options, observers: people }));
		watch.begin();
		const all = await dealGroups(
			facilitator,
			phones,
			String(ids[3]),
			{ kind: 'groups', groups: 1 },
			fives.at
		);
		keep({ ...all.phase, phase: 'deal one group' });
		keep(await writePages('write on one page', server.origin, phones, { ...options, observers: 50 }));
		for (const phone of [facilitator, ...phones]) phone.close();
		await server.stop();
		const io = await measureFloor('socket.io', people, steps.payload, STEPS);
		const ws = await measureFloor('ws', people, steps.payload, STEPS);
		return {
			people,
			rows,
			wall: round(joined.wall),
			floors: { 'socket.io': io, ws },
			...compare(rows, joined.wall, io, ws)
		};
	} finally {
		await server.stop().catch(() => undefined);
		rmSync(data, { recursive: true, force: true });
	}
}

/**
 * The ratios that the goals are about.
 * @param {Row[]} rows @param {number} wall @param {Awaited<ReturnType<typeof measureFloor>>} io @param {Awaited<ReturnType<typeof measureFloor>>} ws
 */
function compare(rows, wall, io, ws) {
	const last = rows.find((row) => row.phase === 'step')?.spreads.last?.p50 ?? NaN;
	return {
		ratios: {
			'join, to bare Socket.IO': round(wall / io.join.wall),
			'step to the last phone, to bare Socket.IO': round(last / io.step.last.p50),
			'step to the last phone, to bare ws': round(last / ws.step.last.p50)
		}
	};
}

/** @param {Awaited<ReturnType<typeof run>>} result */
function print({ people, rows, floors, ratios, wall }) {
	console.log(`\n${people} people (all in after ${wall} ms)\n`);
	/** @param {(string | number | null | undefined)[]} cells */
	const line = (...cells) =>
		console.log(
			cells
				.map((cell, index) =>
					index < 2 ? String(cell ?? '').padEnd(24 - index * 12) : String(cell ?? '-').padStart(9)
				)
				.join('')
		);
	line('phase', 'ms', 'p50', 'p95', 'p99', 'max', 'count', 'errors', 'CPU %', 'RSS MB');
	for (const { phase, spreads, errors, cpu, rss } of rows)
		for (const [index, [name, values]] of Object.entries(spreads).entries()) {
			const { p50, p95, p99, max, count } = values;
			line(
				index ? '' : phase,
				name,
				p50,
				p95,
				p99,
				max,
				count,
				...(index ? ['', '', ''] : [errors, cpu, rss])
			);
		}
	for (const [name, { join: joined, step }] of Object.entries(floors)) {
		const { p50, p95, p99, max, count } = step.last;
		line(`bare ${name}`, 'last', p50, p95, p99, max, count, 0, step.cpu, step.rss);
		line('', `join ${round(joined.wall)} ms`);
	}
	for (const [name, ratio] of Object.entries(ratios)) console.log(`  ${name}: ${ratio}x`);
}

if (!buildIfNeeded()) process.exit(1);
// Thousands of connections by one driver: their listeners are no leak.
process.setMaxListeners(0);
const results = [];
for (const people of sizes) {
	const result = await run(people);
	results.push(result);
	if (!json) print(result);
}
const machine = { cpu: cpus()[0]?.model ?? '', cores: availableParallelism(), node: process.version };
if (json) console.log(JSON.stringify({ machine, results }, null, '\t'));
process.exit(results.some(({ rows }) => rows.some((row) => row.errors > 0)) ? 1 : 0);
