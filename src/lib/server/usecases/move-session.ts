import * as v from 'valibot';
import type { FormAnswer } from '$lib/contract/programme-refusals';
import type { FacilitatorId } from '$lib/core/kernel/ids';
import { decide } from '$lib/core/session/decide';
import type { App } from '../app';
import type { Account } from '../auth/accounts';

const moveForm = v.object({
	session: v.string(),
	date: v.pipe(v.string(), v.isoDate()),
	startsAt: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
});

/** Puts a session that has not begun on another day (rule PD3); the room decides, so that an open console sees it at once. */
export async function moveSession(app: App, facilitator: Account, fields: unknown): Promise<FormAnswer> {
	const read = v.safeParse(moveForm, fields);
	if (!read.success) return { ok: false, code: 'session/date' };
	const { session, date, startsAt } = read.output;
	const mine = await app.programmes.facilitatesSession(facilitator.id, session);
	const live = mine ? await app.rooms.of(session) : null;
	if (!live) return { ok: false, code: 'session/unknown' };
	const actor = { role: 'facilitator', person: null, facilitator: facilitator.id as FacilitatorId } as const;
	const outcome = await live.room.do({
		commandId: null,
		seat: null,
		decide: (state, tools) =>
			decide(state, { type: 'session.describe', payload: { ...state.about, date, startsAt } }, actor, tools)
	});
	if (outcome.ok) return { ok: true, value: null };
	const begun = outcome.code === 'session/begun' || outcome.code === 'session/closed';
	return { ok: false, code: begun ? 'session/begun' : 'session/unknown' };
}
