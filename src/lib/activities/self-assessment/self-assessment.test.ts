import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { configOf } from '$lib/core/agenda/activity-config';
import type { ActivityContext, Actor, Inherited } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import { sampleRun } from '$lib/core/session/sample-session';
import type { SessionState } from '$lib/core/session/state';
import type { Audience } from '../sharing';
import { activitySuite } from '../activity-suite';
import { actInAssessment } from './act';
import { assessmentAction, type AssessmentAction } from './actions';
import { ASSESSMENT_LIMITS, assessmentConfig, ordinaryAssessment, type AssessmentConfig } from './config';
import { selfAssessment } from './definition';
import { assessmentLeaves, resumes, teamPast } from './earlier';
import { own, path, report } from './report';
import { keptByPerson, shownToEveryone, shownToFacilitators, shownToPerson } from './shown';
import { ASSESSMENT_BEGIN, type AssessmentState } from './state';
import { wheelOf } from './wheel';

activitySuite(selfAssessment, report);

const CANARY = 'canarino-segreto';
const config = ordinaryAssessment('it');
const [first, second, third] = config.areas.map(({ statements }) => statements[0]!.id) as [
	string,
	string,
	string
];
const unproved = sampleRun(selfAssessment, config, 'it', () => selfAssessment).state;
const people = Object.keys(unproved.people) as PersonId[];
/** Everybody here by their personal link. */
const session: SessionState = {
	...unproved,
	people: Object.fromEntries(people.map((id) => [id, { ...unproved.people[id]!, proved: true }]))
};
const [ada, bea, cia] = people as [PersonId, PersonId, PersonId];
const only = (number: number): SessionState => ({
	...session,
	people: Object.fromEntries(people.slice(0, number).map((id) => [id, session.people[id]!]))
});

function at(more: Partial<ActivityContext<AssessmentConfig>> = {}): ActivityContext<AssessmentConfig> {
	return {
		session,
		item: session.agenda[0]!,
		config,
		step: null,
		round: null,
		groupOf: () => null,
		inherited: [],
		...more
	};
}

function act(
	state: AssessmentState,
	action: AssessmentAction,
	by: PersonId | null,
	context = at(),
	now = 1000
) {
	const actor: Actor = { role: by ? 'participant' : 'facilitator', person: by, facilitator: null };
	return actInAssessment(state, action, { at: now, id: 'x', actor }, context);
}

function after(
	state: AssessmentState,
	by: PersonId | null,
	...actions: readonly AssessmentAction[]
): AssessmentState {
	return acted(state, by, at(), actions);
}

function acted(
	state: AssessmentState,
	by: PersonId | null,
	context: ReturnType<typeof at>,
	actions: readonly AssessmentAction[]
): AssessmentState {
	return actions.reduce((before, action) => {
		const result = act(before, action, by, context);
		if (!result.ok) throw new Error(result.code);
		return result.value;
	}, state);
}

const value = (statement: string, given: number, when = 1): AssessmentAction => ({
	type: 'value.set',
	statement,
	value: given,
	at: when
});
const note = (text: string): AssessmentAction => ({ type: 'note.set', text, at: 1 });
const share = (...audiences: Audience[]): AssessmentAction => ({ type: 'wheel.share', with: audiences });
const count: AssessmentAction = { type: 'wheel.count', counted: true };
const show: AssessmentAction = { type: 'profile.show', shown: true };
const cover: AssessmentAction = { type: 'profile.show', shown: false };
const secret = after(ASSESSMENT_BEGIN, ada, value(first, 2), value(second, 3), note(CANARY));
/** So many people who answered 4 everywhere and agree to be counted. */
const agreeing = (number: number, given = 4) =>
	people
		.slice(0, number)
		.reduce(
			(state, person) =>
				after(state, person, value(first, given), value(second, given), value(third, given), count),
			ASSESSMENT_BEGIN
		);

