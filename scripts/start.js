// @ts-check
// `npm start`: builds what is not built, starts, says where to go, and starts again what ended by itself.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from './build.js';
import { keepRunning } from './keep-running.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

if (!buildIfNeeded()) process.exit(1);
process.exit(await keepRunning(join(root, 'scripts/serve.js')));
