import { error } from '@sveltejs/kit';
import { may } from '$lib/core/programme/access';
import { m } from '$lib/paraglide/messages';
import { getApp, type App } from '../app';
import type { Account } from '../auth/accounts';

/** The programme whose map is asked for, if this facilitator is one of its; else as if there were none. */
export async function openMap(
	facilitator: Pick<Account, 'id'> | null | undefined,
	programmeId: string
): Promise<{ app: App; programmeId: string }> {
	if (!facilitator) error(401);
	const app = await getApp();
	const standing = await app.programmes.standingOf(facilitator.id, programmeId);
	if (!may(standing, { what: 'programme' })) error(404, m.map_unknown());
	return { app, programmeId };
}
