import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { ActivityContext, Actor, Inherited } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import { decide } from '$lib/core/session/decide';
import { sampleRun } from '$lib/core/session/sample-session';
import type { Group, SessionState } from '$lib/core/session/state';
import { personView } from '$lib/core/session/views/person-view';
import type { Audience } from '../sharing';
import { activitySuite } from '../activity-suite';
import { actInSheet } from './act';
import { sheetAction, type SheetAction } from './actions';
import { fits, type SheetAnswer } from './answers';
import { become } from './become';
import {
	audiencesOf,
	blankField,
	FIELD_KINDS,
	ordinarySheet,
	SHEET_LIMITS,
	type Field,
	type SheetConfig
} from './config';
import { sheet } from './definition';
import { answersOf, resumes, sheetLeaves } from './earlier';
import { partsOf } from './parts';
import { areasOf, profileOf } from './profile';
import { own, report } from './report';
import { keptByPerson, shownToEveryone, shownToFacilitators, shownToGroup, shownToPerson } from './shown';
import { SHEET_BEGIN, type SheetState } from './state';

activitySuite(sheet, report);

const CANARY = 'canarino';
const unproved = sampleRun(sheet, ordinarySheet('it'), 'it', () => sheet).state;
const people = Object.keys(unproved.people) as PersonId[];
/** Everybody here by their personal link. */
const session: SessionState = {
	...unproved,
	people: Object.fromEntries(people.map((id) => [id, { ...unproved.people[id]!, proved: true }]))
};
const [ada, bea, cia] = people as [PersonId, PersonId, PersonId];
const named = (...ids: string[]) => ids.map((id) => ({ id, title: id }));
const fields: Field[] = [
	blankField('t', 'text', 'Testo'),
	blankField('l', 'list', 'Elenco'),
	{
		...blankField('c', 'choice', 'Scelta'),
		options: [...named('a', 'b'), { id: 'z', title: `${CANARY}-scelta` }]
	},
	{ ...blankField('r', 'table', 'Tabella'), columns: named('x', 'y') },
	{ ...blankField('b', 'blocks', 'Blocchi'), places: named('p1', 'p2') },
	{ ...blankField('m', 'matrix', 'Matrice'), places: named('q1', 'q2', 'q3', 'q4') },
	blankField('s', 'section', 'Area'),
	blankField('s1', 'scale', 'Uno'),
	blankField('s2', 'scale', 'Due')
];
const config: SheetConfig = {
	fields,
	audiences: ['facilitators', 'group', 'plenary'],
	counted: true,
	series: 'serie',
	groupSize: 3,
	together: true
};
const card = (place: string, text: string) => ({ id: `${place}-${text.replace(/\W/g, '')}`, place, text });
/** One answer with a word of its own in every field that takes words. */
const written = (word: string): Record<string, SheetAnswer> => ({
	t: { form: 'text', text: `${word}-testo` },
	l: { form: 'cards', cards: [card('', `${word}-elenco`)] },
	r: { form: 'rows', rows: [{ id: 'r1', cells: { x: `${word}-cella`, y: '' } }] },
	b: { form: 'cards', cards: [card('p1', `${word}-blocco`)] },
	m: { form: 'cards', cards: [card('q2', `${word}-matrice`)] },
	s1: { form: 'value', value: 4 },
	s2: { form: 'value', value: 2 }
});

