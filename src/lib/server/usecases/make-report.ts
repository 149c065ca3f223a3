import { findActivity } from '$lib/activities/registry';
import { findReport } from '$lib/activities/report-registry';
import type { Language } from '$lib/core/kernel/instant';
import { buildReport } from '$lib/core/report/build-report';
import type { Reader } from '$lib/core/report/readable-pages';
import type { Report } from '$lib/core/report/report';
import type { App } from '../app';
import { readPrincipal } from '../auth/read-principal';
import type { Realtime } from '../realtime/attach';
import { noteOpening } from './note-opening';
import { readPoints } from './read-points';

export type ReportAnswer =
	| { readonly kind: 'report'; readonly report: Report }
	/** Participants read theirs once the session is closed. */
	| { readonly kind: 'not-yet' }
	| { readonly kind: 'none' };

export interface ReportWish {
	readonly sessionId: string;
	/** The request's Cookie header: it says for whom the report is. */
	readonly cookies: string | undefined;
	readonly language: Language;
	/** Facilitators may look at what participants receive. */
	readonly asParticipants: boolean;
}

/** A session's report for whoever asks: built from what that audience may see. Another's session is as no session at all. */
export async function makeReport(
	app: App,
	realtime: Pick<Realtime, 'readPage'>,
	wish: ReportWish
): Promise<ReportAnswer> {
	const { facilitator, person } = await readPrincipal(app, wish.cookies, wish.sessionId);
	const state = facilitator || person ? await app.rooms.stateOf(wish.sessionId) : null;
	if (!state) return { kind: 'none' };
	if (!facilitator && person && state.people[person]?.standing !== 'present') return { kind: 'none' };
	if (!facilitator && state.status !== 'closed') return { kind: 'not-yet' };
	const row = facilitator && (await app.sessions.find(wish.sessionId));
	if (facilitator && row) await noteOpening(app, facilitator, row, 'report');
	const audience = facilitator && !wish.asParticipants ? 'facilitators' : 'participants';
	const reader: Reader = { audience, person: facilitator ? null : person };
	const points = await readPoints(realtime, state, reader);
	const report = buildReport({
		state,
		points,
		reader,
		language: wish.language,
		now: app.now(),
		timeZone: app.environment.timeZone,
		find: findActivity,
		reportOf: findReport,
		failed: (kind, error) => app.log.error('report of an activity failed', { session: state.id, kind, error })
	});
	return { kind: 'report', report };
}
