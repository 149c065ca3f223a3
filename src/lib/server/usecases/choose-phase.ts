import type { FormAnswer } from '$lib/contract/programme-refusals';
import type { App } from '../app';

/**
 * Puts a session, whatever became of it, into a phase of its programme; none: into the one that its day falls into (rule PD4). Whoever
 * may open it may say so.
 */
export async function choosePhase(
	app: App,
	facilitatorId: string,
	sessionId: string,
	phaseId: string
): Promise<FormAnswer> {
	const found = await app.programmes.sessionFor(facilitatorId, sessionId);
	if (!found) return { ok: false, code: 'session/unknown' };
	const phases = await app.plans.phases(found.programme.id);
	const chosen = phases.find(({ id }) => id === phaseId)?.id ?? null;
	if (phaseId !== '' && chosen === null) return { ok: false, code: 'session/unknown' };
	await app.sessions.setPhase(sessionId, chosen);
	return { ok: true, value: null };
}
