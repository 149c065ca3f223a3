import type { App } from '../app';
import { SeedStore } from '../store/seed-store';
import { plantFrame, type Frame } from './plant-frame';
import { plantPlans } from './plant-plans';
import { playSession } from './play-session';
import type { Story } from './story';

/** What was made, for whoever shows it. Secrets are those of the links. */
export interface Planted {
	readonly programmeId: string;
	readonly organisations: readonly string[];
	/** In the order of the story. */
	readonly sessions: readonly {
		readonly id: string;
		readonly code: string;
		readonly title: string;
		readonly kind: string;
		readonly held: boolean;
		/** Ids of its agenda's activities. */
		readonly activities: readonly string[];
	}[];
	/** Personal links, by the place of the person in the story. */
	readonly personSecrets: readonly string[];
	/** Links by which organisations fill the map in. */
	readonly mapSecrets: readonly string[];
}

/**
 * Puts a whole told programme into an empty database: for the demo and for benchmarks, never for users (see app.ts). Meetings that were
 * held are decided event by event by the flow's own rules, each on the clock of its day, and stored as the room stores them: one
 * transaction a session.
 */
export async function plantProgramme(app: App, story: Story): Promise<Planted> {
	if (await app.invitations.anyFacilitator()) throw new Error('A story is only told to an empty database.');
	const frame = await plantFrame(app, story);
	const plans = await plantPlans(app, story, frame);
	for (const plan of plans) if (plan.told.held) await playSession(app, frame, plan, plan.told.held);
	const links = await app.links.of(frame.people);
	return {
		programmeId: frame.programmeId,
		organisations: frame.organisations,
		sessions: plans.map(({ told, creation: { after } }) => {
			const { title, kind, held } = told;
			const activities = after.agenda.map(({ id }) => id);
			return { id: after.id, code: after.door.code, title, kind, held: held !== null, activities };
		}),
		personSecrets: frame.people.map((id) => links.get(id) ?? ''),
		mapSecrets: await mapLinks(app, story, frame)
	};
}

async function mapLinks(app: App, story: Story, { programmeId, organisations }: Frame): Promise<string[]> {
	const seeds = new SeedStore(app.database.db);
	const secrets: string[] = [];
	for (const [index, { name, handedIn }] of story.organisations.entries()) {
		const id = organisations[index]!;
		secrets.push((await app.collections.renew(programmeId, id, new Date(app.now()))) ?? '');
		const writer = story.people.find(({ organisation }) => organisation === index);
		if (handedIn) await seeds.handIn(id, writer?.name ?? name, new Date(`${handedIn}T16:20:00Z`));
	}
	return secrets;
}
