// @ts-check

/** @typedef {import('./camera.js').Camera} Camera */
/** @typedef {Awaited<ReturnType<typeof import('../demo/set-the-scene.js').setTheScene>>} Scene */

/**
 * The studio's main pages, with the demo's programme and session in them.
 * @param {Camera} camera @param {Scene} scene
 */
export async function takeStudio(camera, scene) {
	const cookie = scene.desks[0]?.browser.cookie ?? '';
	const page = await camera.open('/studio', 'console', cookie);
	const found = await page
		.locator('a[href*="/studio/programmes/"]')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
	const programme = found.find((href) => /\/programmes\/[\w-]+$/.test(href) && !href.endsWith('/new'));
	const session = `/studio/sessions/${scene.session}`;
	const pages = {
		home: '/studio',
		'new-session': '/studio/new',
		'new-programme': '/studio/programmes/new',
		methods: '/studio/methods',
		plan: session,
		people: `${session}/people`,
		rooms: `${session}/rooms`,
		team: `${session}/team`,
		card: `${session}/card`,
		...(programme && {
			programme,
			'programme-people': `${programme}/people`,
			'programme-organisations': `${programme}/organisations`,
			'programme-sessions': `${programme}/sessions`,
			'programme-series': `${programme}/series`,
			'programme-settings': `${programme}/settings`
		})
	};
	for (const [name, path] of Object.entries(pages)) {
		await page.goto(camera.origin + path);
		await page.getByRole('heading').first().waitFor();
		await camera.take(page, 'console', `studio/${name}`);
		await camera.take(page, 'console-phone', `studio/${name}`);
	}
	await page.context().close();
}
