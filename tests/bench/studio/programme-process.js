// @ts-check
// The production build in a process of its own, with the demo's programme at full scale; tells its parent what to ask for.
import { tellProgramme } from '../../../scripts/demo/path/tell-programme.js';

process.env.SEED = '1';
await import('../../../src/server.js');
const password = String(process.env.PASSWORD);
const entries = Number(process.env.ENTRIES);
const roundsMore = Number(process.env.ROUNDS_MORE);
const began = performance.now();
const story = tellProgramme({ language: 'it', password, today: new Date(), entries, roundsMore });
const planted = await globalThis.__plenaria?.plant?.(story);
process.send?.({ planted, seconds: (performance.now() - began) / 1000 });
