import { error, type RequestEvent } from '@sveltejs/kit';
import { may } from '$lib/core/programme/access';
import { m } from '$lib/paraglide/messages';
import type { OpenedPart } from '../store/team-opening-store';
import { guardProgramme } from './programme-guard';

type Asked = Pick<RequestEvent, 'locals' | 'url'> & {
	readonly params: { readonly programme: string; readonly organisation: string };
};

/**
 * A team's space for those assigned to it, noted for the team to see; for all others there is none (rules TS1, TS2). Every load
 * and download of it begins here.
 */
export async function guardTeam(event: Asked, what: OpenedPart) {
	const found = await guardProgramme(event);
	const { app, details, standing, facilitator } = found;
	const organisationId = event.params.organisation;
	const team = may(standing, { what: 'team', organisationId })
		? await app.teams.find(details.id, organisationId)
		: null;
	if (!team) error(404, m.programme_unknown());
	await app.openings.note({ organisationId, what, sessionId: null }, facilitator, new Date(app.now()));
	return { ...found, team };
}
