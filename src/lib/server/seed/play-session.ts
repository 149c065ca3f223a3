import { findActivity } from '$lib/activities/registry';
import type { FacilitatorId, PersonId } from '$lib/core/kernel/ids';
import { pick, seededRng, shuffled, type Rng } from '$lib/core/kernel/rng';
import { changedRecords } from '$lib/core/session/changed-records';
import type { SessionState } from '$lib/core/session/state';
import type { App } from '../app';
import { newJoinCode } from '../auth/join-code';
import { leaveBehind } from '../realtime/leave-behind';
import { earlierLegacies } from '../store/legacy-store';
import { createPageStore } from '../store/page-store';
import { roundHistory } from '../store/round-history';
import { SeedStore } from '../store/seed-store';
import { supplyFor } from '../usecases/supply-activity';
import { Meeting } from './meeting';
import type { Frame } from './plant-frame';
import type { Plan } from './plant-plans';
import { playMeeting } from './play-meeting';
import type { ToldMeeting } from './story';
import { writePoints } from './write-points';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Holds one session of the story, and stores what became of it. */
export async function playSession(app: App, frame: Frame, plan: Plan, held: ToldMeeting): Promise<void> {
	const { db } = app.database;
	const { records } = app.rooms;
	const { creation, told, starts } = plan;
	const { after: before } = creation;
	const rng = seededRng(hashed(told.title + told.date));
	// Whoever made it leads; in a plenary the others are there too, in a team only who was asked.
	const present = frame.facilitators.filter(
		({ id }) => told.kind === 'plenary' || Object.hasOwn(before.facilitators, id)
	);
	const facilitators = present
		.map(({ id, name }) => ({ id: id as FacilitatorId, name }))
		.toSorted((one, two) => Number(isIn(before, two)) - Number(isIn(before, one)));
	const tools = {
		newId: app.newId,
		newCode: newJoinCode,
		rng,
		find: findActivity,
		history: await roundHistory(db, frame.programmeId, before.id, starts),
		earlier: await earlierLegacies(db, before.id, findActivity),
		meetingBase: app.environment.meetingBaseUrl,
		claimKey: () => true,
		pointText: () => null
	};
	const meeting = new Meeting(before, starts - 12 * MINUTE, facilitators, tools);
	const others = facilitators.filter((one) => !isIn(before, one));
	meeting.happen(others.map((facilitator) => ({ type: 'facilitator.joined', facilitator })));
	const absent = new Set(held.absent.map((index) => frame.people[index]));
	const expected = Object.keys(before.people) as PersonId[];
	const comers = shuffled(
		expected.filter((id) => !absent.has(id)),
		rng
	);
	await playMeeting({
		meeting,
		told: told.agenda,
		held,
		comers,
		rng,
		supply: (state, activityId) => supplyFor(state, activityId, frame.programmeId, records, findActivity)
	});
	await keep(app, frame, plan, meeting, rng);
	await remember(app, frame, plan, held);
}

/** One commit, as the room makes it, and the pages that it opened. */
async function keep(app: App, frame: Frame, { creation, told }: Plan, meeting: Meeting, rng: Rng) {
	const { after: before } = creation;
	const { state, log } = meeting;
	const written = writtenPages(state, told.agenda, rng);
	const points = new Map(written.map((page) => [page.id, page.points]));
	const failed = (kind: string, error: unknown): never => {
		throw new Error(`${kind} left nothing`, { cause: error });
	};
	await app.sessions.append({
		sessionId: state.id,
		programmeId: frame.programmeId,
		from: before.version,
		before,
		events: log,
		after: state,
		answers: [],
		seats: [],
		records: changedRecords(before, state, findActivity),
		legacies: await leaveBehind(state, async (pageId) => points.get(pageId) ?? [], failed)
	});
	const pages = written.filter((page) => page.points.length > 0);
	await createPageStore(app.database.db).append(
		pages.map((page) => writePoints(page.id, page.points, app.newId))
	);
}

/** Shares an activity's points out among its pages, each written by somebody who may. */
function writtenPages(state: SessionState, agenda: Plan['told']['agenda'], rng: Rng) {
	return state.agenda.flatMap(({ id }, index) => {
		const texts = agenda[index]?.points ?? [];
		const pages = Object.values(state.pages).filter(
			({ activityId, scope }) => activityId === id && scope.kind !== 'person'
		);
		const from = pick(rng, texts.length || 1);
		return pages.map(({ id: pageId, scope }, at) => {
			const round = state.rounds.find((one) => scope.kind === 'group' && one.id === scope.roundId);
			const group = round?.groups.find((one) => scope.kind === 'group' && one.id === scope.groupId);
			const authors = group?.members ?? (Object.keys(state.people) as PersonId[]);
			const share = Math.min(3 + (at % 2), texts.length);
			const points = Array.from({ length: share }, (_, point) => ({
				text: texts[(from + at * 3 + point) % texts.length]!,
				author: authors[point % authors.length] as string
			}));
			return { id: pageId as string, points };
		});
	});
}

/** What facilitators kept beside the session. */
async function remember(app: App, frame: Frame, { creation, told, starts }: Plan, held: ToldMeeting) {
	const sessionId = creation.after.id;
	const by = frame.facilitators[held.led]!;
	if (held.notes) {
		const seeds = new SeedStore(app.database.db);
		await seeds.note(sessionId, held.notes, by.id, new Date(starts + DAY));
	}
	const organisationId = told.organisation === null ? null : frame.organisations[told.organisation]!;
	if (organisationId)
		for (const day of held.opened) {
			const opened = { organisationId, what: 'plan', sessionId } as const;
			await app.openings.note(opened, by, new Date(`${day}T08:45:00Z`));
		}
	for (const { kind, heading, text, person } of held.chosen) {
		const personId = person === null ? null : frame.people[person]!;
		await app.paths.choose(frame.programmeId, { kind, sessionId, heading, text, personId });
	}
}

const isIn = ({ facilitators }: SessionState, { id }: { readonly id: string }) =>
	Object.hasOwn(facilitators, id);

function hashed(text: string): number {
	return [...text].reduce((sum, letter) => (Math.imul(sum, 31) + letter.codePointAt(0)!) >>> 0, 7);
}
