import type { FormAnswer } from '$lib/contract/programme-refusals';
import { dayAt } from '$lib/core/programme/dates';
import {
	deletionDay,
	endsAtOnce,
	isDue,
	isToBeSaid,
	retentionEnd,
	wasForgotten
} from '$lib/core/programme/retention';
import type { App } from '../app';
import type { KeptSession } from '../store/privacy-store';
import { deletePeople } from './delete-people';

type Timed = Pick<App, 'privacy' | 'now' | 'environment'>;

/**
 * Says of every programme whose end of people's data is near until when they are kept, and deletes them where that is over and was said
 * (rules PP5 and PP9); what holds it up just now is asked again next time.
 */
export async function keepRetention(app: Timed & Pick<App, 'sessions' | 'rooms' | 'log'>): Promise<void> {
	const today = todayOf(app);
	for (const { id, ...set } of await app.privacy.withRetention()) {
		const keptUntil = retentionEnd(set.endsOn, set.months);
		if (!isToBeSaid(keptUntil, today)) continue;
		if (set.said !== keptUntil) await app.privacy.setSaid(id, keptUntil, today);
		if (!isDue({ keptUntil, saidOn: saidOn(set, keptUntil) }, today)) continue;
		if ((await app.privacy.sessionsOf(id)).some(stillToEnd(app))) continue;
		const done = await deletePeople(app, id, (session) => !stillToEnd(app)(session));
		app.log.info('retention ended', { code: done.ok ? 'done' : done.code });
	}
}

/** When a programme's people go by themselves, and the session for whose sake they are still there then. */
export interface RetentionNotice {
	/** The first day without them. */
	readonly deletesOn: string;
	/** Whether that is near enough to be said on the programme's pages. */
	readonly near: boolean;
	/** Named only where it is everybody's: a team's or a person's session is named to those alone who may open it. */
	readonly heldUpBy: { readonly title: string; readonly date: string; readonly open: boolean } | null;
}

/** What is to be said of a programme's end of people's data; null where nothing deletes them. */
export async function retentionNotice(app: Timed, programmeId: string): Promise<RetentionNotice | null> {
	const set = (await app.privacy.withRetention()).find(({ id }) => id === programmeId);
	if (!set) return null;
	const today = todayOf(app);
	const keptUntil = retentionEnd(set.endsOn, set.months);
	const near = isToBeSaid(keptUntil, today);
	// What was not said yet is said by this.
	const deletesOn = deletionDay({ keptUntil, saidOn: saidOn(set, keptUntil) || (near ? today : '') });
	const held = deletesOn <= today ? await app.privacy.sessionsOf(programmeId) : [];
	const by = held.find(stillToEnd(app));
	return {
		deletesOn,
		near,
		heldUpBy: by
			? { title: by.kind === 'plenary' ? by.title : '', date: by.date, open: by.status === 'open' }
			: null
	};
}

/** What a form changes of how long people's data are kept. `confirmed`: the title as it was typed. */
interface Change {
	readonly months?: number | null;
	readonly endsOn?: string;
	readonly confirmed: string;
}

/** Refuses a change by which people would go at once, unless the title was typed (rule PP10). */
export async function confirmRetention(
	app: Timed,
	programme: { readonly id: string; readonly title: string },
	{ confirmed, ...change }: Change
): Promise<FormAnswer> {
	const before = await app.privacy.retention(programme.id);
	if (!before || confirmed.trim() === programme.title.trim()) return { ok: true, value: null };
	const after = keptUntilOf({ ...before, ...change });
	if (!endsAtOnce(keptUntilOf(before), after, todayOf(app))) return { ok: true, value: null };
	return { ok: false, code: 'programme/deletes-people', details: { day: after! } };
}

const keptUntilOf = ({ months, endsOn }: { readonly months: number | null; readonly endsOn: string }) =>
	months === null || endsOn === '' ? null : retentionEnd(endsOn, months);

/** The day on which it was said that people are kept until this very day; empty where that was never said. */
const saidOn = (set: { readonly said: string; readonly saidOn: string }, keptUntil: string) =>
	set.said === keptUntil ? set.saidOn : '';

const todayOf = ({ now, environment }: Pick<App, 'now' | 'environment'>) =>
	dayAt(now(), environment.timeZone);

/** Whether a session runs, or is still to be held: not what is closed or cancelled, nor what was forgotten open or never held. */
function stillToEnd(app: Pick<App, 'now' | 'environment'>): (session: KeptSession) => boolean {
	const today = todayOf(app);
	return ({ status, template, date, openedAt }) => {
		if (template || status === 'closed' || status === 'cancelled') return false;
		if (status === 'prepared' && date === '') return false;
		const openedOn = openedAt ? dayAt(openedAt.getTime(), app.environment.timeZone) : '';
		return !wasForgotten({ date, openedOn }, today);
	};
}
