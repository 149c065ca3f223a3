import type { Actor, SampleAction } from '$lib/core/agenda/activity-definition';
import type { AgendaItem } from '$lib/core/agenda/agenda-item';
import type { PersonId } from '$lib/core/kernel/ids';
import { pick, shuffled, type Rng } from '$lib/core/kernel/rng';
import { knownActivity, stepsOf } from '$lib/core/session/activity-context';
import type { SessionEvent } from '$lib/core/session/events';
import { newestRound, peopleHere } from '$lib/core/session/find-in-session';
import { groupingWish } from '$lib/core/session/rounds/grouping-question';
import type { SessionState } from '$lib/core/session/state';
import { visitGroups } from './visit-groups';
import type { Meeting } from './meeting';
import type { Scene, ToldActivity, ToldMeeting } from './story';

const MINUTE = 60_000;

/** What a meeting is played from. `told` runs beside the session's agenda. */
export interface Play {
	readonly meeting: Meeting;
	readonly told: readonly ToldActivity[];
	readonly held: ToldMeeting;
	/** Who comes, in the order in which they come. */
	readonly comers: readonly PersonId[];
	readonly rng: Rng;
	/** The records that an activity needs, as they are when it is entered. */
	supply(state: SessionState, activityId: string): Promise<SessionEvent | null>;
}

/** Plays a prepared session from its opening to its closing: people arrive, each activity is walked through, each step takes its time. */
export async function playMeeting(play: Play): Promise<void> {
	const { meeting, comers, rng } = play;
	const starts = meeting.now + 12 * MINUTE;
	meeting.lead({ type: 'session.open', payload: {} });
	for (const [index, person] of comers.entries()) {
		meeting.until(meeting.now + (pick(rng, 20) + 4) * 1000 * Math.min(1, 30 / comers.length));
		// The last of many come when it has begun.
		if (comers.length > 12 && index === comers.length - 2) meeting.until(starts - MINUTE);
		meeting.arrive(person);
	}
	meeting.until(starts);
	for (const [index, item] of meeting.state.agenda.entries())
		await playActivity(play, item, play.told[index]!);
	const { position } = meeting.state;
	const expect = position && { activityId: position.activityId, step: position.step };
	meeting.lead({ type: 'session.close', payload: { expect } });
}

async function playActivity(play: Play, item: AgendaItem, told: ToldActivity): Promise<void> {
	const { meeting, rng } = play;
	const open = new Set<number>();
	let pending: readonly SampleAction<{ readonly type: string }>[] | null = null;
	for (const [step, { key, minutes, place }] of stepsOf(item, meeting.find).entries()) {
		propose(meeting, item, rng);
		const supplied = await play.supply(meeting.state, item.id);
		if (supplied) meeting.happen([supplied]);
		const { position } = meeting.state;
		const expect = position && { activityId: position.activityId, step: position.step };
		meeting.lead({ type: 'step.enter', payload: { activityId: item.id, step, expect } }, step);
		// A little less or more than planned, as it goes.
		const ends = meeting.now + minutes * MINUTE * (0.85 + rng() * 0.25);
		const scene = sceneAt(meeting, item, { key, index: step }, rng);
		const acts = told.acts ? told.acts(scene) : (pending ?? sampled(meeting, item, scene));
		const left: SampleAction<{ readonly type: string }>[] = [];
		const breath = Math.min(40_000, ((ends - meeting.now) * 0.7) / Math.max(1, acts.length));
		if (place === 'groups' && !open.has(step)) visitGroups(play, ends);
		for (const one of acts) {
			meeting.until(Math.min(ends, meeting.now + breath));
			if (!act(meeting, item, one)) left.push(one);
		}
		if (!told.acts) {
			pending = left;
			for (const one of sampledNow(meeting, item)) act(meeting, item, one);
		}
		meeting.until(ends);
	}
}

/** Groups are proposed before they are needed, and again until they are dealt: what people tell first may decide them. */
function propose(meeting: Meeting, item: AgendaItem, rng: Rng): void {
	const wish = groupingWish(meeting.state, item.id, meeting.find);
	const newest = newestRound(meeting.state, item.id);
	if (!wish || (newest && newest.status !== 'proposed')) return;
	const rules = { apart: [], together: [], keep: [], seed: pick(rng, 0xffff) };
	const payload = { activityId: item.id, shape: wish.shape, online: wish.online, ...rules };
	meeting.lead({ type: 'round.propose', payload });
}

function sceneAt(
	meeting: Meeting,
	item: AgendaItem,
	{ key, index }: { readonly key: string; readonly index: number },
	rng: Rng
): Scene {
	const { state } = meeting;
	const here = peopleHere(state);
	const round = newestRound(state, item.id);
	const known = knownActivity(state, item.id, meeting.find);
	return {
		step: key,
		index,
		config: known?.context.config,
		language: state.about.language,
		people: shuffled(
			here.map(({ id }) => id),
			rng
		),
		organisations: Object.fromEntries(here.map(({ id, organisation }) => [id, organisation])),
		groups: (round?.groups ?? []).filter(({ members }) => members.length > 0).map(({ id }) => id),
		round,
		supplied: known?.context.supplied
	};
}

function sampled(meeting: Meeting, item: AgendaItem, { people, groups, config, language }: Scene) {
	const definition = meeting.find(item.kind);
	return definition?.sample({ config, people, groups, language }) ?? [];
}

function sampledNow(meeting: Meeting, item: AgendaItem) {
	const known = knownActivity(meeting.state, item.id, meeting.find);
	return known?.definition.sampleAt?.(known.run, known.context) ?? [];
}

function act(
	meeting: Meeting,
	item: AgendaItem,
	{ actor, action }: { readonly actor: Actor; readonly action: { readonly type: string } }
): boolean {
	const stamped = Object.hasOwn(action, 'at') ? { ...action, at: meeting.now } : action;
	const who = actor.role === 'facilitator' ? meeting.leader(0) : actor;
	const payload = { activityId: item.id, action: stamped };
	return meeting.try({ type: 'activity.act', payload }, who) === null;
}
