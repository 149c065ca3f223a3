import type { FormAnswer } from '$lib/contract/programme-refusals';
import { may } from '$lib/core/programme/access';
import type { LedSession } from '$lib/core/programme/lead-clashes';
import type { FacilitatorId } from '$lib/core/kernel/ids';
import type { App } from '../app';
import type { Account } from '../auth/accounts';
import type { SessionRow } from '../store/programme-store';
import { decideAs } from './decide-as';

/** Who may lead a session: the programme's facilitators who may open it, by name. */
export async function possibleLeads(
	app: Pick<App, 'programmes' | 'organisations'>,
	{ programmeId, kind, organisationId }: Pick<SessionRow, 'programmeId' | 'kind' | 'organisationId'>
): Promise<readonly { readonly id: string; readonly name: string }[]> {
	const [all, organisations] = await Promise.all([
		app.programmes.facilitatorsOf(programmeId),
		kind === 'plenary' ? [] : app.organisations.ofProgramme(programmeId)
	]);
	const team = organisations.find(({ id }) => id === organisationId)?.facilitators ?? [];
	return all
		.filter(({ id, role }) => {
			const teams = organisationId && team.some((one) => one.id === id) ? [organisationId] : [];
			return may({ role, teams }, { what: 'session', kind, organisationId });
		})
		.map(({ id, name }) => ({ id, name }));
}

/** Says who leads a session, in the order in which they are named (rule PS6). Others than those who may open it are left out. */
export async function keepLeads(
	app: App,
	facilitator: Account,
	sessionId: string,
	wanted: readonly string[]
): Promise<FormAnswer> {
	const found = await app.programmes.sessionFor(facilitator.id, sessionId);
	if (!found) return { ok: false, code: 'session/unknown' };
	const possible = await possibleLeads(app, found.session);
	const leads = wanted.flatMap((id) => possible.find((one) => one.id === id) ?? []);
	return decideAs(app, facilitator, sessionId, () => ({
		ok: true,
		value: [{ type: 'leads.set', leads: leads.map(({ id, name }) => ({ id: id as FacilitatorId, name })) }]
	}));
}

/** When a programme's facilitators lead what is planned: whose it is and what it is called is not told. */
export async function busyLeads(
	app: Pick<App, 'sessions'>,
	programmeId: string
): Promise<readonly LedSession[]> {
	const all = await app.sessions.ofProgramme(programmeId);
	return all
		.filter(({ template, status, leads }) => !template && status !== 'cancelled' && leads.length > 0)
		.map(({ date, startsAt, minutes, leads }) => ({
			...{ date, startsAt, minutes },
			leadIds: leads.map(({ id }) => id)
		}));
}
