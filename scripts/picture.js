// @ts-check
// `node scripts/picture.js`: the README's picture, made of the running product: the stage while groups work, a console, a phone.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { provideBrowser } from './browser.js';
import { comeIn, setTheScene } from './demo/set-the-scene.js';
import { PEOPLE } from './demo/people.js';
import { VOICES } from './demo/story.js';
import { SimulatedPerson } from './simulated/person.js';

const executablePath = provideBrowser();
if (!executablePath) throw new Error('no Chromium: set CHROMIUM_PATH');
const directory = mkdtempSync(join(tmpdir(), 'plenaria-picture-'));
process.env.DATA_DIR = directory;
process.env.LOG_LEVEL ||= 'warn';
process.env.PORT ||= '3996';
// What the stage shows as the address to type.
process.env.PUBLIC_ORIGIN ||= `http://localhost:${process.env.PORT}`;
delete process.env.DATABASE_URL;
await import('./serve.js');

const origin = `http://localhost:${process.env.PORT}`;
const password = 'una-frase-lunga-1';
const setupSecret = globalThis.__plenaria?.setupSecret ?? '';
const scene = await setTheScene({ origin, setupSecret, password, language: 'en' });
const listed = scene.desks[0]?.layer('facilitator').people ?? [];
const seats = [];
for (let index = 0; index < PEOPLE.length; index++)
	seats.push(await comeIn(origin, scene.code, scene.session, index, listed));
// The first seat is the phone in the picture.
for (const [index, seat] of seats.entries())
	if (index > 0) new SimulatedPerson(seat, scene.session, { voices: VOICES.en, index });

const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
/** @param {string} path @param {number} width @param {number} height @param {string} cookie */
async function open(path, width, height, cookie) {
	const context = await browser.newContext({ viewport: { width, height }, locale: 'en-GB' });
	const cookies = cookie.split('; ').map((pair) => {
		const at = pair.indexOf('=');
		return { name: pair.slice(0, at), value: pair.slice(at + 1), url: origin };
	});
	await context.addCookies(cookies);
	const page = await context.newPage();
	await page.goto(origin + path);
	return page;
}

const anna = scene.desks[0]?.browser.cookie ?? '';
const desk = await open(`/console/${scene.session}`, 1440, 900, anna);
const stage = await open(`/stage/${scene.session}`, 1920, 1080, anna);
const phone = await open(`/room/${scene.session}`, 390, 780, seats[0]?.cookie ?? '');
for (const one of scene.desks) one.leave();

/** Presses what moves everybody: such buttons ask to be pressed again. @param {RegExp} name */
async function move(name) {
	await desk.getByRole('button', { name }).click();
	const again = desk.getByRole('button', { name: /press again/i });
	await again.waitFor();
	while (await again.isVisible()) {
		await again.click({ timeout: 2000 }).catch(() => undefined);
		await desk.waitForTimeout(800);
	}
}

await move(/^Next:/);
await move(/^Next:/);
await desk.getByRole('button', { name: 'Propose groups' }).click();
await move(/^Send into the groups/);
// Long enough for people to write, and for some to ask.
await desk.waitForTimeout(25_000);
const shots = [];
for (const page of [stage, desk, phone]) {
	await page.evaluate(() => window.scrollTo(0, 0));
	shots.push(`data:image/png;base64,${(await page.screenshot()).toString('base64')}`);
}

const board = await browser.newPage({ viewport: { width: 1280, height: 720 } });
await board.setContent(`<style>
	body { margin: 0; inline-size: 1280px; block-size: 720px; background: #e4eedf; position: relative; overflow: hidden }
	img { position: absolute; display: block; border: 1px solid #ddd6c6; box-shadow: 0 12px 32px rgb(60 50 30 / 22%) }
</style>
<img style="left:32px;top:32px;width:900px;border-radius:12px" src="${shots[0]}" alt="">
<img style="left:400px;top:278px;width:660px;border-radius:12px" src="${shots[1]}" alt="">
<img style="left:1010px;top:150px;width:238px;border-radius:22px;border:6px solid #23291f" src="${shots[2]}" alt="">`);
mkdirSync('docs', { recursive: true });
writeFileSync('docs/plenaria.png', await board.screenshot());
await browser.close();
rmSync(directory, { recursive: true, force: true });
process.exit(0);
