import { describe, expect, it } from 'vitest';
import type { ActivityContext, Actor, Step } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import { sampleEarlier } from '$lib/core/session/sample-people';
import { sampleRun } from '$lib/core/session/sample-session';
import { activitySuite } from '../activity-suite';
import { actOnTalk } from './act';
import type { TalkAction } from './actions';
import { EMPTY_TALK, migrateTalk, type TalkConfig } from './config';
import { talk } from './definition';
import { leftByTalk } from './left-by-talk';
import { report } from './report';
import { shownOnStage, shownToEveryone, shownToFacilitators } from './shown';
import { TALK_BEGIN, filmPosition, type TalkState } from './state';

activitySuite(talk, report);

const asking = (when: 'never' | 'throughout' | 'after'): TalkConfig => ({
	...EMPTY_TALK,
	questions: { ...EMPTY_TALK.questions, when }
});
const session = sampleRun(talk, asking('throughout'), 'it', () => talk).state;
const [ada, bea] = Object.keys(session.people) as [PersonId, PersonId];

function context(config: TalkConfig, stepKey: string | null): ActivityContext<TalkConfig> {
	const step = stepKey === null ? null : ({ key: stepKey } as Step);
	return { session, item: session.agenda[0]!, config, step, round: null, groupOf: () => null, inherited: [] };
}

function run(
	state: TalkState,
	action: TalkAction,
	by: PersonId | null,
	at = context(asking('throughout'), 'talk'),
	time = 1
) {
	const actor: Actor = by
		? { role: 'participant', person: by, facilitator: null }
		: { role: 'facilitator', person: null, facilitator: null };
	return actOnTalk(state, action, { at: time, id: 'q1', actor }, at);
}

function after(state: TalkState, action: TalkAction, by: PersonId | null): TalkState {
	const result = run(state, action, by);
	if (!result.ok) throw new Error(result.code);
	return result.value;
}

const asked = () => after(TALK_BEGIN, { type: 'question.ask', text: 'Perché?' }, ada);

const illustrated: TalkConfig = {
	...EMPTY_TALK,
	pages: ['p1', 'p2', 'p3'].map((file) => ({ file, alt: '' })),
	film: { file: 'film', title: '' },
	points: ['Preparato']
};
const full = context(illustrated, 'talk');

function did(state: TalkState, action: TalkAction, time = 1): TalkState {
	const result = run(state, action, null, full, time);
	if (!result.ok) throw new Error(result.code);
	return result.value;
}

