import { parseArgs } from 'node:util';
import { benchmarkGoals } from './goals';
import { solveFile } from './solve-file';
import { benchmarkTable } from './table';
import { benchmarkUneven } from './uneven';
import { simulateYear } from './year';

const USAGE = `npm run bench:rotation                       the table of instances, the ten hard cases, uneven cases and a year
npm run bench:rotation -- --only table       one section: table, goals, uneven, year
npm run bench:rotation -- --seeds 2          fewer seeds than five
npm run bench:rotation -- --file PROBLEM.json --seconds S --seed N --json
                                             one problem; exit status 2 if it is impossible`;

const SECTIONS = {
	table: benchmarkTable,
	goals: benchmarkGoals,
	uneven: benchmarkUneven,
	year: simulateYear
};

/** One section of the benchmark: prints as it goes, and gives its figures for --json. */
export type Section = (options: { seeds: number; print: (line: string) => void }) => unknown;

function main(): void {
	const { values } = parseArgs({
		options: {
			file: { type: 'string' },
			seconds: { type: 'string', default: '2' },
			seed: { type: 'string', default: '1' },
			seeds: { type: 'string', default: '5' },
			only: { type: 'string' },
			json: { type: 'boolean', default: false },
			help: { type: 'boolean', default: false }
		}
	});
	if (values.help) return console.log(USAGE);
	if (values.file !== undefined) {
		process.exitCode = solveFile(values.file, Number(values.seconds), Number(values.seed), values.json);
		return;
	}
	const print = values.json ? () => undefined : (line: string) => console.log(line);
	const figures: Record<string, unknown> = {};
	for (const [name, section] of Object.entries(SECTIONS)) {
		if (values.only && values.only !== name) continue;
		print(`\n== ${name} ==`);
		figures[name] = (section as Section)({ seeds: Math.max(1, Number(values.seeds)), print });
	}
	if (values.json) console.log(JSON.stringify(figures));
}

main();
