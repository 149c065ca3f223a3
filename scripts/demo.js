// @ts-check
// `npm run demo`: a prepared half day with simulated people, on a database of its own.
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FACILITATORS, PEOPLE } from './demo/people.js';
import { comeIn, setTheScene } from './demo/set-the-scene.js';
import { VOICES } from './demo/story.js';
import { SimulatedPerson } from './simulated/person.js';

const { values } = parseArgs({
	options: { language: { type: 'string', default: 'it' }, people: { type: 'string', default: '24' } }
});
const language = values.language === 'en' ? 'en' : 'it';
const count = Math.min(PEOPLE.length, Math.max(2, Number(values.people) || PEOPLE.length));

// Every demo begins anew: nothing of the last one is left.
process.env.DATA_DIR = './data/demo';
delete process.env.DATABASE_URL;
process.env.LOG_LEVEL ||= 'warn';
rmSync('./data/demo', { recursive: true, force: true });

await import('./start.js');
const port = process.env.PORT || '3000';
const origin = `http://localhost:${port}`;
const password = randomBytes(9).toString('base64url');
const setupSecret = globalThis.__plenaria?.setupSecret ?? '';
const { session, code, desks } = await setTheScene({ origin, setupSecret, password, language });
// A newcomer takes the two facilitators' places; the simulated ones leave.
const listed = desks[0]?.layer('facilitator').people ?? [];
for (const desk of desks) desk.leave();

process.stdout.write(`
  The demo is ready     ${origin}/console/${session}
  Sign in as            ${FACILITATORS.map(({ email }) => email).join(' or ')}
  Password              ${password}
  Your own phone        the network address above, code ${code.slice(0, 3)}-${code.slice(3)}

  ${count} simulated people come in one by one. Lead them: form groups, go from step to step, answer their calls.
`);

for (let index = 0; index < count; index++) {
	const browser = await comeIn(origin, code, session, index, listed);
	new SimulatedPerson(browser, session, { voices: VOICES[language], index });
	await new Promise((next) => setTimeout(next, 700));
}