describe('talk', () => {
	it('T1 questions afterwards are a step of their own', () => {
		expect(talk.steps(asking('never'), 15)).toHaveLength(1);
		expect(talk.steps(asking('after'), 15).map(({ key }) => key)).toEqual(['talk', 'questions']);
	});

	it('T2 a page that is not there is refused, and phones see the page of the moment', () => {
		const second = did(TALK_BEGIN, { type: 'page.show', page: 1 });
		expect(shownToEveryone(second, full).page).toEqual({ file: 'p2', alt: '', index: 1, of: 3 });
		expect(run(TALK_BEGIN, { type: 'page.show', page: 3 }, null, full).ok).toBe(false);
		expect(talk.rights['page.show']).toEqual(['facilitator']);
		// Taken out of the plan while it was shown.
		const shorter = context({ ...illustrated, pages: illustrated.pages.slice(0, 1) }, 'talk');
		expect(shownToEveryone(second, shorter).page?.file).toBe('p1');
	});

	it('T3 only who asked withdraws', () => {
		const withdraw: TalkAction = { type: 'question.withdraw', question: 'q1' };
		expect(run(asked(), withdraw, bea)).toMatchObject({ ok: false, code: 'activity/not-yours' });
		expect(after(asked(), withdraw, ada).questions).toEqual([]);
	});

	it('T4 throughout: while the talk is current and questions are not closed', () => {
		const ask: TalkAction = { type: 'question.ask', text: 'E poi?' };
		expect(run(TALK_BEGIN, ask, ada).ok).toBe(true);
		expect(run(TALK_BEGIN, ask, ada, context(asking('throughout'), null)).ok).toBe(false);
		expect(run({ ...TALK_BEGIN, closed: true }, ask, ada).ok).toBe(false);
	});

	it('T5 afterwards: in their own step only', () => {
		const ask: TalkAction = { type: 'question.ask', text: 'E poi?' };
		expect(run(TALK_BEGIN, ask, ada, context(asking('after'), 'talk')).ok).toBe(false);
		expect(run(TALK_BEGIN, ask, ada, context(asking('after'), 'questions')).ok).toBe(true);
	});

	it("T6 one support each for others' questions, to be taken back", () => {
		const support = (on: boolean): TalkAction => ({ type: 'question.support', question: 'q1', support: on });
		const twice = after(after(asked(), support(true), bea), support(true), bea);
		expect(twice.questions[0]!.supporters).toEqual([bea]);
		expect(after(twice, support(false), bea).questions[0]!.supporters).toEqual([]);
		expect(after(asked(), support(true), ada).questions[0]!.supporters).toEqual([]);
	});

	it('T14 what earlier meetings left is on phones, and on the stage when a facilitator says so', () => {
		const earlier = { ...context(EMPTY_TALK, 'talk'), inherited: [sampleEarlier(talk, 'it')] };
		const before = shownToEveryone(TALK_BEGIN, earlier);
		expect(before.left[0]!.texts).toHaveLength(3);
		expect(before.leftShown).toBe(false);
		const shown = after(TALK_BEGIN, { type: 'earlier.show', shown: true }, null);
		expect(shownToEveryone(shown, earlier).leftShown).toBe(true);
	});

	it('T7 a hidden question leaves the light and is not shown', () => {
		const lit = after(asked(), { type: 'question.spotlight', question: 'q1' }, null);
		const hidden = after(lit, { type: 'question.hide', question: 'q1', hidden: true }, null);
		expect(hidden.spotlight).toBeNull();
		expect(shownToEveryone(hidden, context(asking('throughout'), 'talk')).questions?.list).toEqual([]);
		expect(run(hidden, { type: 'question.spotlight', question: 'q1' }, null).ok).toBe(false);
	});

	it('T8 turning a page puts it on the stage, from wherever one is', () => {
		const points = did(TALK_BEGIN, { type: 'stage.show', what: 'points' });
		expect(shownToEveryone(points, full).shown).toBe('points');
		expect(did(points, { type: 'page.show', page: 1 }).shown).toBe('both');
		const alone = did(TALK_BEGIN, { type: 'stage.show', what: 'page' });
		expect(did(alone, { type: 'page.show', page: 1 }).shown).toBe('page');
		expect(run(TALK_BEGIN, { type: 'stage.show', what: 'film' }, null).ok).toBe(false);
	});

	it('T9 the film is at the same place on every screen, and waits where it was left', () => {
		const playing = did(TALK_BEGIN, { type: 'film.set', playing: true, position: 10 }, 1000);
		expect(playing.shown).toBe('film');
		expect(filmPosition(playing.film, 5000)).toBe(14);
		const left = did(playing, { type: 'page.show', page: 0 }, 6000);
		expect(left.film).toEqual({ playing: false, position: 15, at: 6000 });
		expect(filmPosition(left.film, 90_000)).toBe(15);
		expect(run(TALK_BEGIN, { type: 'film.set', playing: true, position: 0 }, null).ok).toBe(false);
		// Taken out of the plan while it was shown.
		expect(shownToEveryone(playing, context(EMPTY_TALK, 'talk'))).toMatchObject({
			shown: 'both',
			film: null
		});
	});

	it('T10 key points: pinned, changed, taken away; prepared ones for facilitators only', () => {
		const pinned = did(TALK_BEGIN, { type: 'point.pin', text: 'Uno' });
		expect(shownToEveryone(pinned, full).points).toEqual([{ id: 'q1', text: 'Uno' }]);
		expect(did(pinned, { type: 'point.revise', point: 'q1', text: 'Due' }).points[0]?.text).toBe('Due');
		expect(did(pinned, { type: 'point.remove', point: 'q1' }).points).toEqual([]);
		expect(run(pinned, { type: 'point.remove', point: 'other' }, null, full).ok).toBe(false);
		expect(shownToFacilitators(pinned, full).prepared).toEqual(['Preparato']);
		for (const view of [shownToEveryone(pinned, full), shownOnStage(pinned, full)])
			expect(JSON.stringify(view)).not.toContain('Preparato');
		for (const type of ['point.pin', 'point.revise', 'point.remove'] as const)
			expect(talk.rights[type]).toEqual(['facilitator']);
	});

	it('T11 only facilitators know the pages to come; the stage knows the next', () => {
		expect(JSON.stringify(shownToEveryone(TALK_BEGIN, full))).not.toMatch(/p2|p3/);
		expect(shownOnStage(TALK_BEGIN, full).next).toBe('p2');
		expect(JSON.stringify(shownOnStage(TALK_BEGIN, full))).not.toContain('p3');
		expect(shownOnStage(did(TALK_BEGIN, { type: 'page.show', page: 2 }), full).next).toBeNull();
	});

	it('T12 version 1: images are pages, and what was done with them holds', () => {
		const { pages, film, points, ...rest } = illustrated;
		expect([film, points]).not.toEqual([null, []]);
		expect(migrateTalk({ ...rest, images: pages }, 1)).toEqual({ ...illustrated, film: null, points: [] });
		expect(did(TALK_BEGIN, { type: 'image.show', image: 1 }).page).toBe(1);
	});

	it('T13 key points and open questions go on; what was hidden or answered does not', () => {
		const pinned = after(asked(), { type: 'point.pin', text: 'Uno' }, null);
		const texts = (state: TalkState) => leftByTalk(state, full)?.texts.map(({ text }) => text);
		expect(texts(pinned)).toEqual(['Uno', 'Perché?']);
		expect(texts(after(pinned, { type: 'question.answer', question: 'q1', answered: true }, null))).toEqual([
			'Uno'
		]);
		const hidden = after(asked(), { type: 'question.hide', question: 'q1', hidden: true }, null);
		expect(leftByTalk(hidden, full)).toBeNull();
	});
});
