import { AsyncLocalStorage } from 'node:async_hooks';
import type { RequestEvent, ResolveOptions } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages';
import { overwriteServerAsyncLocalStorage } from '$lib/paraglide/runtime';
import type { Language } from '$lib/core/kernel/instant';
import { getApp, type App } from '../app';
import { ACCOUNT_COOKIE } from '../auth/accounts';
import { findDoor } from '../usecases/find-door';
import { addressKey } from './address-key';
import { originAllowed } from './check-origin';
import { chooseLocale, LANGUAGE_COOKIE } from './choose-locale';
import { secure } from './security-headers';

interface MessageContext {
	locale: Language;
	origin: string;
	messageCalls: Set<string>;
}

/** Largest body of a form or JSON request; pictures have a route of their own with its own limit. */
const BODY_MAX = 256 * 1024;

/** Tables to be imported may be larger; what is in them is judged by who reads them. */
const TABLE_MAX = 1280 * 1024;
const TABLE_ROUTE = /^\/studio\/programmes\/[\w-]+(\/\w+)?\/import$/;

const messages = new AsyncLocalStorage<MessageContext>();

/** Lets messages on the server speak each request's own language. Called once at the start. */
export function speakPerRequest(): void {
	overwriteServerAsyncLocalStorage(messages as never);
}

type Resolve = (event: RequestEvent, options?: ResolveOptions) => Promise<Response> | Response;

/** What happens around every request: language, who asks, where it comes from, and the headers of the answer. */
export async function handleRequest(event: RequestEvent, resolve: Resolve): Promise<Response> {
	const app = await getApp();
	const { url, request, cookies } = event;
	const ofSession = await languageOfSession(app, event);
	// The stage belongs to everybody: it speaks the session's language whoever opened it.
	const chosen = url.pathname.startsWith('/stage/') && ofSession ? undefined : cookies.get(LANGUAGE_COOKIE);
	const locale = chooseLocale(chosen, ofSession, request.headers.get('accept-language'));
	event.locals.locale = locale;
	const context = { locale, origin: url.origin, messageCalls: new Set<string>() };
	const response = await messages.run(context, async () => {
		const refusal = refuse(app, event);
		if (refusal) return refusal;
		const cookie = cookies.get(ACCOUNT_COOKIE);
		event.locals.facilitator = cookie ? await app.accounts.read(cookie) : null;
		return resolve(event, {
			transformPageChunk: ({ html }) => html.replace('%plenaria.locale%', locale)
		});
	});
	return secure(response, url.protocol === 'https:');
}

function refuse(app: App, event: RequestEvent): Response | null {
	const { request, url } = event;
	const asked = {
		method: request.method,
		origin: request.headers.get('origin'),
		fetchSite: request.headers.get('sec-fetch-site'),
		upgrade: false
	};
	const own = app.environment.publicOrigin ? [url.origin, app.environment.publicOrigin] : [url.origin];
	if (!originAllowed(asked, own)) return new Response(m.errors_foreign_page(), { status: 403 });
	const length = Number(request.headers.get('content-length') ?? 0);
	if (
		length > (TABLE_ROUTE.test(url.pathname) ? TABLE_MAX : BODY_MAX) &&
		!url.pathname.startsWith('/files')
	) {
		return new Response(m.errors_too_large(), { status: 413 });
	}
	return null;
}

const LIVE = /^\/(room|console|stage|reports)\/([A-Za-z0-9_-]+)/;
const DOOR = /^\/join\/([^/]+)$/;

/** The language of the session that a live page belongs to. */
async function languageOfSession(app: App, event: RequestEvent): Promise<Language | null> {
	const { pathname } = event.url;
	const session = LIVE.exec(pathname)?.[2];
	if (session) return (await app.sessions.find(session))?.language ?? null;
	const code = DOOR.exec(pathname)?.[1];
	if (!code) return null;
	// The language of the answer is an answer as well: the door is asked as its page asks it.
	const { row } = await findDoor(app, { code, address: addressKey(event.getClientAddress()) });
	return row?.language ?? null;
}
