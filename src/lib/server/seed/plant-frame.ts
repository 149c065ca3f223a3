import type { App } from '../app';
import type { Account } from '../auth/accounts';
import { SeedStore } from '../store/seed-store';
import type { Story } from './story';

/** The ids of what surrounds the sessions, in the story's order. */
export interface Frame {
	readonly programmeId: string;
	readonly phases: readonly string[];
	readonly facilitators: readonly Account[];
	readonly organisations: readonly string[];
	readonly people: readonly string[];
}

/** Accounts, the programme with its phases, organisations with their people, and the map's entries. */
export async function plantFrame(app: App, story: Story): Promise<Frame> {
	const facilitators: Account[] = [];
	for (const { name, email, password } of story.facilitators) {
		const made = await app.accounts.create(name, email, password);
		if (!made) throw new Error(`no account for ${email}`);
		facilitators.push(made.account);
	}
	const programmeId = app.newId();
	const phases = story.phases.map((told) => ({ id: app.newId(), ...told }));
	const { title, aims, language, startsOn, endsOn } = story;
	const details = { id: programmeId, title, aims, language, startsOn, endsOn };
	await app.plans.create(details, facilitators[0]!.id, phases);
	for (const { id } of facilitators.slice(1)) await app.invitations.admit(programmeId, id, 'facilitator');
	const organisations = await plantOrganisations(app, story, programmeId, facilitators);
	const people = await plantPeople(app, story, programmeId, organisations);
	await plantMap(app, story, programmeId, organisations);
	return { programmeId, phases: phases.map(({ id }) => id), facilitators, organisations, people };
}

async function plantOrganisations(
	app: App,
	story: Story,
	programmeId: string,
	accounts: readonly Account[]
): Promise<string[]> {
	const rows = story.organisations.map(({ name, territory, kind }) => {
		return { id: app.newId(), name, territory, kind, leftOn: '' };
	});
	await app.people.takeIn(programmeId, rows, []);
	for (const [index, { facilitators }] of story.organisations.entries()) {
		const users = facilitators.map((one) => accounts[one]!.id);
		await app.organisations.assign(programmeId, rows[index]!.id, users);
	}
	return rows.map(({ id }) => id);
}

async function plantPeople(
	app: App,
	story: Story,
	programmeId: string,
	organisations: readonly string[]
): Promise<string[]> {
	const rows = story.people.map(({ name, organisation, attendance, consents }) => ({
		id: app.newId(),
		name,
		organisationId: organisations[organisation]!,
		attendance,
		consentAt: consents ? new Date(`${consents}T10:00:00Z`) : null,
		leftOn: ''
	}));
	await app.people.takeIn(programmeId, [], rows);
	return rows.map(({ id }) => id);
}

async function plantMap(
	app: App,
	story: Story,
	programmeId: string,
	organisations: readonly string[]
): Promise<void> {
	const entries = story.entries.map(({ organisation, fields, since, published }) => {
		const { name: leadOrganisation, territory } = story.organisations[organisation]!;
		const id = app.newId();
		return {
			id,
			organisationId: organisations[organisation]!,
			fields: { leadOrganisation, territory, ...fields },
			at: new Date(`${since}T09:30:00Z`),
			published
		};
	});
	await app.map.addAll(programmeId, entries, new Date(app.now()));
	const seeds = new SeedStore(app.database.db);
	const published = entries.filter((entry) => entry.published).map(({ id }) => id);
	await seeds.dateEntries(entries, new Set(published));
	await seeds.guides(programmeId, story.guides);
}
