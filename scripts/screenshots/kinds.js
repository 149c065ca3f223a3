// @ts-check

/** @typedef {import('./camera.js').Camera} Camera */
/** @typedef {Awaited<ReturnType<typeof import('../demo/set-the-scene.js').setTheScene>>} Scene */

/** So many different phones of a step are taken at most. */
const PHONES = 6;

/**
 * Every kind at every step, through the studio's preview with its sample of people and answers.
 * @param {Camera} camera @param {Scene} scene @param {{ kind: string | null, method: string | null }} filter
 */
export async function takeKinds(camera, scene, filter) {
	const [desk] = scene.desks;
	if (!desk) throw new Error('no desk');
	const { browser } = desk;
	const session = await rehearsal(camera, browser);
	for (const method of await methods(browser, filter)) {
		const used = await browser.submit(`/studio/methods/${method}?/use`, { session });
		if (!used.location) throw new Error(`${method} was not taken: ${JSON.stringify(used.body)}`);
	}
	const { Presence } = await import('../simulated/presence.js');
	const writer = new Presence(browser, session, 'facilitator');
	const view = await writer.until((one) => one.layer('facilitator'));
	writer.leave();
	for (const [index, row] of view.agenda.entries())
		for (const [step, { key }] of row.steps.entries()) {
			const name = `${row.kind}/${String(index + 1).padStart(2, '0')}-${slug(row.title)}/${step + 1}-${slug(key)}`;
			await takeStep(camera, browser.cookie, `/studio/sessions/${session}/preview/${row.id}`, step, name);
		}
}

/** A session to try methods in. @param {Camera} camera @param {Scene['desks'][number]['browser']} browser */
async function rehearsal(camera, browser) {
	const made = await browser.submit('/studio/new', {
		title: camera.language === 'it' ? 'Prova generale' : 'Rehearsal',
		date: '2026-03-04',
		startsAt: '09:00',
		mode: 'mixed',
		language: camera.language,
		link: 'https://meet.example.org/sala',
		programme: 'new',
		programmeTitle: camera.language === 'it' ? 'Prove' : 'Rehearsals'
	});
	const session = made.location?.split('/').at(-1);
	if (!session) throw new Error(`no session: ${JSON.stringify(made.body)}`);
	return session;
}

/**
 * The methods to be taken: of each kind the first, or those asked for.
 * @param {Scene['desks'][number]['browser']} browser @param {{ kind: string | null, method: string | null }} filter
 */
async function methods(browser, { kind, method }) {
	const page = await (await browser.request('/studio/methods')).text();
	const all = [
		...new Set([...page.matchAll(/\/studio\/methods\/([\w-]+\.[\w-]+)/g)].map(([, key]) => key ?? ''))
	];
	const kindOf = (/** @type {string} */ key) => key.split('.')[0];
	const ofKind = all.filter((key) => !kind || kindOf(key) === kind);
	if (method === 'all') return ofKind;
	if (method) return ofKind.filter((key) => key === method);
	return ofKind.filter((key, index) => ofKind.findIndex((one) => kindOf(one) === kindOf(key)) === index);
}

/** @param {Camera} camera @param {string} cookie @param {string} path @param {number} step @param {string} name */
async function takeStep(camera, cookie, path, step, name) {
	const page = await camera.open(path, 'console', cookie, true);
	await page.getByRole('tab').nth(step).click();
	const phone = page.locator('.preview .phone');
	await phone.locator('.screen > *').first().waitFor();
	const people = phone.locator('select');
	const ids = await people
		.locator('option')
		.evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''));
	await page.evaluate(() => {
		for (const section of document.querySelectorAll('.preview .phone, .preview .large > section'))
			document.body.append(section);
		const style = document.createElement('style');
		style.textContent = `
			body > * { display: none !important }
			body { margin: 0 }
			body > [data-taken] { display: block !important }
			body > section > h2, body > section > .field, body > section > label { display: none !important }
			body > section > .screen, body > section > .stage-frame { border: 0 !important; border-radius: 0 !important }
			body > section > .screen { block-size: auto !important; min-block-size: 100vh; overflow: visible !important; transform: none !important }
			body > section > .stage-frame { inline-size: 100vw !important; block-size: 100vh !important; aspect-ratio: auto !important }
			/* As wide as it is beside the way in, which every real stage shows. */
			body .stage .running { grid-template-columns: minmax(0, 1fr) calc(var(--u) * 348) !important }`;
		document.head.append(style);
	});
	const show = (/** @type {string} */ what) =>
		page.evaluate((selector) => {
			for (const section of document.querySelectorAll('body > section'))
				section.toggleAttribute('data-taken', section.querySelector(selector) !== null);
		}, what);

	if (camera.wants('phone')) {
		await show('.participant');
		/** @type {Set<string>} */
		const seen = new Set();
		for (const id of ids) {
			await lookThrough(page, id);
			const sight = await page.locator('.participant').evaluate(sightOf);
			if (seen.has(sight) || seen.size === PHONES) continue;
			seen.add(sight);
			await camera.take(page, 'phone', `${name}-${seen.size}`);
		}
	}
	await show('.stage-frame');
	await camera.take(page, 'stage', name);
	if (camera.wants('stage') && (await page.locator('body > section .stage .groups').count()) > 0) {
		// At first people find their groups; then the task has the wall.
		await page.clock.fastForward('03:00');
		await camera.take(page, 'stage', `${name}-later`);
	}
	await show('.desk, .screen:not(.participant)');
	await camera.take(page, 'console', name);
	await camera.take(page, 'console-phone', name);
	await page.context().close();
}

/** Chooses through whose eyes the phone is looked at. @param {import('@playwright/test').Page} page @param {string} id */
async function lookThrough(page, id) {
	await page
		.locator('body > section select')
		.first()
		.evaluate((select, value) => {
			if (!(select instanceof HTMLSelectElement)) return;
			select.value = value;
			select.dispatchEvent(new Event('change', { bubbles: true }));
		}, id);
	await page.locator('.participant h1').first().waitFor();
}

/** What somebody can see and do, in words: two who differ only in name and group see the same. @param {Element} phone */
function sightOf(phone) {
	const told = phone.querySelectorAll('h1, h2:not(#own-group), h3, button, label, legend, summary');
	return [...new Set([...told].map((one) => one.textContent?.trim()))].join('|');
}

/** @param {string} text */
const slug = (text) =>
	text
		.normalize('NFD')
		.replaceAll(/[^\w\s-]/g, '')
		.trim()
		.replaceAll(/\s+/g, '-')
		.toLowerCase()
		.slice(0, 40);
