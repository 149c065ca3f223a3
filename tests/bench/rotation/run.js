// Bundles the benchmark, which is TypeScript, with the Vite that is installed, and runs it: Node 20 cannot.
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const outDir = join(here, '../../../node_modules/.cache/bench-rotation');
await build({
	configFile: false,
	logLevel: 'error',
	root: here,
	build: { ssr: join(here, 'main.ts'), outDir, emptyOutDir: true, target: 'node20', minify: false }
});
await import(pathToFileURL(join(outDir, 'main.js')).href);