/** Everything that leaves the server for anybody but Ada, with both reports. */
function othersSee(state: AssessmentState, context = at()) {
	const input = { state, context, language: 'it', pages: [], groupName: String, personName: String } as const;
	return {
		everyone: shownToEveryone(state, context),
		stage: selfAssessment.views.stage(state, context as ActivityContext),
		facilitator: shownToFacilitators(state, context),
		person: shownToPerson(state, context, bea),
		forFacilitators: report({ ...input, audience: 'facilitators' }),
		forParticipants: report({ ...input, audience: 'participants' }),
		ofBea: own({ ...input, person: bea })
	};
}

const holding = (state: AssessmentState, text: string, context = at()) =>
	Object.entries(othersSee(state, context))
		.filter(([, view]) => JSON.stringify(view).includes(text))
		.map(([name]) => name);

/** What a run leaves, as it reaches a later session. */
function inherit(state: AssessmentState, date = '2026-10-01', around = session): Inherited {
	const legacy = JSON.parse(
		JSON.stringify(assessmentLeaves(state, at({ session: around })))
	) as Inherited['legacy'];
	return {
		sessionId: date,
		sessionTitle: 'Prima',
		date,
		activityId: 'a',
		kind: 'self-assessment',
		title: 'Ruota',
		legacy
	};
}

