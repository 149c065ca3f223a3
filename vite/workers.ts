import { join } from 'node:path';
import { build, type Plugin } from 'vite';

/** Worker threads by the name of their bundle: Node cannot run their TypeScript, and Kit does not bundle them. */
const WORKERS = { 'grouping-worker': 'src/lib/server/grouping/grouping-worker.ts' };

/** Sources whose change makes the development bundles stale. */
const SOURCES = /\/src\/lib\/(core|server\/grouping)\//;

/** Bundles every worker into a directory, for Node. */
export async function writeWorkers(outDir: string, root = process.cwd()): Promise<void> {
	for (const [name, entry] of Object.entries(WORKERS)) {
		await build({
			configFile: false,
			logLevel: 'error',
			root,
			publicDir: false,
			build: {
				ssr: join(root, entry),
				outDir,
				emptyOutDir: false,
				target: 'node20',
				rolldownOptions: { output: { entryFileNames: `${name}.js` } }
			}
		});
	}
}

/** Writes the workers beside the app: into `.svelte-kit/workers` in development and tests, into `build/workers` for production. */
export function bundledWorkers(): Plugin {
	let root = process.cwd();
	let server = false;
	return {
		name: 'plenaria-workers',
		configResolved(config) {
			root = config.root;
			server = Boolean(config.build.ssr);
		},
		async configureServer({ watcher }) {
			const write = () => writeWorkers(join(root, '.svelte-kit/workers'), root);
			await write();
			watcher.on('change', (path) => {
				if (SOURCES.test(path) && !path.endsWith('.test.ts')) void write();
			});
		},
		closeBundle: {
			sequential: true,
			order: 'post',
			async handler() {
				// The adapter empties `build` as the server's bundle closes; the client's bundle closes before that.
				if (server) await writeWorkers(join(root, 'build/workers'), root);
			}
		}
	};
}
