import type { FormAnswer } from '$lib/contract/programme-refusals';
import type { Standing } from '$lib/core/programme/access';
import type { App } from '../app';
import type { Account } from '../auth/accounts';
import { closedTeams } from './closed-teams';

/** Who asks for links: somebody signed in, and what they are to the programme. The caller has checked that they facilitate it. */
export interface LinkKeeper {
	readonly facilitator: Pick<Account, 'id' | 'name'>;
	readonly standing: Standing;
}

/** The teams whose people's links this facilitator may not show, by person; whoever is not in it has none (rule PA11). */
export async function closedLinks(
	app: App,
	programmeId: string,
	standing: Standing,
	personIds: readonly string[]
): Promise<ReadonlyMap<string, string>> {
	const [closed, teams] = await Promise.all([
		closedTeams(app, programmeId, standing),
		app.people.teamsOf(personIds)
	]);
	const found = new Map<string, string>();
	for (const [person, theirs] of teams) {
		const shut = theirs.find((id) => closed.has(id));
		if (shut !== undefined) found.set(person, closed.get(shut)!);
	}
	return found;
}

/** Notes that links of these people are shown, for each of the teams that they open; where it cannot be noted none is (rule TS2). */
async function noteShown(app: App, { facilitator }: LinkKeeper, personIds: readonly string[]): Promise<void> {
	const teams = new Set([...(await app.people.teamsOf(personIds)).values()].flat());
	for (const organisationId of teams)
		await app.openings.note(
			{ organisationId, what: 'link', sessionId: null },
			facilitator,
			new Date(app.now())
		);
}

/**
 * Somebody's own link, made when first asked for. With `replace` another one: at once the old one opens nothing, the devices that
 * opened it are nobody's, and whoever sits in a session by it is sent out.
 */
export async function personLink(
	app: App,
	programmeId: string,
	keeper: LinkKeeper,
	personId: string,
	replace = false
): Promise<FormAnswer<string>> {
	const person = await app.people.find(programmeId, personId);
	if (!person?.enrolled || person.erasedAt) return { ok: false, code: 'person/unknown' };
	const shut = (await closedLinks(app, programmeId, keeper.standing, [person.id])).get(person.id);
	if (shut !== undefined) return { ok: false, code: 'person/link-not-yours', details: { name: shut } };
	await noteShown(app, keeper, [person.id]);
	const secret = replace
		? await another(app, programmeId, person.id)
		: (await app.links.of([person.id])).get(person.id);
	return secret ? { ok: true, value: secret } : { ok: false, code: 'person/unknown' };
}

async function another(app: App, programmeId: string, personId: string): Promise<string | undefined> {
	const replaced = await app.links.replace(programmeId, personId, new Date(app.now()));
	for (const seat of replaced?.ended ?? []) app.accounts.ended.endByName(seat);
	return replaced?.secret;
}

/** The links of all who take part, for their cards; `withheld`: of how many others this facilitator may not show them. */
export async function linkCards(app: App, programmeId: string, keeper: LinkKeeper) {
	const people = (await app.people.roster(programmeId)).filter(({ leftOn }) => leftOn === '');
	const closed = await closedLinks(
		app,
		programmeId,
		keeper.standing,
		people.map(({ id }) => id)
	);
	const shown = people.filter(({ id }) => !closed.has(id));
	const ids = shown.map(({ id }) => id);
	await noteShown(app, keeper, ids);
	const links = await app.links.of(ids);
	return {
		cards: shown.map(({ id, name, organisation }) => ({ id, name, organisation, secret: links.get(id)! })),
		withheld: people.length - shown.length
	};
}