describe('self-assessment', () => {
	it.each<[readonly Audience[], readonly string[]]>([
		[[], []],
		[['facilitators'], ['facilitator', 'forFacilitators']],
		[['plenary'], ['everyone', 'stage', 'facilitator', 'forFacilitators', 'forParticipants']]
	])(
		'W1 shared with %j, a wheel and its words reach them and nobody else, until taken back',
		(audiences, readers) => {
			const shared = after(secret, ada, share(...audiences), count);
			const wheel = '"values":[2,3,null]';
			expect(holding(shared, CANARY)).toEqual(readers);
			expect(holding(shared, wheel)).toEqual(readers.filter((name) => !name.startsWith('for')));
			expect(holding(after(shared, ada, share()), CANARY)).toEqual([]);
			const offered = at({ config: { ...config, audiences: [] } });
			expect(holding(shared, CANARY, offered)).toEqual([]);
		}
	);

	it('W1 nothing is offered to a group, as there is none', () => {
		const offered = v.parse(assessmentConfig, { ...config, audiences: ['group', 'plenary'] });
		expect(offered.audiences).toEqual(['plenary']);
		const item = {
			...session.agenda[0]!,
			version: 1,
			config: { ...config, audiences: ['group', 'plenary'] }
		};
		expect(configOf(item, selfAssessment)).toMatchObject({ series: config.series, audiences: ['plenary'] });
		// Chosen when there was one, it is nobody, and takes back what was chosen before.
		const taken = after(secret, ada, share('plenary'), share('group'));
		expect(shownToPerson(taken, at(), ada).shares).toEqual([]);
		expect(holding(taken, CANARY)).toEqual([]);
		for (const template of selfAssessment.templates)
			expect((template.config('it') as AssessmentConfig).audiences).not.toContain('group');
	});

	it('W1 the earlier wheels and words are not shared with today’s', () => {
		const later = at({ inherited: [inherit(secret)] });
		const today = after(ASSESSMENT_BEGIN, ada, value(first, 5), share('plenary', 'facilitators'));
		expect(holding(today, CANARY, later)).toEqual([]);
		expect(holding(today, '[2,3,null]', later)).toEqual([]);
	});

	it('W2 facilitators see who is where, and no answers', () => {
		const state = after(secret, bea, { type: 'wheel.finish', done: true });
		const view = shownToFacilitators(state, at());
		const standing = (person: PersonId) =>
			view.people.find(({ name }) => name === session.people[person]!.name)!.standing;
		expect([ada, bea, cia].map(standing)).toEqual(['begun', 'done', 'not-begun']);
		expect(view).toMatchObject({ begun: 2, done: 1, forYou: [], consents: 0, profile: null });
	});

	it('W3 the profile needs five who agree', () => {
		const profile = (state: AssessmentState, context = at()) =>
			shownToEveryone(after(state, null, show), context).profile;
		expect(profile(agreeing(4))).toBeNull();
		expect(profile(agreeing(5))).toMatchObject({ people: 5, values: [4, 4, 4] });
		const silent = people
			.slice(0, 8)
			.reduce((state, person) => after(state, person, value(first, 3)), agreeing(4));
		expect(profile(silent)).toBeNull();
		expect(shownToEveryone(agreeing(6), at()).profile).toBeNull();
		expect(JSON.stringify(othersSee(agreeing(4)).forFacilitators)).not.toContain('4 / 5');
	});

	it('W3 with three or four it needs everybody who is there, and with two it never comes', () => {
		const profile = (state: AssessmentState, here: number) => {
			const context = at({ session: only(here) });
			return shownToEveryone(acted(state, null, context, [show]), context).profile;
		};
		expect(profile(agreeing(3), 3)).toMatchObject({ people: 3 });
		expect(profile(agreeing(3), 4)).toBeNull();
		expect(profile(agreeing(2), 2)).toBeNull();
		const reluctant = after(agreeing(4), ada, { type: 'wheel.count', counted: false });
		expect(profile(reluctant, 4)).toBeNull();
		const partly = after(agreeing(2), cia, value(first, 1), count);
		expect(profile(partly, 3)).toMatchObject({ values: [3, null, null] });
	});

	it('W4 earlier profiles follow the same rule as it was met then', () => {
		const past = (state: AssessmentState, around = session) =>
			teamPast(at({ inherited: [inherit(state, '2026-10-01', around)] })).map(({ values }) => values);
		expect(past(agreeing(5))).toEqual([[4, 4, 4]]);
		expect(past(agreeing(4))).toEqual([]);
		expect(past(agreeing(3), only(3))).toEqual([[4, 4, 4]]);
		const six = after(agreeing(6), people[5]!, value(first, 1), { type: 'wheel.count', counted: false });
		expect(past(six)).toEqual([[4, 4, 4]]);
	});

	it('W5 the profile stays as it was shown, and loses who takes consent back', () => {
		const shown = after(agreeing(5), null, show);
		const more = after(shown, people[5]!, value(first, 1), count);
		for (const state of [more, after(more, null, show), after(more, null, cover, show)]) {
			expect(shownToEveryone(state, at()).profile).toMatchObject({ people: 5, values: [4, 4, 4] });
			expect(shownToFacilitators(state, at()).since).toEqual({ people: 1, ready: false });
		}
		const changed = after(shown, ada, value(first, 1, 2));
		expect(shownToEveryone(after(changed, null, show), at()).profile).toMatchObject({ values: [4, 4, 4] });
		expect(
			shownToEveryone(after(shown, ada, { type: 'wheel.count', counted: false }), at()).profile
		).toBeNull();
	});

	it('W5 newcomers come in five together', () => {
		const shown = after(agreeing(5), null, show);
		const ten = people
			.slice(5, 10)
			.reduce((state, person) => after(state, person, value(first, 2), count), shown);
		expect(shownToEveryone(ten, at()).profile).toMatchObject({ people: 5 });
		expect(shownToFacilitators(ten, at()).since).toEqual({ people: 5, ready: true });
		expect(shownToEveryone(after(ten, null, show), at()).profile).toMatchObject({
			people: 10,
			values: [3, 4, 4]
		});
	});

	it.each([
		['shown', []],
		['covered', [{ type: 'profile.show', shown: false }]],
		['shown again', [{ type: 'profile.show', shown: true }]]
	] as const)('W5 a sixth who agrees later is in no report and nothing that is left: %s', (_, then) => {
		const closed = { ...session, status: 'closed' as const };
		const five = after(agreeing(5, 1), null, show, ...then);
		const six = after(five, people[5]!, value(first, 5), count);
		for (const state of [five, six, after(six, null, ...then)]) {
			const seen = othersSee(state, at({ session: closed }));
			for (const one of [seen.forFacilitators, seen.forParticipants]) {
				expect(JSON.stringify(one)).toContain('"label":"Persone nel profilo","value":"5"');
				expect(JSON.stringify(one)).toContain('"1 / 5"');
			}
			expect(teamPast(at({ inherited: [inherit(state, '2026-10-01', closed)] }))).toMatchObject([
				{ values: [1, 1, 1] }
			]);
		}
	});

	it('W5 a profile that nobody showed is in the report when the session is closed, and not before', () => {
		const report = (status: SessionState['status']) =>
			JSON.stringify(othersSee(agreeing(6), at({ session: { ...session, status } })).forFacilitators);
		expect(report('open')).not.toContain('4 / 5');
		expect(report('closed')).toContain('4 / 5');
		const closed = othersSee(agreeing(6), at({ session: { ...session, status: 'closed' } }));
		expect(JSON.stringify(closed.forParticipants)).not.toContain('4 / 5');
	});

	it('W6 a series ties runs, and each finds their own wheels only', () => {
		const before = inherit(secret);
		expect(resumes(config, before)).toBe(true);
		expect(resumes({ ...config, series: 'altra' }, before)).toBe(false);
		expect(resumes(config, { ...before, kind: 'other' })).toBe(false);
		const dates = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01'];
		const later = at({ inherited: dates.map((date) => inherit(secret, date)) });
		expect(shownToPerson(ASSESSMENT_BEGIN, later, ada).past.map(({ date }) => date)).toEqual(dates.slice(1));
		expect(shownToPerson(ASSESSMENT_BEGIN, later, ada)).toMatchObject({
			values: {},
			shares: [],
			counted: false
		});
		expect(shownToPerson(ASSESSMENT_BEGIN, later, ada).past[0]).toMatchObject({
			values: [2, 3, null],
			note: CANARY
		});
		expect(shownToPerson(ASSESSMENT_BEGIN, later, bea).past).toEqual([]);
		expect(holding(ASSESSMENT_BEGIN, CANARY, later)).toEqual([]);
		expect(assessmentLeaves(secret, at())?.texts).toEqual([]);
		expect(assessmentLeaves(ASSESSMENT_BEGIN, at())).toBeNull();
	});

	it('W6 a place that was taken by the name alone finds no earlier wheel; its person’s does, and one that facilitators know', () => {
		const inherited = [inherit(secret)];
		const seen = (around: SessionState, person = ada) =>
			shownToPerson(ASSESSMENT_BEGIN, at({ inherited, session: around }), person);
		expect(seen(unproved)).toMatchObject({ past: [], shut: true });
		expect(seen(unproved, bea)).toMatchObject({ past: [], shut: true });
		expect(JSON.stringify(seen(unproved))).not.toContain(CANARY);
		expect(seen(session)).toMatchObject({ shut: false, past: [{ note: CANARY }] });
		const vouched = { ...unproved.people, [ada]: { ...unproved.people[ada]!, vouched: true } };
		expect(seen({ ...unproved, people: vouched })).toMatchObject({ shut: false, past: [{ note: CANARY }] });
		const report = { language: 'it', pages: [], groupName: String, personName: String } as const;
		const context = at({ inherited, session: unproved });
		expect(JSON.stringify(own({ ...report, context, state: ASSESSMENT_BEGIN, person: ada }))).not.toContain(
			CANARY
		);
	});

	describe('W11 over months', () => {
		const run = (state: AssessmentState, date: string, team: string | null, around = session) => ({
			...inherit(state, date, around),
			team
		});
		/** Other people's run of so many. */
		const of = (team: string, date: string, given: number, number = 5) => {
			const one = run(agreeing(number, given), date, team);
			const { people: left, ...rest } = one.legacy.own as { people: Record<string, unknown> };
			const renamed = Object.fromEntries(Object.entries(left).map(([id, kept]) => [`${team}-${id}`, kept]));
			return { ...one, legacy: { ...one.legacy, own: { ...rest, people: renamed } } };
		};
		const tables = (legacies: Parameters<typeof path>[0]['legacies'], circle: 'team' | 'path') =>
			path({ legacies, circle, language: 'it' }).map((block) =>
				block.kind === 'table' ? { columns: block.columns, rows: block.rows } : null
			);

		it('W11 a team reads its profile session by session, by the team’s own threshold', () => {
			const runs = [
				run(agreeing(3, 2), '2026-01-01', 'luce', only(3)),
				run(agreeing(3, 1), '2026-02-01', 'luce'),
				run(agreeing(6, 4), '2026-03-01', 'luce')
			];
			expect(tables(runs, 'team')).toEqual([
				{
					columns: ['Area', '1 gen 2026', '1 mar 2026'],
					rows: [...config.areas.map(({ title }) => [title, '2 / 5', '4 / 5']), ['Persone contate', '3', '6']]
				}
			]);
			expect(tables(runs.slice(0, 2), 'path')).toEqual([]);
			expect(tables([run(agreeing(2), '2026-01-01', 'luce', only(2))], 'team')).toEqual([]);
		});

		it('W11 a whole path’s readers read it from three teams up, put together, without date or team', () => {
			const two = [of('luce', '2026-01-01', 2), of('mare', '2026-01-08', 3)];
			expect(tables(two, 'path')).toEqual([]);
			const three = [...two, of('riva', '2026-01-15', 4)];
			expect(tables(three, 'path')).toMatchObject([{ columns: ['Area', '1ª volta'] }]);
			expect(tables(three, 'path')[0]!.rows[0]).toEqual([config.areas[0]!.title, '3 / 5']);
			// A fourth, too few to be shown by itself, is not to be reckoned from the sum either.
			expect(tables([...three, of('monte', '2026-01-20', 1, 4)], 'path')).toEqual(tables(three, 'path'));
			const second = [...three, of('luce', '2026-05-01', 5)];
			expect(tables(second, 'path')).toEqual(tables(three, 'path'));
			const everybody = [
				...second,
				run(agreeing(5, 5), '2026-06-01', null),
				run(agreeing(5, 1), '2026-07-01', null)
			];
			expect(tables(everybody, 'path')[0]!.columns).toEqual(['Area', '1ª volta', '2ª volta']);
			expect(JSON.stringify(tables(everybody, 'path'))).not.toMatch(/2026|luce|mare/);
		});

		it('W11 passes over what was left before the questions were kept beside it', () => {
			const { asked: _asked, ...old } = run(agreeing(5), '2026-01-01', null).legacy.own as { asked: unknown };
			const before = { ...run(agreeing(5), '2026-01-01', null), legacy: { texts: [], own: old } };
			expect(tables([before], 'team')).toEqual([]);
		});
	});

	it('W6 an earlier time that answered none of these questions is no wheel', () => {
		const other = {
			...config,
			areas: config.areas.map((area) => ({ ...area, statements: [{ id: 'new', text: 'x' }] })).slice(0, 1)
		};
		const silent = after(ASSESSMENT_BEGIN, ada, value(first, 2));
		const later = at({ config: other, inherited: [inherit(silent)] });
		expect(shownToPerson(ASSESSMENT_BEGIN, later, ada).past).toEqual([]);
	});

	it('W7 of two devices the later answer counts', () => {
		const later = after(ASSESSMENT_BEGIN, ada, value(first, 5, 20));
		expect(act(later, value(first, 1, 10), ada)).toMatchObject({ ok: false, code: 'activity/already' });
		const ahead = after(ASSESSMENT_BEGIN, ada, value(first, 5, 9_999_999));
		expect(act(ahead, value(first, 1, 1500), ada, at(), 2000).ok).toBe(true);
	});

	it('W8 what is not asked for is refused', () => {
		expect(act(secret, value('nowhere', 1), ada)).toMatchObject({ code: 'activity/unknown-item' });
		expect(act(secret, value(first, 6), ada)).toMatchObject({ code: 'activity/malformed' });
		expect(act(secret, value(first, 1), null)).toMatchObject({ code: 'activity/forbidden' });
		expect(act(secret, share('plenary'), ada, at({ config: { ...config, audiences: [] } }))).toMatchObject({
			ok: false
		});
		const long = 'a'.repeat(ASSESSMENT_LIMITS.note + 1);
		for (const wrong of [
			note(long),
			value('__proto__', 1),
			value(first, 0),
			{ ...value(first, 1), person: bea }
		])
			expect(v.safeParse(assessmentAction, wrong).success).toBe(false);
	});

	it('W9 late people are heard at any step, and steps back delete nothing', () => {
		for (const step of [null, ...selfAssessment.steps(config, 20)])
			expect(act(secret, value(first, 1), people.at(-1)!, at({ step })).ok).toBe(true);
		const back = at({ step: selfAssessment.steps(config, 20)[0]! });
		expect(shownToPerson(secret, back, ada).values).toEqual({ [first]: 2, [second]: 3 });
	});

	it('W9 when the room has moved on one goes on answering, and is counted or no more', () => {
		expect(keptByPerson(secret, at(), ada).own).toMatchObject({ values: { [first]: 2 }, counted: false });
		expect(keptByPerson(secret, at(), bea).own).toMatchObject({ values: {}, note: '', past: [] });
		expect(JSON.stringify(keptByPerson(secret, at(), bea))).not.toContain(CANARY);
	});

	it('W12 a value can be emptied again, and is then no answer', () => {
		const empty = (state: AssessmentState, person: PersonId) =>
			after(state, person, { ...value(first, 1, 9), value: null } as AssessmentAction);
		expect(shownToPerson(empty(secret, ada), at(), ada).values).toEqual({ [second]: 3 });
		const shown = after(agreeing(6), null, show);
		expect(shownToEveryone(empty(shown, ada), at()).profile).toMatchObject({ people: 6, values: [4, 4, 4] });
		const two = empty(empty(shown, ada), bea);
		expect(shownToEveryone(two, at()).profile).toMatchObject({ values: [null, 4, 4] });
		expect(assessmentLeaves(empty(secret, ada), at())?.own).toMatchObject({
			people: { [ada]: { values: { [second]: 3 } } }
		});
	});

	it('W10 one’s own report holds one’s wheel over time, and an empty run is reported as such', () => {
		const input = {
			context: at({ inherited: [inherit(secret)] }),
			language: 'it',
			pages: [],
			groupName: String,
			personName: String
		} as const;
		const mine = JSON.stringify(
			own({ ...input, state: after(ASSESSMENT_BEGIN, ada, value(first, 5), note('oggi')), person: ada })
		);
		for (const part of ['1 ott 2026', '2 / 5', '5 / 5', 'oggi']) expect(mine).toContain(part);
		const given = after(ASSESSMENT_BEGIN, ada, value(first, 5));
		const english = JSON.stringify(own({ ...input, language: 'en', state: given, person: ada }));
		expect(english).toMatch(/1 Oct 2026|Oct 1, 2026/);
		expect(mine + english).not.toContain('2026-10-01');
		expect(own({ ...input, state: secret, person: bea })).toEqual([]);
		expect(JSON.stringify(othersSee(ASSESSMENT_BEGIN).forFacilitators)).toContain('Nessuno ha risposto');
		expect(JSON.stringify(othersSee(after(agreeing(5), null, show)).forParticipants)).toContain('4 / 5');
	});

	it('an area’s value is the mean of what was answered', () => {
		const areas = [
			{
				id: 'a',
				title: 'A',
				statements: [
					{ id: 'x', text: 'X' },
					{ id: 'y', text: 'Y' }
				]
			}
		];
		expect(wheelOf(areas, { x: 2, y: 5 })).toEqual([3.5]);
		expect(wheelOf(areas, { y: 5 })).toEqual([5]);
		expect(wheelOf(areas, {})).toEqual([null]);
	});
});
