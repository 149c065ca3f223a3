import { eq, inArray } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blankResource } from '$lib/core/service-map/fields';
import type { App } from '$lib/server/app';
import type { Account } from '$lib/server/auth/accounts';
import {
	invitation,
	organisation,
	person,
	personLink,
	phase,
	programme,
	programmeFacilitator,
	teamFacilitator
} from '$lib/server/db/tables/programme';
import { agreement, collectionLink, externalGuide, gap, resource } from '$lib/server/db/tables/service-map';
import { methodTemplate, pathChoice } from '$lib/server/db/tables/session-records';
import { freshId, makeSession, startApp } from '../support/live-app';
import { storeWrites } from '../support/store-writes';

type Ids = Readonly<Record<string, string>>;
interface Side {
	readonly programmeId: string;
	readonly user: Account;
	readonly ids: Ids;
}

const WORDS = { people: null, title: 'Preso', purpose: '', materials: '', cautions: '' };
const PERSON = {
	name: 'Presa',
	organisationId: null,
	attendance: 'room',
	leftOn: '',
	consentAt: null
} as const;
const now = new Date();

/** Each way to change something by its id: asked by `mine`, of what is `theirs`. */
const BY_ID: Readonly<Record<string, (app: App, mine: Side, theirs: Ids) => Promise<unknown>>> = {
	'CollectionStore.renew': (app, { programmeId }, { team }) => app.collections.renew(programmeId, team!, now),
	'LinkStore.replace': (app, { programmeId }, { who }) => app.links.replace(programmeId, who!, now),
	'MapStore.publish': (app, { programmeId }, { entry }) => app.map.publish(programmeId, [entry!], now),
	'MapStore.remove': (app, { programmeId }, { entry }) => app.map.remove(programmeId, entry!),
	'MapStore.save': (app, { programmeId }, { entry }) =>
		app.map.save({
			...{ id: entry!, programmeId, organisationId: null, draft: true, revision: 1, at: now },
			fields: blankResource('Presa', '')
		}),
	'MethodStore.remove': (app, { user }, { method }) => app.methods.remove(user.id, method!),
	'MethodStore.revise': (app, { user }, { method }) => app.methods.revise(user.id, method!, WORDS),
	'OrganisationStore.assign': (app, { programmeId, user }, { team }) =>
		app.organisations.assign(programmeId, team!, [user.id]),
	'OrganisationStore.save': (app, { programmeId }, { team }) =>
		app.organisations.save(programmeId, { id: team!, name: 'Presa', territory: '', kind: '', leftOn: '' }),
	'PathStore.unchoose': (app, { programmeId }, { choice }) => app.paths.unchoose(programmeId, [choice!]),
	'PersonStore.save': (app, { programmeId }, { who }) =>
		app.people.save(programmeId, [{ ...PERSON, id: who! }]),
	'PersonStore.takeIn': (app, { programmeId }, { who }) =>
		app.people.takeIn(programmeId, [], [{ ...PERSON, id: who! }]),
	'PlanStore.save': async (app, { programmeId }, { stretch }) =>
		app.plans.save((await app.plans.details(programmeId))!, [
			{ id: stretch!, title: 'Presa', startsOn: '', endsOn: '' }
		]),
	'PrivacyStore.erasePerson': (app, { programmeId }, { who }) =>
		app.privacy.erasePerson(
			programmeId,
			who!,
			'Presa',
			{ rewrites: [], names: [], sessions: new Set(), gone: [] },
			app.now()
		),
	'RemovalStore.deleteOrganisation': (app, { programmeId }, { idle }) =>
		app.removals.deleteOrganisation(programmeId, idle!),
	'RoleStore.change': (app, { programmeId }, { facilitator }) =>
		app.roles.change(programmeId, facilitator!, null),
	'RoleStore.withdraw': (app, { programmeId }, { invited }) => app.roles.withdraw(programmeId, invited!),
	'TiesStore.drop': async (app, { programmeId }, { tie, hole }) => {
		await app.ties.drop(programmeId, 'agreement', tie!, 1);
		await app.ties.drop(programmeId, 'gap', hole!, 1);
	},
	'TiesStore.removeGuide': (app, { programmeId }, { guide }) => app.ties.removeGuide(programmeId, guide!),
	'TiesStore.setAgreement': (app, { programmeId }, { tie }) =>
		app.ties.setAgreement(programmeId, tie!, 1, { owner: 'Presa', state: 'ended' }),
	'TiesStore.setGap': (app, { programmeId }, { hole }) =>
		app.ties.setGap(programmeId, hole!, 1, { owner: 'Presa', state: 'closed' })
};

/** The others, and why no programme's id stands beside the one they are given. */
const OTHERWISE: Readonly<Record<string, string>> = {
	'CollectionStore.handIn': 'by a link that whoever writes has proved',
	'FileStore.beginFilm': 'takes away only of its own session, whose facilitator was proved',
	'InvitationStore.admit': 'by an invitation that was used, into its own programme',
	'InvitationStore.giveBack': 'by the secret itself',
	'InvitationStore.make': 'replaces only links without a programme',
	'InvitationStore.use': 'by the secret itself',
	'LinkStore.forget': 'by the device’s own token',
	'NoteStore.save': 'by a session that the facilitator was proved for',
	'PlanStore.create': 'a programme that is new',
	'PlanStore.replaceCalendar': 'the programme itself',
	'PrivacyStore.deletePeople': 'the programme itself',
	'PrivacyStore.setRetention': 'the programme itself',
	'PrivacyStore.setSaid': 'the programme itself',
	'RemovalStore.deleteProgramme': 'the programme itself',
	'RemovalStore.deleteSessions': 'by sessions that the facilitator was proved for',
	'RemovalStore.takeBack': 'by a session that the facilitator was proved for',
	'SeatStore.end': 'by the seats’ own tokens',
	'SeatStore.take': 'by the secret itself',
	'SeedStore.dateEntries': 'only where a story is told to an empty database',
	'SeedStore.handIn': 'only where a story is told to an empty database',
	'SessionStore.append': 'by the session’s own room',
	'SessionStore.setPhase': 'in its own programme’s phases, by who may open the session: see PD4'
};

