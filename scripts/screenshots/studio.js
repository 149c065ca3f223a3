// @ts-check

/** @typedef {import('./camera.js').Camera} Camera */
/** @typedef {Awaited<ReturnType<typeof import('../demo/set-the-scene.js').setTheScene>>} Scene */

/**
 * The studio's pages of a session and of what is begun anew; those of a whole programme are in `path.js`.
 * @param {Camera} camera @param {Scene} scene
 */
export async function takeStudio(camera, scene) {
	const cookie = scene.desks[0]?.browser.cookie ?? '';
	const page = await camera.open('/studio', 'console', cookie);
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
		card: `${session}/card`
	};
	for (const [name, path] of Object.entries(pages)) {
		await camera.goTo(page, path);
		await camera.take(page, 'console', `studio/${name}`);
		await camera.take(page, 'console-phone', `studio/${name}`);
	}
	await page.context().close();
}
