// @ts-check
// `npm run demo`: a whole programme with its past, and today's half day with simulated people, on a database of its own.
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FACILITATORS, PEOPLE } from './demo/people.js';
import { openToday } from './demo/open-today.js';
import { tellProgramme } from './demo/path/tell-programme.js';
import { comeIn } from './demo/set-the-scene.js';
import { VOICES } from './demo/story.js';
import { SimulatedPerson } from './simulated/person.js';

const { values } = parseArgs({
	options: { language: { type: 'string', default: 'it' }, people: { type: 'string', default: '24' } }
});
const language = values.language === 'en' ? 'en' : 'it';
const count = Math.min(PEOPLE.length, Math.max(2, Number(values.people) || PEOPLE.length));

// Every demo begins anew: nothing of the last one is left. A folder of its own, so that nobody's real data are ever taken away.
const directory = join(process.env.DATA_DIR || './data', 'demo');
process.env.DATA_DIR = directory;
process.env.SEED = '1';
// Past and present lie on the same clock, wherever it is tried.
process.env.TIME_ZONE ||= Intl.DateTimeFormat().resolvedOptions().timeZone;
delete process.env.DATABASE_URL;
process.env.LOG_LEVEL ||= 'warn';
rmSync(directory, { recursive: true, force: true });

await import('./serve.js');
const origin = `http://localhost:${process.env.PORT || '3000'}`;
const password = randomBytes(9).toString('base64url');
process.stdout.write('  Telling a programme of 22 months (about 20 seconds) …\n');
const story = tellProgramme({ language, password, today: new Date() });
const planted = await globalThis.__plenaria?.plant?.(story);
if (!planted) throw new Error('the programme was not told');
const past = planted.sessions.find(({ kind, held }) => kind === 'plenary' && held);
const today = planted.sessions.find(({ kind, held }) => kind === 'plenary' && !held);
if (!past || !today) throw new Error('the story has no past or no present');
const { code, listed } = await openToday({ origin, session: today.id, password });

const words =
	/** @type {Record<string, string[]>} */ ({
		it: [
			'Accesso',
			'Parola chiave',
			'Il percorso',
			'Un incontro passato',
			'Oggi, da condurre',
			'Il tuo telefono',
			'Un link personale',
			'Il link di un ente',
			'oppure',
			'l’indirizzo di rete qui sopra, codice'
		],
		en: [
			'Sign in as',
			'Password',
			'The programme',
			'A past session',
			'Today, yours to run',
			'Your own phone',
			'A personal link',
			'An organisation’s link',
			'or',
			'the network address above, code'
		]
	})[language] ?? [];
const line = (/** @type {number} */ word, /** @type {string} */ text) =>
	`  ${(words[word] ?? '').padEnd(24)}${text}\n`;
const anna = FACILITATORS.map(({ email }) => email).join(` ${words[8]} `);
process.stdout.write(
	`\n${line(0, `${anna} (${words[1]?.toLowerCase()}: ${password})`)}` +
		line(2, `${origin}/studio/programmes/${planted.programmeId}`) +
		line(3, `${origin}/reports/${past.id}`) +
		line(4, `${origin}/console/${today.id}`) +
		line(5, `${words[9]} ${code.slice(0, 3)}-${code.slice(3)}`) +
		// Somebody who is not simulated, and an organisation that has not handed in yet.
		line(6, `${origin}/me/${planted.personSecrets[PEOPLE.length]}`) +
		line(7, `${origin}/map/${planted.mapSecrets[6]}\n`)
);

for (let index = 0; index < count; index++) {
	const browser = await comeIn(origin, code, today.id, index, listed);
	new SimulatedPerson(browser, today.id, { voices: VOICES[language], index });
	await new Promise((next) => setTimeout(next, 700));
}
