import type { FormAnswer } from '$lib/contract/programme-refusals';
import { checkImport, folded } from '$lib/core/programme/check-import';
import type { App } from '../app';
import { closedTeams } from './closed-teams';

/** Those who are, were or are expected in a session and not on its programme's roster yet (rule PI4). */
export interface ToEnrol {
	readonly programmeId: string;
	readonly people: readonly {
		readonly id: string;
		readonly name: string;
		readonly organisation: string;
		readonly attendance: 'room' | 'online';
	}[];
	/** Organisations that they named and the programme does not have. */
	readonly unknownOrganisations: readonly string[];
	/** Whose name stands on the roster already, here or in another organisation: they are left as they are. */
	readonly left: readonly string[];
	/** Of a team that others work with: it is for them to take in (rule PA11). */
	readonly withheld: readonly string[];
}

/** Whom a session could add to the roster; null for who may not open the session. */
export async function readToEnrol(
	app: App,
	facilitatorId: string,
	sessionId: string
): Promise<ToEnrol | null> {
	const found = await app.programmes.sessionFor(facilitatorId, sessionId);
	const state = found && (await app.rooms.stateOf(sessionId));
	if (!found || !state) return null;
	const programmeId = found.programme.id;
	const standing = await app.programmes.standingOf(facilitatorId, programmeId);
	const [all, organisations, closed] = await Promise.all([
		app.people.ofProgramme(programmeId),
		app.organisations.ofProgramme(programmeId),
		closedTeams(app, programmeId, standing)
	]);
	const dropIns = new Set(all.filter((row) => !row.enrolled && row.erasedAt === null).map(({ id }) => id));
	// In a team's session, who said nothing of an organisation is of the team.
	const team = organisations.find(({ id }) => id === found.session.organisationId)?.name ?? '';
	const present = Object.values(state.people)
		.filter(({ id, standing }) => standing !== 'removed' && dropIns.has(id))
		.map(({ id, name, organisation, attendance }, line) => {
			return { id, line, name, organisation: organisation.trim() || team, attendance };
		});
	const roster = all.filter((row) => row.enrolled && row.erasedAt === null);
	const names = organisations.map(({ name }) => name);
	const checked = checkImport(present, roster, names, true, [...closed.values()]);
	const lines = new Set(checked.people.map(({ line }) => line));
	const shut = new Set(
		checked.problems.filter(({ code }) => code === 'closed-organisation').map(({ line }) => line)
	);
	return {
		programmeId,
		people: present.filter(({ line }) => lines.has(line)),
		unknownOrganisations: checked.unknownOrganisations,
		left: present.filter(({ line }) => !lines.has(line) && !shut.has(line)).map(({ name }) => name),
		withheld: present.filter(({ line }) => shut.has(line)).map(({ name }) => name)
	};
}

/**
 * Adds all who are, were or are expected in a session to the programme's roster, under the ids they have: what they did stays theirs. Organisations
 * that the programme lacks are made only where `create` asks for it; otherwise who named one has none. How many were added.
 */
export async function enrolPresent(
	app: App,
	facilitatorId: string,
	sessionId: string,
	create: boolean
): Promise<FormAnswer<number>> {
	const found = await readToEnrol(app, facilitatorId, sessionId);
	if (!found) return { ok: false, code: 'session/unknown' };
	const { programmeId, people, unknownOrganisations } = found;
	const made = create
		? unknownOrganisations.map((name) => ({ id: app.newId(), name, territory: '', kind: '', leftOn: '' }))
		: [];
	const known = await app.organisations.ofProgramme(programmeId);
	const ids = new Map([...known, ...made].map(({ id, name }) => [folded(name), id]));
	await app.people.takeIn(
		programmeId,
		made,
		people.map(({ id, name, organisation, attendance }) => ({
			...{ id, name, attendance, consentAt: null, leftOn: '' },
			organisationId: ids.get(folded(organisation)) ?? null
		}))
	);
	return { ok: true, value: people.length };
}
