import * as v from 'valibot';
import type { FormAnswer } from '$lib/contract/programme-refusals';
import { decide } from '$lib/core/session/decide';
import type { App } from '../app';
import type { Account } from '../auth/accounts';
import { decideAs } from './decide-as';
import { dayField } from './keep-plan';

const moveForm = v.object({
	session: v.string(),
	date: dayField,
	startsAt: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
});

/** Puts a session that has not begun on another day (rule PD3). */
export async function moveSession(app: App, facilitator: Account, fields: unknown): Promise<FormAnswer> {
	const read = v.safeParse(moveForm, fields);
	if (!read.success) return { ok: false, code: 'session/date' };
	const { session, date, startsAt } = read.output;
	return decideAs(app, facilitator, session, (state, actor, tools) =>
		decide(state, { type: 'session.describe', payload: { ...state.about, date, startsAt } }, actor, tools)
	);
}
