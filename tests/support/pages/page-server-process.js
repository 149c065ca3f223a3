// @ts-check
// A gateway of pages in a process of its own, to be killed. Settings come as JSON in PAGE_SERVER; says READY when it listens.
import { createServer } from 'vite';

const { port, dataDirectory, url, early } = JSON.parse(process.env.PAGE_SERVER ?? '{}');
const root = process.cwd();
const vite = await createServer({
	root,
	configFile: false,
	logLevel: 'error',
	appType: 'custom',
	server: { middlewareMode: true, hmr: false, watch: null, ws: false },
	optimizeDeps: { noDiscovery: true },
	resolve: { alias: { $lib: `${root}/src/lib` } }
});
/** @param {string} path */
const load = (path) => vite.ssrLoadModule(path);
const { openDatabase } = await load('/src/lib/server/db/open-database.ts');
const { createPageStore } = await load('/src/lib/server/store/page-store.ts');
const { keepSession } = await load('/tests/support/pages/keep-session.ts');
const { startPageServer } = await load('/tests/support/pages/page-server.ts');

const { db } = await openDatabase({ url: url ?? '', dataDirectory: dataDirectory ?? '', root });
await keepSession(db);
const store = createPageStore(db);
let seq = 0;
await startPageServer({
	port,
	// The negative control: says that it is committed, and commits a little later.
	store: early
		? {
				...store,
				/** @param {{ pageId: string }[]} appends */
				append: async (appends) => {
					setTimeout(() => store.append(appends).catch(() => undefined), 400);
					return appends.map(() => ++seq);
				}
			}
		: store
});
console.log('READY');
