import { findActivity } from '$lib/activities/registry';
import { refuse, type Result } from '$lib/core/kernel/result';
import { joinFacilitator } from '$lib/core/session/join-facilitator';
import type { Facilitator } from '$lib/core/session/state';
import type { App } from '../app';
import { handleCommand } from '../realtime/handle-command';
import { listSessions } from './list-sessions';
import { findMethod, type MethodRefusal } from './own-methods';

/** Which method: one's own by its id, or a template by its kind and key. */
export type MethodWish = { readonly own: string } | { readonly kind: string; readonly template: string };

/** Where a facilitator may use a method: what is over or cancelled takes nothing any more. Null: in every programme of theirs. */
export async function sessionsToUseIn(app: App, facilitatorId: string, programmeId: string | null) {
	const programmes = await listSessions(app, facilitatorId);
	return programmes
		.filter(({ id }) => programmeId === null || id === programmeId)
		.flatMap(({ sessions }) => sessions.filter(({ status }) => status === 'prepared' || status === 'open'))
		.map(({ id, title, date }) => ({ id, title, date }));
}

/**
 * Puts a method at the end of a session's agenda, as the console does: through the session's room, so that whoever looks at the
 * agenda sees it come, and can undo it. The new activity's id.
 */
export async function useMethod(
	app: App,
	facilitator: { readonly id: string; readonly name: string },
	sessionId: string,
	wish: MethodWish
): Promise<Result<string, string>> {
	const found = await app.programmes.sessionFor(facilitator.id, sessionId);
	const live = found && (await app.rooms.of(sessionId));
	if (!found || !live) return refuse('session/unknown');
	const { state } = live.room;
	// Refused before anything is written: who looked for a place for it did not join for that.
	if (state.status === 'cancelled') return refuse('session/cancelled');
	if (state.status === 'closed') return refuse('session/closed');
	const item = await methodItem(app, facilitator.id, found.programme.id, wish, state.about.language);
	if (!item.ok) return item;
	await live.room.do({
		commandId: null,
		seat: null,
		decide: (now) => ({ ok: true, value: joinFacilitator(now, facilitator as Facilitator) })
	});
	const activityId = app.newId();
	const answer = await handleCommand(
		{
			commandId: app.newId(),
			type: 'agenda.insert',
			payload: { activityId, at: live.room.state.agenda.length, ...item.value }
		},
		{ role: 'facilitator', id: facilitator.id },
		live,
		() => Promise.resolve(null)
	);
	return answer.ok ? { ok: true, value: activityId } : refuse(answer.code);
}

/** Which method a key of the library means: a template's kind and key with a dot between them, or an own method's id, which has none. */
export function methodWish(key: string): MethodWish {
	const [kind = '', template] = key.split('.');
	return template === undefined ? { own: key } : { kind, template };
}

/** A method as an activity that is not in an agenda yet. */
export interface NewItem {
	readonly kind: string;
	readonly title: string;
	readonly minutes: number;
	readonly config: unknown;
	/** The method's key. */
	readonly method: string;
}

/** What a method gives an agenda of a programme, in a language. */
export async function methodItem(
	app: App,
	facilitatorId: string,
	programmeId: string,
	wish: MethodWish,
	language: 'it' | 'en'
): Promise<Result<NewItem, MethodRefusal>> {
	if ('own' in wish) {
		const method = await findMethod(app, facilitatorId, wish.own);
		// A method stays in its programme: what it shows (pictures, names) is that programme's.
		if (!method || method.programmeId !== programmeId || method.config === null)
			return refuse('method/unknown');
		const { kind, title, minutes, config } = method;
		return { ok: true, value: { kind, title, minutes, config, method: method.id } };
	}
	const template = findActivity(wish.kind)?.templates.find((one) => one.key === wish.template);
	if (!template) return refuse('method/unknown');
	const config = template.config(language);
	return {
		ok: true,
		value: {
			kind: wish.kind,
			title: template.title[language],
			minutes: template.minutes,
			config,
			method: `${wish.kind}.${wish.template}`
		}
	};
}
