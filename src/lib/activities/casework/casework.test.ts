import { describe, expect, it } from 'vitest';
import type { ActivityContext, Actor, Step } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import { namesInText } from '$lib/core/session/people/names-in-text';
import { sampleRun } from '$lib/core/session/sample-session';
import type { Participant } from '$lib/core/session/state';
import { activitySuite } from '../activity-suite';
import type { CaseAction } from './actions';
import { ordinaryCase } from './config';
import { casework } from './definition';
import { report } from './report';
import { shownOnStage, shownToEveryone, shownToFacilitators, shownToPerson } from './shown';
import { CASE_BEGIN, actOnCase, type CaseState } from './state';
import { caseSteps } from './steps';

activitySuite(casework, report);

const config = ordinaryCase('it');
const session = sampleRun(casework, config, 'it', () => casework).state;
const [ada, bea, cia] = Object.keys(session.people) as [PersonId, PersonId, PersonId];

const at = (key: string | null): ActivityContext<typeof config> => ({
	session,
	item: session.agenda[0]!,
	config,
	step: key === null ? null : ({ key } as Step),
	round: null,
	groupOf: () => null,
	inherited: []
});

function act(state: CaseState, action: CaseAction, by: PersonId | null, key = 'feelings', id = 'c1') {
	const actor: Actor = { role: by ? 'participant' : 'facilitator', person: by, facilitator: null };
	return actOnCase(state, action, { at: 1, id, actor }, at(key));
}

function after(
	state: CaseState,
	action: CaseAction,
	by: PersonId | null,
	key = 'feelings',
	id = 'c1'
): CaseState {
	const result = act(state, action, by, key, id);
	if (!result.ok) throw new Error(result.code);
	return result.value;
}

const presented = () => after(CASE_BEGIN, { type: 'presenter.set', person: ada }, null, 'tell');
const card = (text = 'Sento la fretta'): CaseAction => ({ type: 'card.write', text });
const written = () => after(presented(), card(), bea);

