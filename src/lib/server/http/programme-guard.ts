import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages';
import { getApp, type App } from '../app';
import type { Account } from '../auth/accounts';
import { openProgramme, type OpenProgramme } from '../usecases/open-programme';

type Asked = Pick<RequestEvent, 'locals' | 'url'> & { readonly params: { readonly programme: string } };

/** The programme that a page or form is about, for whoever may open it; for all others there is none. Every load and action begins here. */
export async function guardProgramme(
	{ locals, params, url }: Asked,
	what: 'programme' | 'results' = 'programme'
): Promise<OpenProgramme & { readonly app: App; readonly facilitator: Account }> {
	const { facilitator } = locals;
	if (!facilitator) redirect(303, `/sign-in?to=${encodeURIComponent(url.pathname)}`);
	const app = await getApp();
	const found = await openProgramme(app, facilitator.id, params.programme, what);
	if (!found) error(404, m.programme_unknown());
	return { ...found, app, facilitator };
}
