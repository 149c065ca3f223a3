import { findActivity } from '$lib/activities/registry';
import { findOwnReport } from '$lib/activities/report-registry';
import type { PersonId } from '$lib/core/kernel/ids';
import type { Language } from '$lib/core/kernel/instant';
import { buildOwnReport } from '$lib/core/report/own-report';
import type { SessionState } from '$lib/core/session/state';
import type { Report } from '$lib/core/report/report';
import type { App } from '../app';
import { readPrincipal } from '../auth/read-principal';
import type { Realtime } from '../realtime/attach';
import { readPoints } from './read-points';

/** What a person gets back of a session once it is closed; null before, and for those who were not there. The caller knows who asks. */
export async function makeOwnReport(
	app: App,
	realtime: Pick<Realtime, 'readPage'>,
	wish: { readonly sessionId: string; readonly person: PersonId; readonly language: Language }
): Promise<Report | null> {
	const state = await app.rooms.stateOf(wish.sessionId);
	return state && ownReportIn(app, realtime, state, wish);
}

/** The same of a session that is at hand. */
export async function ownReportIn(
	app: App,
	realtime: Pick<Realtime, 'readPage'>,
	state: SessionState,
	{ person, language }: { readonly person: PersonId; readonly language: Language }
): Promise<Report | null> {
	if (state.status !== 'closed' || state.people[person]?.standing !== 'present') return null;
	const points = await readPoints(realtime, state, { audience: 'participants', person });
	return buildOwnReport({
		state,
		points,
		person,
		language,
		now: app.now(),
		timeZone: app.environment.timeZone,
		find: findActivity,
		ownOf: findOwnReport,
		failed: (kind, error) => app.log.error('own report failed', { session: state.id, kind, error })
	});
}

/** The same for whoever holds a seat in the session, by their cookies. */
export async function ownReportOfSeat(
	app: App,
	realtime: Pick<Realtime, 'readPage'>,
	wish: { readonly sessionId: string; readonly cookies: string | undefined; readonly language: Language }
): Promise<Report | null> {
	const { person } = await readPrincipal(app, wish.cookies, wish.sessionId);
	return person && makeOwnReport(app, realtime, { ...wish, person });
}
