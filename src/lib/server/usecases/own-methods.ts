import * as v from 'valibot';
import { findActivity } from '$lib/activities/registry';
import { methodMinutes, methodWords, type OwnMethod } from '$lib/contract/methods';
import { readConfig } from '$lib/core/agenda/activity-config';
import { refuse, type Result } from '$lib/core/kernel/result';
import type { App } from '../app';
import type { MethodRow } from '../store/method-store';

/** So many methods a programme keeps: far more than anybody looks through. */
export const METHODS_MAX = 300;

export type MethodRefusal = 'method/unknown' | 'method/malformed' | 'method/full' | 'session/unknown';

/** The methods that a facilitator's programmes keep; of one session's programme, where it is said. */
export async function listMethods(
	app: App,
	facilitatorId: string,
	programmeId?: string
): Promise<readonly OwnMethod[]> {
	return (await app.methods.of(facilitatorId, programmeId)).map(upToDate);
}

export async function findMethod(app: App, facilitatorId: string, id: string): Promise<OwnMethod | null> {
	const row = await app.methods.find(facilitatorId, id);
	return row && upToDate(row);
}

/** Keeps an activity of a session's agenda as a method of its programme. What it holds is read from the agenda, never from who asks. */
export async function saveMethod(
	app: App,
	facilitatorId: string,
	sessionId: string,
	activityId: string,
	words: unknown
): Promise<Result<string, MethodRefusal>> {
	const read = v.safeParse(methodWords, words);
	if (!read.success) return refuse('method/malformed');
	const found = await app.programmes.sessionFor(facilitatorId, sessionId);
	const state = found && (await app.rooms.stateOf(sessionId));
	if (!found || !state) return refuse('session/unknown');
	const item = state.agenda.find((one) => one.id === activityId);
	const definition = item && findActivity(item.kind);
	if (!item || !definition) return refuse('method/unknown');
	if ((await app.methods.countOf(found.programme.id)) >= METHODS_MAX) return refuse('method/full');
	const { kind, version, minutes, config } = item;
	const id = app.newId();
	await app.methods.add({
		id,
		programmeId: found.programme.id,
		kind,
		version,
		minutes,
		config,
		...read.output
	});
	return { ok: true, value: id };
}

/**
 * Changes a method: its words, and where they are given its length and what the activity holds, which its kind judges. Where it was
 * used already nothing changes.
 */
export async function reviseMethod(
	app: App,
	facilitatorId: string,
	id: string,
	words: unknown,
	activity: { readonly minutes?: unknown; readonly config?: unknown } = {}
): Promise<Result<null, MethodRefusal>> {
	const read = v.safeParse(methodWords, words);
	const minutes = v.safeParse(v.optional(methodMinutes), activity.minutes);
	if (!read.success || !minutes.success) return refuse('method/malformed');
	const found = await app.methods.find(facilitatorId, id);
	if (!found) return refuse('method/unknown');
	const held = activity.config === undefined ? {} : judged(found.kind, activity.config);
	if (!held) return refuse('method/malformed');
	const length = minutes.output === undefined ? {} : { minutes: minutes.output };
	const revised = await app.methods.revise(facilitatorId, id, { ...read.output, ...length, ...held });
	if (!revised) return refuse('method/unknown');
	await app.methods.tidy(found.programmeId, app.now());
	return { ok: true, value: null };
}

/** A configuration as its kind reads it today, or null. */
function judged(kind: string, config: unknown): Pick<MethodRow, 'version' | 'config'> | null {
	const definition = findActivity(kind);
	const read = definition && readConfig(definition, config);
	return definition && read ? { version: definition.version, config: read.config } : null;
}

export async function removeMethod(
	app: App,
	facilitatorId: string,
	id: string
): Promise<Result<null, MethodRefusal>> {
	const found = await app.methods.find(facilitatorId, id);
	if (!found || !(await app.methods.remove(facilitatorId, id))) return refuse('method/unknown');
	await app.methods.tidy(found.programmeId, app.now());
	return { ok: true, value: null };
}

/** A stored configuration is judged by its kind's schema each time it is read: the kind may have changed since, and so may the row. */
function upToDate({ version, config, ...row }: MethodRow): OwnMethod {
	const definition = findActivity(row.kind);
	if (!definition || version > definition.version) return { ...row, config: null };
	const migrated =
		version < definition.version && definition.migrate ? definition.migrate(config, version) : config;
	return { ...row, config: readConfig(definition, migrated)?.config ?? null };
}