describe('casework', () => {
	it('K1 the steps in order, each timed; one of no minutes is left out', () => {
		const all = caseSteps(config, 60);
		expect(all.map(({ key }) => key)).toEqual([
			'tell',
			'clarify',
			'feelings',
			'hypotheses',
			'ways',
			'answer'
		]);
		expect(all.every(({ timed }) => timed)).toBe(true);
		const short = caseSteps({ ...config, minutes: { ...config.minutes, feelings: 0 } }, 60);
		expect(short.map(({ key }) => key)).not.toContain('feelings');
	});

	it('K2 each step by turns has an order of its own, and turns only in their step', () => {
		const started = after(presented(), { type: 'turns.start' }, null, 'feelings');
		expect(started.turns.hypotheses).toBeUndefined();
		expect(after(started, { type: 'turns.start' }, null, 'hypotheses').turns.feelings).toEqual(
			started.turns.feelings
		);
		for (const key of ['tell', 'answer'])
			expect(act(presented(), { type: 'turns.start' }, null, key).ok).toBe(false);
	});

	it('K3 the presenter is in no round and writes only the answer, alone', () => {
		const started = after(presented(), { type: 'turns.start' }, null);
		const { turns } = shownToEveryone(started, at('feelings'));
		expect([turns!.now!.id, ...turns!.queue.map(({ id }) => id)]).not.toContain(ada);
		expect(act(presented(), card(), ada).ok).toBe(false);
		expect(act(presented(), card(), ada, 'answer').ok).toBe(true);
		expect(act(presented(), card(), bea, 'answer').ok).toBe(false);
		expect(act(presented(), card(), bea, 'tell').ok).toBe(false);
	});

	it('K3 who speaks and is then made presenter speaks no more', () => {
		const started = after(CASE_BEGIN, { type: 'turns.start' }, null);
		const speaker = started.turns.feelings!.current!.person;
		const state = after(started, { type: 'presenter.set', person: speaker }, null);
		expect(state.turns.feelings!.current).toBeNull();
	});

	it('K4 the presenter is among those here; the question is theirs or the facilitators’', () => {
		expect(act(CASE_BEGIN, { type: 'presenter.set', person: 'nobody' }, null).ok).toBe(false);
		const ask: CaseAction = { type: 'question.set', text: 'Come accompagno?' };
		expect(after(presented(), ask, ada, 'tell').question).toBe('Come accompagno?');
		expect(act(presented(), ask, null, 'tell').ok).toBe(true);
		expect(act(presented(), ask, bea, 'tell')).toMatchObject({ code: 'activity/not-yours' });
	});

	it('K4 the case’s invented name is the presenter’s or the facilitators’; who presents is known also while away', () => {
		const name: CaseAction = { type: 'name.set', text: 'Mariposa' };
		expect(shownOnStage(after(presented(), name, ada, 'tell'), at('tell')).name).toBe('Mariposa');
		expect(act(presented(), name, null, 'tell').ok).toBe(true);
		expect(act(presented(), name, bea, 'tell')).toMatchObject({ code: 'activity/not-yours' });
		const away = { ...session.people, [ada]: { ...session.people[ada]!, away: true } };
		const view = shownToFacilitators(presented(), { ...at('tell'), session: { ...session, people: away } });
		expect(view.people.map(({ id }) => id)).toContain(ada);
	});

	it('K5 a card is shown from its step on, its author’s alone to change', () => {
		const state = written();
		expect(shownOnStage(state, at('clarify')).gathered).toEqual([]);
		expect(shownOnStage(state, at('feelings')).gathered[0]!.cards).toHaveLength(1);
		expect(shownOnStage(state, at('answer')).gathered[0]!.step).toBe('feelings');
		expect(act(state, { type: 'card.edit', card: 'c1', text: 'x' }, cia).ok).toBe(false);
		expect(after(state, { type: 'card.edit', card: 'c1', text: 'Altro' }, bea).cards[0]!.text).toBe('Altro');
		expect(after(state, { type: 'card.remove', card: 'c1' }, bea).cards).toEqual([]);
	});

	it('K5 whoever wrote a card has it at hand in every step, to change it or take it back', () => {
		const state = written();
		for (const key of ['feelings', 'hypotheses', 'answer'])
			expect(shownToPerson(state, at(key), bea).cards).toMatchObject([{ id: 'c1', text: 'Sento la fretta' }]);
		expect(shownToPerson(state, at('answer'), cia).cards).toEqual([]);
		const edit: CaseAction = { type: 'card.edit', card: 'c1', text: 'Altro' };
		expect(after(state, edit, bea, 'answer').cards[0]!.text).toBe('Altro');
		expect(after(state, { type: 'card.remove', card: 'c1' }, bea, 'answer').cards).toEqual([]);
	});

	it('K5 facilitators note what is said, in any step, and change their notes only', () => {
		for (const key of ['tell', 'clarify', 'answer']) {
			const noted = after(presented(), card('Detto a voce'), null, key);
			expect(noted.cards).toMatchObject([{ by: null, step: key }]);
			expect(shownOnStage(noted, at(key)).gathered[0]!.cards).toMatchObject([{ noted: true, by: '' }]);
			expect(after(noted, { type: 'card.remove', card: 'c1' }, null, key).cards).toEqual([]);
			expect(act(noted, { type: 'card.remove', card: 'c1' }, bea, key).ok).toBe(false);
		}
		expect(act(written(), { type: 'card.edit', card: 'c1', text: 'x' }, null).ok).toBe(false);
		const actor = { role: 'participant', person: null, facilitator: null } as const;
		expect(actOnCase(presented(), card(), { at: 1, id: 'x', actor }, at('feelings')).ok).toBe(false);
	});

	it('K5 what facilitators put aside only they see', () => {
		const hidden = after(written(), { type: 'card.hide', card: 'c1', hidden: true }, null);
		for (const view of [
			shownToEveryone(hidden, at('answer')),
			shownOnStage(hidden, at('answer')),
			shownToPerson(hidden, at('answer'), cia)
		])
			expect(JSON.stringify(view)).not.toContain('Sento la fretta');
		expect(shownToFacilitators(hidden, at('answer')).hidden).toHaveLength(1);
	});

	it('K6 it leaves no texts, and reports without names', () => {
		const left = casework.leaves!(written(), at(null), [])!;
		expect(left.texts).toEqual([]);
		expect(JSON.stringify(left.own)).toContain('Sento la fretta');
		expect(JSON.stringify(left.own)).not.toContain(bea);
		expect(casework.confidential).toBe(true);
		const input = {
			state: written(),
			context: at(null),
			audience: 'participants',
			language: 'it',
			pages: []
		} as const;
		const text = JSON.stringify(report({ ...input, groupName: String, personName: () => 'Nome' }));
		expect(text).toContain('Sento la fretta');
		expect(text).not.toContain('Nome');
	});

	it('K8 earlier cases are read by facilitators and by whoever is known; by a name alone one learns that there are some', () => {
		const own = { name: 'Mariposa', question: 'Come la seguo?', cards: [{ step: 'ways', text: 'Un passo' }] };
		const inherited = [
			{
				...{ sessionId: 's', sessionTitle: 'Prima', date: '2026-11-01', activityId: 'a', title: 'Un caso' },
				...{ kind: 'casework', legacy: { texts: [], own } }
			}
		];
		const here = (more: Partial<Participant>) => {
			const people = { ...session.people, [ada]: { ...session.people[ada]!, ...more } };
			return { ...at('tell'), inherited, session: { ...session, people } };
		};
		const told = /Mariposa|Come la seguo|Un passo/;
		const byName = here({});
		for (const view of [
			shownToEveryone(CASE_BEGIN, byName),
			shownOnStage(CASE_BEGIN, byName),
			shownToPerson(CASE_BEGIN, byName, ada)
		])
			expect(JSON.stringify(view)).not.toMatch(told);
		expect(shownToPerson(CASE_BEGIN, byName, ada).shut).toBe(true);
		expect(shownToPerson(CASE_BEGIN, at('tell'), ada).shut).toBe(false);
		expect(shownToFacilitators(CASE_BEGIN, byName).earlier).toMatchObject([{ name: 'Mariposa' }]);
		for (const known of [{ proved: true }, { vouched: true }] as const)
			expect(shownToPerson(CASE_BEGIN, here(known), ada)).toMatchObject({
				...{ shut: false, earlier: [{ name: 'Mariposa', gathered: [{ texts: ['Un passo'] }] }] }
			});
	});

	it('K7 names are looked for among who is here or expected, not among who waits at the door or was removed', () => {
		const { names } = shownToEveryone(CASE_BEGIN, at('tell'));
		const [first] = names;
		expect(namesInText(`ieri ${first!.split(' ')[0]} mi ha detto`, names)).toContain(first);
		const waiting = { ...session.people[ada]!, standing: 'waiting' as const };
		const door = { ...at('tell'), session: { ...session, people: { ...session.people, [ada]: waiting } } };
		expect(shownToEveryone(CASE_BEGIN, door).names).not.toContain(waiting.name);
		// It warns and never refuses: a card with a name is written all the same.
		expect(act(presented(), card(`Penso a ${first}`), bea).ok).toBe(true);
	});
});
