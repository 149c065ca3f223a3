// @ts-check

/** A browser as far as a server can tell: it keeps cookies, posts forms and names its origin. */
export class SimulatedBrowser {
	/** @type {Map<string, string>} */
	#cookies = new Map();

	/** @param {string} origin */
	constructor(origin) {
		this.origin = origin;
	}

	/** The Cookie header for sockets. */
	get cookie() {
		return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
	}

	/** @param {string} path @param {RequestInit} [init] */
	async request(path, init = {}) {
		const response = await fetch(new URL(path, this.origin), {
			...init,
			redirect: 'manual',
			headers: { ...init.headers, cookie: this.cookie, origin: this.origin }
		});
		for (const line of response.headers.getSetCookie()) {
			const [pair] = line.split(';');
			const at = pair?.indexOf('=') ?? -1;
			if (!pair || at < 0) continue;
			if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.#cookies.delete(pair.slice(0, at));
			else this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
		}
		return response;
	}

	/**
	 * Posts a form to a page's action and gives where the page leads.
	 * @param {string} path with the action, e.g. `/sign-in?/signIn`
	 * @param {Record<string, string>} fields
	 * @returns {Promise<{ location: string | null, status: number, body: any }>}
	 */
	async submit(path, fields) {
		const response = await this.request(path, {
			method: 'POST',
			body: new URLSearchParams(fields),
			headers: { accept: 'application/json', 'x-sveltekit-action': 'true' }
		});
		const body = await response.json().catch(() => null);
		return {
			location: body?.location ?? response.headers.get('location'),
			status: body?.status ?? response.status,
			body
		};
	}
}