function at(more: Partial<ActivityContext<SheetConfig>> = {}): ActivityContext<SheetConfig> {
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

function act(state: SheetState, action: SheetAction, by: PersonId | null, context = at(), now = 1000) {
	const actor: Actor = { role: by ? 'participant' : 'facilitator', person: by, facilitator: null };
	return actInSheet(state, action, { at: now, id: 'x', actor }, context);
}

function after(state: SheetState, by: PersonId | null, ...actions: readonly SheetAction[]): SheetState {
	return actions.reduce((before, action) => {
		const result = act(before, action, by);
		if (!result.ok) throw new Error(result.code);
		return result.value;
	}, state);
}

const set = (field: string, answer: SheetAnswer | null, when = 1): SheetAction => ({
	type: 'field.set',
	field,
	answer,
	at: when
});
const all = (word: string) => Object.entries(written(word)).map(([field, answer]) => set(field, answer));
const share = (part: string, ...audiences: Audience[]): SheetAction => ({
	type: 'part.share',
	part,
	with: audiences
});
const count: SheetAction = { type: 'sheet.count', counted: true };
const show = (name: 'counts' | 'words' | 'profile'): SheetAction => ({ type: 'picture.show', show: name });
const secret = after(SHEET_BEGIN, ada, ...all(CANARY));
const group = (...members: PersonId[]) => ({ id: 'g', members }) as unknown as Group;

/** Everything that leaves the server for anybody but Ada, with both reports. */
function othersSee(state: SheetState, context = at()) {
	const input = { state, context, language: 'it', pages: [], groupName: String, personName: String } as const;
	return {
		everyone: shownToEveryone(state, context),
		stage: sheet.views.stage(state, context as ActivityContext),
		facilitator: shownToFacilitators(state, context),
		group: shownToGroup(state, context, group(ada, bea)),
		otherGroup: shownToGroup(state, context, group(cia)),
		person: shownToPerson(state, context, bea),
		forFacilitators: report({ ...input, audience: 'facilitators' }),
		forParticipants: report({ ...input, audience: 'participants' }),
		ofBea: own({ ...input, person: bea })
	};
}

const holding = (state: SheetState, text: string, context = at()) =>
	Object.entries(othersSee(state, context))
		.filter(([, view]) => JSON.stringify(view).includes(text))
		.map(([name]) => name);
/** The canary of the choice is an option's title, which everybody reads: only who chose it is a secret. */
const LEAKS = ['testo', 'elenco', 'cella', 'blocco', 'matrice'].map((word) => `${CANARY}-${word}`);

describe('sheet', () => {
	it('S1 one writes on one’s own sheet and no other', () => {
		expect(answersOf(secret, at(), ada)).toEqual(written(CANARY));
		expect(answersOf(secret, at(), bea)).toEqual({});
		expect(act(SHEET_BEGIN, set('t', null), null)).toMatchObject({ ok: false, code: 'activity/forbidden' });
		expect(v.safeParse(sheetAction, { ...set('t', null), person: bea }).success).toBe(false);
		expect(sheet.rights['field.set']).toEqual(['participant']);
	});

	it('S2 nothing of a sheet leaves before it is shared, counted ones included', () => {
		const busy = [after(secret, ada, count, { type: 'sheet.finish', done: true })];
		for (const name of ['words', 'profile'] as const) busy.push(after(busy[0]!, null, show(name)));
		busy.push(
			people.slice(1, 7).reduce((state, person) => after(state, person, ...all('altro'), count), busy[0]!)
		);
		busy.push(after(busy.at(-1)!, null, show('words')));
		for (const state of busy) {
			for (const leak of LEAKS) expect(holding(state, leak), leak).toEqual([]);
			expect(
				holding(state, CANARY).filter((name) => !['everyone', 'stage', 'facilitator'].includes(name))
			).toEqual([]);
		}
		expect(JSON.stringify(shownToPerson(secret, at(), ada))).toContain(`${CANARY}-testo`);
	});

	it.each<[Audience, readonly string[]]>([
		['facilitators', ['facilitator', 'forFacilitators']],
		['group', ['group']],
		['plenary', ['everyone', 'stage', 'facilitator', 'forFacilitators', 'forParticipants']]
	])(
		'S3 a part shared with %s reaches them and nobody else, and no other part goes with it',
		(audience, readers) => {
			for (const [part, leak] of [
				['t', 0],
				['l', 1],
				['r', 2],
				['b', 3],
				['m', 4]
			] as const) {
				const state = after(secret, ada, share(part, audience));
				expect(holding(state, LEAKS[leak]!), part).toEqual(readers);
				for (const other of LEAKS.filter((_, index) => index !== leak))
					expect(holding(state, other)).toEqual([]);
			}
			const scales = after(secret, ada, share('s', audience));
			expect(holding(scales, '"s1":{"form":"value"').length).toBe(
				readers.filter((name) => !name.startsWith('for')).length
			);
		}
	);

	it('S3 only what facilitators offer can be chosen, only for parts that exist', () => {
		const context = at({ config: { ...config, audiences: ['group'] } });
		expect(act(secret, share('t', 'plenary'), ada, context)).toMatchObject({ code: 'activity/malformed' });
		expect(act(secret, share('s1', 'group'), ada, context)).toMatchObject({ code: 'activity/unknown-item' });
		expect(act(secret, share('t', 'group'), ada, context).ok).toBe(true);
	});

	it('S3 a group is offered only where people are in groups', () => {
		const alone = at({ config: { ...config, groupSize: null } });
		expect(act(secret, share('t', 'group'), ada, alone).ok).toBe(true);
		expect(shownToEveryone(secret, alone).audiences).toEqual(['facilitators', 'plenary']);
		const shared = after(secret, ada, share('t', 'group'));
		expect(shownToPerson(shared, alone, ada).shares.t).toEqual([]);
		const configs = [ordinarySheet('it'), ...sheet.templates.map((one) => one.config('it') as SheetConfig)];
		for (const one of configs) expect(one.audiences).toEqual(audiencesOf(one));
	});

	it('S4 sharing is taken back, and ends with the offer; after the close nothing changes', () => {
		const shared = after(secret, ada, share('t', 'plenary', 'group', 'facilitators'));
		expect(holding(after(shared, ada, share('t')), LEAKS[0]!)).toEqual([]);
		const offered = at({ config: { ...config, audiences: ['group'] } });
		expect(holding(shared, LEAKS[0]!, offered)).toEqual(['group']);
		const closed = decided({ ...session, status: 'closed' }, share('t'));
		expect(closed).toMatchObject({ ok: false, code: 'session/closed' });
	});

	it('S4 when the room has moved on, one keeps one’s own sheet at hand, and nobody else’s', () => {
		const agenda = session.agenda.map((one) => ({ ...one, config }));
		const runs = { [agenda[0]!.id]: secret };
		const seen = (person: PersonId, status: SessionState['status'] = 'open') =>
			personView({ ...session, status, position: null, agenda, runs }, person, () => sheet)?.kept;
		expect(seen(ada)?.[0]).toMatchObject({ kind: 'sheet', kept: { own: { answers: written(CANARY) } } });
		expect(JSON.stringify(seen(bea))).not.toContain(`${CANARY}-testo`);
		expect(seen(ada, 'closed')).toBeUndefined();
	});

	it('S11 also an empty sheet is kept at hand, with whether one is counted', () => {
		expect(keptByPerson(secret, at(), bea)).toEqual({
			sheet: { fields, audiences: config.audiences, counted: true },
			own: { answers: {}, shares: {}, counted: false, done: false, earlier: null, shut: false }
		});
		expect(keptByPerson(after(secret, ada, count), at(), ada).own.counted).toBe(true);
	});

	it('S18 every kind of answer can be emptied again', () => {
		const emptied = after(secret, ada, ...Object.keys(written('x')).map((field) => set(field, null, 2)));
		expect(answersOf(emptied, at(), ada)).toEqual({});
	});

	it('S5 facilitators see who has begun and who is done, by name, and no answers', () => {
		const state = after(after(secret, bea, { type: 'sheet.finish', done: true }), cia, set('t', null));
		const view = shownToFacilitators(state, at());
		const standing = (person: PersonId) =>
			view.people.find(({ name }) => name === session.people[person]!.name)!.standing;
		expect([ada, bea, cia].map(standing)).toEqual(['begun', 'done', 'not-begun']);
		expect(view).toMatchObject({ begun: 2, done: 1, forYou: [], shared: [] });
		expect(JSON.stringify(shownToEveryone(state, at()))).not.toContain(session.people[ada]!.name);
	});

	it('S6 nothing is counted below five people who agree, block by block', () => {
		const agreeing = (number: number) =>
			people
				.slice(0, number)
				.reduce((state, person) => after(state, person, ...all('fiducia'), count), SHEET_BEGIN);
		const four = after(agreeing(4), null, show('words'));
		expect(shownToEveryone(four, at()).picture).toMatchObject({ people: 0, blocks: null });
		const five = after(agreeing(5), null, show('words'));
		const blocks = shownToEveryone(five, at()).picture.blocks!;
		expect(blocks.find(({ title }) => title === 'p1')).toMatchObject({ people: 5, entries: 5 });
		expect(blocks.find(({ title }) => title === 'p2')).toMatchObject({ people: null, entries: 0, words: [] });
		expect(blocks.find(({ id }) => id === 'c')).toMatchObject({ people: null });
		const silent = after(
			people.slice(0, 8).reduce((state, person) => after(state, person, ...all('fiducia')), SHEET_BEGIN),
			null,
			show('words')
		);
		expect(shownToEveryone(silent, at()).picture).toMatchObject({ people: 0, blocks: null });
		for (const name of people.map((person) => session.people[person]!.name))
			expect(JSON.stringify(shownToEveryone(five, at()))).not.toContain(name);
		const tables = JSON.stringify(othersSee(four).forFacilitators);
		expect(tables).not.toContain('fiducia');
	});

	it('S6 scales and choices are counted, on the screen and in the report', () => {
		const chosen = (option: string) => set('c', { form: 'chosen', options: [option] });
		const value = (given: number) => set('s1', { form: 'value', value: given });
		const state = people
			.slice(0, 5)
			.reduce(
				(before, person, index) =>
					after(before, person, value(index + 1), chosen(index < 2 ? 'a' : 'b'), count),
				SHEET_BEGIN
			);
		const blocks = shownToEveryone(after(state, null, show('words')), at()).picture.blocks!;
		expect(blocks.find(({ id }) => id === 's1')).toMatchObject({
			people: 5,
			mean: 3,
			values: [1, 1, 1, 1, 1]
		});
		expect(blocks.find(({ id }) => id === 'c')).toMatchObject({
			people: 5,
			options: [{ count: 2 }, { count: 3 }, { count: 0 }]
		});
		expect(blocks.find(({ id }) => id === 's2')).toMatchObject({ people: null, mean: null });
		const tables = JSON.stringify(othersSee(after(state, null, show('words'))).forFacilitators);
		expect(tables).toContain('media 3 / 5 (1: 1 · 2: 1 · 3: 1 · 4: 1 · 5: 1)');
		expect(tables).toContain('a: 2 · b: 3');
		const feedback = sheet.templates.find(({ key }) => key === 'feedback')!.config('it') as SheetConfig;
		expect(shownToFacilitators(SHEET_BEGIN, at({ config: feedback })).pictures).toContain('words');
	});

	const agreeing = (number: number, from = SHEET_BEGIN, first = 0) =>
		people
			.slice(first, first + number)
			.reduce((state, person) => after(state, person, ...all('rete'), count), from);
	const closed = { ...session, status: 'closed' as const };
	const countOf = (state: SheetState, context = at()) => shownToEveryone(state, context).picture.people;

	it('S8 the picture stays as it was shown, and loses who takes consent back', () => {
		const shown = after(agreeing(5), null, show('words'));
		const more = agreeing(1, shown, 5);
		for (const state of [
			more,
			after(more, null, show('words')),
			after(more, null, show('counts'), show('profile'))
		]) {
			expect(countOf(state)).toBe(5);
			expect(shownToFacilitators(state, at()).since).toEqual({ people: 1, ready: false });
		}
		const rewritten = after(shown, ada, set('t', { form: 'text', text: 'altrove' }, 5));
		for (const state of [rewritten, after(rewritten, null, show('words'))])
			expect(shownToEveryone(state, at()).picture.blocks).toEqual(
				shownToEveryone(shown, at()).picture.blocks
			);
		const ten = agreeing(5, shown, 5);
		expect([countOf(ten), countOf(after(ten, null, show('words')))]).toEqual([5, 10]);
		const fewer = after(shown, ada, { type: 'sheet.count', counted: false });
		expect(shownToEveryone(fewer, at()).picture).toMatchObject({ people: 0, blocks: null });
	});

	it('S8 a person taken out of the room takes nothing out of the picture', () => {
		const shown = after(agreeing(6), null, show('words'));
		const gone = {
			...session,
			people: { ...session.people, [ada]: { ...session.people[ada]!, standing: 'removed' } }
		};
		expect(countOf(shown, at({ session: gone as SessionState }))).toBe(6);
	});

	it('S8 the report counts whom the room saw; a picture that nobody showed comes at the close', () => {
		const counted = (state: SheetState, around: SessionState) => {
			const { forFacilitators } = othersSee(state, at({ session: around }));
			const table = forFacilitators.find((block) => block.kind === 'table' && block.columns[0] === 'Blocco');
			return table?.kind === 'table' ? table.rows.find(([title]) => title === 'Testo')![1] : null;
		};
		const shown = after(agreeing(5), null, show('words'));
		const six = agreeing(1, shown, 5);
		for (const around of [session, closed]) {
			expect(counted(six, around)).toBe('5');
			expect(counted(after(six, null, show('counts')), around)).toBe('5');
		}
		expect([counted(agreeing(6), session), counted(agreeing(6), closed)]).toEqual([null, '6']);
	});

	it('S9 of two devices the later writing counts, whatever arrives first', () => {
		const text = (word: string): SheetAnswer => ({ form: 'text', text: word });
		const later = after(SHEET_BEGIN, ada, set('t', text('dopo'), 20));
		expect(act(later, set('t', text('prima'), 10), ada)).toMatchObject({
			ok: false,
			code: 'activity/already'
		});
		const ahead = after(SHEET_BEGIN, ada, set('t', text('orologio avanti'), 9_999_999));
		expect(act(ahead, set('t', text('adesso'), 1500), ada, at(), 2000).ok).toBe(true);
	});

	it.each<[string, unknown]>([
		['a text too long', { form: 'text', text: 'a'.repeat(SHEET_LIMITS.text + 1) }],
		[
			'too many cards',
			{ form: 'cards', cards: Array.from({ length: 41 }, (_, index) => card('', `n${index}`)) }
		],
		['two cards of one id', { form: 'cards', cards: [card('', 'a'), card('', 'a')] }],
		['cells under a hostile name', { form: 'rows', rows: [{ id: 'r', cells: { 'a b': 'x' } }] }],
		[
			'too many cells',
			{
				form: 'rows',
				rows: [{ id: 'r', cells: Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`c${i}`, 'x'])) }]
			}
		],
		['a value off every scale', { form: 'value', value: 11 }],
		['something else', { form: 'html', text: '<script>' }]
	])('S10 is refused at the door: %s', (_, answer) => {
		expect(v.safeParse(sheetAction, { ...set('t', null), answer }).success).toBe(false);
	});

	it('S10 an answer that its field does not ask for is refused', () => {
		const wrong: [string, SheetAnswer][] = [
			['t', { form: 'value', value: 1 }],
			['s1', { form: 'value', value: 6 }],
			['c', { form: 'chosen', options: ['gone'] }],
			['c', { form: 'chosen', options: ['a', 'b'] }],
			['s', { form: 'text', text: 'x' }]
		];
		for (const [field, answer] of wrong)
			expect(act(SHEET_BEGIN, set(field, answer), ada), field).toMatchObject({ code: 'activity/malformed' });
		expect(act(SHEET_BEGIN, set('nowhere', null), ada)).toMatchObject({ code: 'activity/unknown-item' });
	});

	it('S11 late people and tails of writing are heard at any step, and steps back delete nothing', () => {
		expect(sheet.steps(config, 20).map(({ key }) => key)).toEqual(['write', 'in-groups', 'together']);
		for (const step of [null, ...sheet.steps(config, 20)])
			expect(act(secret, set('t', null), people.at(-1)!, at({ step })).ok).toBe(true);
		expect(decided(session, set('thoughts', { form: 'text', text: 'in ritardo' })).ok).toBe(true);
		expect(answersOf(secret, at({ step: sheet.steps(config, 20)[0]! }), ada)).toEqual(written(CANARY));
	});

	it('S12 a rewritten sheet hides what fits no more, and finds it again', () => {
		const changed = fields.map((field): Field => (field.id === 't' ? { ...field, kind: 'list' } : field));
		expect(answersOf(secret, at({ config: { ...config, fields: changed } }), ada).t).toBeUndefined();
		expect(answersOf(secret, at(), ada).t).toBeDefined();
		const fewer = fields.map((field) => (field.id === 'b' ? { ...field, places: named('p2', 'p3') } : field));
		expect(answersOf(secret, at({ config: { ...config, fields: fewer } }), ada).b).toEqual(written(CANARY).b);
		const names = { options: String, columns: String, blocks: String, quadrants: String };
		for (const kind of FIELD_KINDS) {
			const made = become(fields[4]!, kind, names);
			expect(v.safeParse(sheet.config, { ...config, fields: [made, fields[0]!] }).success, kind).toBe(true);
			expect(become(made, 'blocks', names).places.slice(0, 2)).toEqual(fields[4]!.places);
		}
	});

	it('S13 a later session begins with one’s own answers, shared with nobody', () => {
		const earlier = inherit(after(secret, ada, share('t', 'plenary'), count));
		const later = at({ inherited: [earlier] });
		expect(shownToPerson(SHEET_BEGIN, later, ada)).toMatchObject({
			answers: written(CANARY),
			shares: {},
			counted: false,
			earlier: { date: '2026-11-01', title: 'Prima' }
		});
		expect(shownToPerson(SHEET_BEGIN, later, bea)).toMatchObject({ answers: {}, earlier: null });
		for (const leak of LEAKS) expect(holding(SHEET_BEGIN, leak, later)).toEqual([]);
		const emptied = after(SHEET_BEGIN, ada, set('t', null));
		expect(answersOf(emptied, later, ada).t).toBeUndefined();
		expect(answersOf(emptied, later, ada).l).toEqual(written(CANARY).l);
		expect(resumes(config, earlier)).toBe(true);
		expect(resumes({ ...config, series: 'altra' }, earlier)).toBe(false);
		expect(
			resumes(
				{ ...config, series: '' },
				{ ...earlier, legacy: { texts: [], own: { series: '', people: {} } } }
			)
		).toBe(false);
		expect(resumes(config, { ...earlier, kind: 'other' })).toBe(false);
		expect(
			answersOf(SHEET_BEGIN, at({ inherited: [{ ...earlier, legacy: { texts: [], own: 'broken' } }] }), ada)
		).toEqual({});
	});

	it('S13 a sheet of other questions under the same name is not resumed', () => {
		const other = at({
			config: { ...config, fields: [blankField('new', 'text', 'Nuova')] },
			inherited: [inherit(secret)]
		});
		expect(shownToPerson(SHEET_BEGIN, other, ada)).toMatchObject({ answers: {}, earlier: null });
	});

	it('S13 what is left for others are the texts shared with the plenary, without names', () => {
		const state = after(secret, ada, share('b', 'plenary'), share('t', 'facilitators'));
		expect(sheetLeaves(state, at()).texts).toEqual([{ heading: 'p1', text: `${CANARY}-blocco` }]);
		const passedOn = sheetLeaves(SHEET_BEGIN, at({ inherited: [inherit(secret)] }));
		expect(JSON.stringify(passedOn.own)).toContain(LEAKS[0]);
		expect(passedOn.texts).toEqual([]);
	});

	it('S14 one’s own report holds one’s whole sheet', () => {
		const chosen = after(secret, ada, set('c', { form: 'chosen', options: ['z'] }));
		const input = {
			context: at(),
			language: 'it',
			pages: [],
			groupName: String,
			personName: String
		} as const;
		const mine = JSON.stringify(own({ ...input, state: chosen, person: ada }));
		for (const leak of [...LEAKS, `${CANARY}-scelta`, '4/5']) expect(mine).toContain(leak);
		expect(own({ ...input, state: chosen, person: bea })).toEqual([]);
	});

	it('S15 an empty sheet is reported as such', () => {
		expect(JSON.stringify(othersSee(SHEET_BEGIN).forFacilitators)).toContain('Nessuno ha scritto');
		expect(JSON.stringify(othersSee(secret).forFacilitators)).toContain('Nessuno ha condiviso');
	});

	it('S16 three headings with scales make a profile; fewer, or uneven scales, none', () => {
		const questionnaire = sheet.templates
			.find(({ key }) => key === 'transversal-competences')!
			.config('it') as SheetConfig;
		const areas = areasOf(questionnaire.fields);
		expect(areas.map(({ scales }) => scales.length)).toEqual([3, 3, 3, 3, 3]);
		expect(partsOf(questionnaire.fields)).toHaveLength(6);
		expect(
			profileOf(areas, { 'team-1': { form: 'value', value: 2 }, 'team-2': { form: 'value', value: 5 } })
		).toEqual([null, 3.5, null, null, null]);
		expect(areasOf(fields)).toEqual([]);
		const uneven = questionnaire.fields.map((field, index) => (index === 1 ? { ...field, top: 7 } : field));
		expect(areasOf(uneven)).toEqual([]);
	});

	it('answers of every kind fit their own field and no other form', () => {
		for (const [id, answer] of Object.entries(written('x'))) {
			const accepting = fields.filter((field) => fits(field, answer)).map((field) => field.id);
			expect(accepting, id).toContain(id);
		}
	});
});

/** What a run leaves, as it reaches the same sheet at a later session. */
function inherit(state: SheetState): Inherited {
	const legacy = JSON.parse(JSON.stringify(sheetLeaves(state, at()))) as Inherited['legacy'];
	return {
		sessionId: 'before',
		sessionTitle: 'Prima',
		date: '2026-11-01',
		activityId: 'a',
		kind: 'sheet',
		title: 'Scheda',
		legacy
	};
}

function decided(around: SessionState, action: SheetAction) {
	return decide(
		around,
		{ type: 'activity.act', payload: { activityId: around.agenda[0]!.id, action } },
		{ role: 'participant', person: ada, facilitator: null },
		{
			now: 10_000_000_000_000,
			newId: () => 'id',
			newCode: () => 'K7MQ2RT',
			rng: () => 0,
			find: () => sheet,
			history: [],
			earlier: [],
			meetingBase: '',
			pointText: () => null
		}
	);
}