describe('what is changed by its id', () => {
	let app: App;
	let close: () => Promise<void>;
	let ours: Side;
	let theirs: Side;

	/** A programme with one of everything that has an id. */
	async function make(user: Account): Promise<Side> {
		const { db } = app.database;
		const sessionId = (await makeSession(app, user)).state.id;
		const { programmeId } = (await app.sessions.find(sessionId))!;
		const named = [
			'team',
			'idle',
			'who',
			'stretch',
			'entry',
			'tie',
			'hole',
			'guide',
			'method',
			'choice',
			'invited'
		];
		const ids = { ...Object.fromEntries(named.map((one) => [one, freshId()])), facilitator: user.id } as Ids;
		const { team, idle, who, stretch, entry, tie, hole, guide, method, choice, invited } = ids as Record<
			string,
			string
		>;
		await db.insert(organisation).values({ id: team!, programmeId, name: 'Luce' });
		await db.insert(organisation).values({ id: idle!, programmeId, name: 'Sole' });
		await db.insert(teamFacilitator).values({ organisationId: team!, userId: user.id });
		await db.insert(person).values({ id: who!, programmeId, name: 'Zoe', enrolled: true });
		await app.links.of([who!]);
		await db.insert(phase).values({ id: stretch!, programmeId, position: 0, title: 'Conoscersi' });
		const fields = { ...blankResource('Luce', 'Torino'), name: 'Sportello' };
		await app.map.addAll(programmeId, [{ id: entry!, organisationId: null, fields }], now);
		await app.collections.renew(programmeId, team!, now);
		const sides = { fromOrganisation: 'Luce', toOrganisation: 'Mare', subject: 'orientamento' };
		await db.insert(agreement).values({ id: tie!, programmeId, sessionId, ...sides, revision: 1 });
		await db.insert(gap).values({
			id: hole!,
			programmeId,
			sessionId,
			area: 'work',
			territory: '',
			subject: 'notti',
			revision: 1
		});
		await db
			.insert(externalGuide)
			.values({ id: guide!, programmeId, title: 'Guida', link: 'https://example.org' });
		await app.methods.add({
			id: method!,
			programmeId,
			kind: 'any',
			version: 1,
			minutes: 10,
			config: {},
			...WORDS,
			title: 'Metodo'
		});
		await db
			.insert(pathChoice)
			.values({ id: choice!, programmeId, kind: 'voice', heading: '', text: 'Parole', personId: who! });
		const secret = await app.invitations.make(programmeId, new Date(app.now() + 3600_000));
		await db.update(invitation).set({ id: invited! }).where(eq(invitation.programmeId, programmeId));
		expect(secret).not.toBe('');
		return { programmeId, user, ids };
	}

	/** All that stands in a programme's rows. */
	async function everything({ programmeId, ids }: Side): Promise<string> {
		const { db } = app.database;
		const of = (table: PgTable & { programmeId: never }) =>
			db
				.select()
				.from(table as PgTable)
				.where(eq(table.programmeId, programmeId));
		const tables = [organisation, person, phase, resource, agreement, gap, externalGuide, methodTemplate];
		const more = [pathChoice, invitation, programmeFacilitator];
		const rows = await Promise.all([...tables, ...more].map((table) => of(table as never)));
		const team = [ids.team!];
		return JSON.stringify([
			...rows,
			await db.select().from(programme).where(eq(programme.id, programmeId)),
			await db
				.select()
				.from(personLink)
				.where(inArray(personLink.personId, [ids.who!])),
			await db.select().from(teamFacilitator).where(inArray(teamFacilitator.organisationId, team)),
			await db.select().from(collectionLink).where(inArray(collectionLink.organisationId, team))
		]);
	}

	beforeAll(async () => {
		let ada: Account;
		({ app, ada, close } = await startApp());
		const bea = (await app.accounts.create('Bea', `bea-${freshId()}@example.org`, 'una-frase-lunga-1'))!;
		[ours, theirs] = [await make(ada), await make(bea.account)];
	}, 60_000);
	afterAll(() => close());

	it('has a row for every method that changes or takes away what stands already', () => {
		expect([...Object.keys(BY_ID), ...Object.keys(OTHERWISE)].sort()).toEqual(storeWrites());
	});

	it.each(Object.entries(BY_ID))('%s leaves another programme’s alone', async (_, change) => {
		const before = await everything(theirs);
		await change(app, ours, theirs.ids);
		expect(await everything(theirs)).toBe(before);
	});

	// Each would be seen: asked by whoever it belongs to, the same call does something.
	it.each(Object.entries(BY_ID))('%s changes one’s own', async (called, change) => {
		const own = await make(theirs.user);
		const helper = (await app.accounts.create('Eva', `eva-${freshId()}@example.org`, 'una-frase-lunga-1'))!;
		await app.invitations.admit(own.programmeId, helper.account.id, 'facilitator');
		const before = await everything(own);
		// The team is theirs already: it is given to a colleague.
		const user = called === 'OrganisationStore.assign' ? helper.account : own.user;
		await change(app, { ...own, user }, own.ids);
		expect(await everything(own)).not.toBe(before);
	});
});
