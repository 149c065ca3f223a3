import type { App } from '../app';
import type { OpenedPart } from '../store/team-opening-store';

interface OpenedSession {
	readonly id: string;
	readonly organisationId: string | null;
}

/** Notes that a facilitator opened something of a session, where the session is a team's. The caller has checked that they may. */
export async function noteOpening(
	app: Pick<App, 'openings' | 'now'>,
	by: { readonly id: string; readonly name: string },
	{ id, organisationId }: OpenedSession,
	what: OpenedPart
): Promise<void> {
	if (organisationId)
		await app.openings.note({ organisationId, what, sessionId: id }, by, new Date(app.now()));
}
