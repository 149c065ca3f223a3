import { describe, expect, it } from 'vitest';
import type { ActivityContext, Actor, Step } from '$lib/core/agenda/activity-definition';
import type { GroupId, PersonId } from '$lib/core/kernel/ids';
import { blankResource } from '$lib/core/service-map/fields';
import type { MapSupply } from '$lib/core/service-map/map-supply';
import { changedRecords } from '$lib/core/session/changed-records';
import { sampleRun } from '$lib/core/session/sample-session';
import { activitySuite } from '../activity-suite';
import { actOnMap } from './act';
import type { ResourceMapAction } from './actions';
import { MAP_LIMITS, ordinaryMap, type ResourceMapConfig } from './config';
import { areasOf } from './dealt-areas';
import { resourceMap } from './definition';
import { recordsOf } from './lasting';
import { own, report } from './report';
import { sampleSupply } from './sample-supply';
import { shownOnStage, shownToEveryone, shownToFacilitators, shownToGroup } from './shown';
import { shownToPerson } from './shown-person';
import { firstSides, fromAndTo } from './tie-choices';
import { MAP_BEGIN, type ResourceMapState } from './state';

activitySuite(resourceMap, report);

const find = () => resourceMap;
const config: ResourceMapConfig = ordinaryMap('it');
const { state: session } = sampleRun(resourceMap, config, 'it', find, 1);
const round = session.rounds.at(-1)!;
const supply = sampleSupply('it');
const [first, second] = round.groups as [(typeof round.groups)[0], (typeof round.groups)[0]];
const facilitator: Actor = { role: 'facilitator', person: null, facilitator: null };
const as = (person: PersonId): Actor => ({ role: 'participant', person, facilitator: null });
const organisation = (person: PersonId) => session.people[person]!.organisation;

function at(step: string, supplied: MapSupply = supply): ActivityContext<ResourceMapConfig> {
	return {
		session,
		item: session.agenda[0]!,
		config,
		step: { key: step } as Step,
		round,
		groupOf: (person) => round.groups.find(({ members }) => members.includes(person)) ?? null,
		inherited: [],
		supplied
	};
}

let ids = 0;
const act = (state: ResourceMapState, action: ResourceMapAction, actor: Actor, step = 'groups') =>
	actOnMap(state, action, { at: 1, id: `id-${++ids}`, actor }, at(step));
function after(state: ResourceMapState, action: ResourceMapAction, actor: Actor, step = 'groups') {
	const result = act(state, action, actor, step);
	if (!result.ok) throw new Error(result.code);
	return result.value;
}
const code = (result: ReturnType<typeof act>) => (result.ok ? 'ok' : result.code);

const maker = first.members[0]!;
const mate = first.members[1]!;
const other = second.members.find(
	(id) => !first.members.some((one) => organisation(one) === organisation(id))
)!;
const agree = (more: Partial<Extract<ResourceMapAction, { type: 'agreement.make' }>> = {}) =>
	({
		type: 'agreement.make',
		entry: 'sample-entry-4',
		from: organisation(maker),
		to: 'Sportello Altrove',
		subject: 'colloqui',
		contact: '',
		startsOn: '',
		owner: '',
		...more
	}) as const;
const made = after(MAP_BEGIN, agree(), as(maker));
const { id: madeId } = made.agreements[0]!;
const gapped = after(
	MAP_BEGIN,
	{ type: 'gap.mark', area: 'work', territory: 'Asti', subject: 'trasporti', owner: '' },
	as(maker)
);

describe('the resource map in a session', () => {
	it('RM1 areas fall over the groups in order, and facilitators may deal others', () => {
		const groups = (count: number) => ({
			groups: Array.from({ length: count }, (_, at_) => ({ ...first, id: `g${at_}` as GroupId }))
		});
		const dealt = (count: number) =>
			groups(count).groups.map((group) => areasOf(config, MAP_BEGIN, groups(count), group));
		expect(dealt(2)).toEqual([['training', 'housing'], ['work']]);
		expect(dealt(4)).toEqual([['training'], ['work'], ['housing'], ['training']]);
		const action = {
			type: 'areas.deal' as const,
			group: first.id,
			areas: ['housing' as const, 'work' as const]
		};
		const state = after(MAP_BEGIN, action, facilitator);
		expect(areasOf(config, state, round, first)).toEqual(['housing', 'work']);
		expect(areasOf(config, after(state, { ...action, areas: [] }, facilitator), round, first)).toEqual([
			'training'
		]);
		expect(code(act(MAP_BEGIN, { ...action, group: 'nobody' }, facilitator))).toBe('group/unknown');
	});

	it("RM2 a phone gets its area's entries only", () => {
		const view = shownToGroup(MAP_BEGIN, at('groups'), first)!;
		expect(view.entries.map(({ area }) => area)).toEqual(['training', 'training', 'training']);
		expect(JSON.stringify(shownToEveryone(MAP_BEGIN, at('groups')))).not.toContain('sample-entry');
		const many = {
			...supply,
			entries: Array.from({ length: 400 }, (_, index) => ({
				...blankResource('Ente', 'Torino'),
				id: `e${index}`,
				area: (['training', 'work', 'housing', 'other'] as const)[index % 4]!,
				description: 'x'.repeat(300)
			}))
		};
		expect(shownToGroup(MAP_BEGIN, at('groups', many), first)!.entries).toHaveLength(100);
		expect(JSON.stringify(shownToEveryone(MAP_BEGIN, at('plenary', many))).length).toBeLessThan(1500);
	});

	it('RM3 people write while groups work and in the plenary, facilitators always', () => {
		for (const step of ['groups', 'plenary'])
			expect(code(act(MAP_BEGIN, agree(), as(maker), step))).toBe('ok');
		for (const step of ['overview', 'earlier'])
			expect(code(act(MAP_BEGIN, agree(), as(maker), step))).toBe('activity/not-now');
		expect(code(act(MAP_BEGIN, agree(), facilitator, 'overview'))).toBe('ok');
		const mark = { type: 'unclear.mark', entry: 'sample-entry-1', question: 'Quando?' } as const;
		const marked = after(MAP_BEGIN, mark, as(maker));
		expect(shownToGroup(marked, at('groups'), first)!.unclear).toHaveLength(1);
		expect(shownToGroup(marked, at('groups'), second)!.unclear).toHaveLength(0);
		expect(code(act(MAP_BEGIN, { ...mark, entry: 'nothing' }, as(maker)))).toBe('activity/unknown-item');
		const clear = { type: 'unclear.clear', mark: marked.unclear[0]!.id } as const;
		expect(code(act(marked, clear, as(other)))).toBe('activity/not-yours');
		expect(after(marked, clear, as(mate)).unclear[0]!.cleared).toBe(true);
	});

	it('RM4 an agreement is between two different organisations, one of them of the group', () => {
		expect(made.agreements[0]).toMatchObject({
			state: 'proposed',
			group: first.id,
			by: maker,
			earlier: null
		});
		expect(code(act(MAP_BEGIN, agree({ to: organisation(maker).toUpperCase() }), as(maker)))).toBe(
			'activity/malformed'
		);
		const strange = agree({ from: 'Uno', to: 'Due' });
		expect(code(act(MAP_BEGIN, strange, as(maker)))).toBe('activity/not-your-organisation');
		expect(code(act(made, { ...strange, type: 'agreement.revise', agreement: madeId }, as(mate)))).toBe(
			'activity/not-your-organisation'
		);
		const turned = { from: 'Sportello Altrove', to: organisation(maker), subject: 'altro' };
		expect(code(act(made, { ...agree(turned), type: 'agreement.revise', agreement: madeId }, as(mate)))).toBe(
			'ok'
		);
		expect(code(act(MAP_BEGIN, agree({ from: 'Uno', to: 'Due' }), facilitator))).toBe('ok');
		expect(after(MAP_BEGIN, agree({ entry: 'gone' }), as(maker)).agreements[0]!.entry).toBeNull();
	});

	it('RM4 a form begins with one’s own side, whichever way people are referred', () => {
		const ours = ['Luce', 'Ponte'];
		expect(firstSides(ours, null, 'Mare')).toEqual({ own: 'Luce', way: 'out', other: 'Mare' });
		expect(firstSides(ours, null, 'LUCE')).toEqual({ own: 'Ponte', way: 'out', other: 'LUCE' });
		expect(firstSides(['Luce'], null, 'Luce')).toEqual({ own: 'Luce', way: 'in', other: '' });
		expect(firstSides([], null, 'Luce')).toEqual({ own: '', way: 'out', other: 'Luce' });
		for (const before of [
			{ from: 'Luce', to: 'Mare' },
			{ from: 'Mare', to: 'ponte' },
			{ from: 'Mare', to: 'Altri' }
		])
			expect(fromAndTo(firstSides(ours, before, ''))).toEqual(before);
		expect(firstSides(ours, { from: 'Mare', to: 'ponte' }, '')).toMatchObject({ own: 'ponte', way: 'in' });
	});

	it('RM4 where nobody of the group said an organisation, they choose for whom they speak', () => {
		const unsaid = Object.fromEntries(
			Object.entries(session.people).map(([id, one]) => [
				id,
				(first.members as readonly string[]).includes(id) ? { ...one, organisation: '' } : one
			])
		);
		const context = { ...at('plenary'), session: { ...session, people: unsaid } };
		expect(shownToPerson(MAP_BEGIN, context, maker)).toMatchObject({ makes: true, ours: [] });
		const between = agree({ from: 'Uno', to: 'Due' });
		expect(actOnMap(MAP_BEGIN, between, { at: 1, id: 'x', actor: as(maker) }, context).ok).toBe(true);
		expect(code(act(MAP_BEGIN, between, as(other), 'plenary'))).toBe('activity/not-your-organisation');
	});

	it('RM5 a phone may do what the server allows, in groups and in the plenary', () => {
		const state = { ...made, gaps: gapped.gaps };
		const gap = gapped.gaps[0]!.id;
		const tries = {
			revise: [
				{ ...agree({ subject: 'x' }), type: 'agreement.revise', agreement: madeId },
				{ type: 'gap.revise', gap, area: 'work', territory: '', subject: 'x', owner: '' }
			],
			set: [
				{ type: 'agreement.set', agreement: madeId, state: 'agreed' },
				{ type: 'gap.set', gap, state: 'designing' }
			],
			drop: [
				{ type: 'agreement.drop', agreement: madeId },
				{ type: 'gap.drop', gap }
			]
		} as const;
		for (const step of ['groups', 'plenary', 'earlier'])
			for (const person of [maker, mate, other, second.members[0]!]) {
				const view = shownToPerson(state, at(step), person)!;
				for (const what of ['revise', 'set', 'drop'] as const)
					for (const [index, id] of [madeId, gap].entries())
						expect(view.may[what].includes(id), `${step} ${what} ${id}`).toBe(
							act(state, tries[what][index]!, as(person), step).ok
						);
				expect(view.makes).toBe(act(state, agree({ from: organisation(person) }), as(person), step).ok);
			}
		expect(shownToPerson(state, at('overview'), maker)).toBeNull();
		expect(shownToPerson(state, at('plenary'), mate)!.may.drop).toEqual([madeId, gap]);
		expect(shownToPerson(state, at('plenary'), other)!.may.drop).toEqual([]);
	});

	it('RM13 a group finds what names it, what it made and what its members made, also when groups are dealt anew', () => {
		const list = (state: ResourceMapState, group: (typeof round.groups)[0], more: MapSupply = supply) =>
			shownToGroup(state, at('groups', more), group)!.agreements.map(({ id }) => id);
		const dealt = { ...second, id: 'dealt-anew' as GroupId };
		const loose = {
			entry: null,
			subject: 'senza voce',
			contact: '',
			startsOn: '',
			owner: '',
			made: '2026-10-27'
		};
		const left = {
			...supply,
			agreements: [
				{
					...loose,
					id: 'names-us',
					from: 'Ente lontano',
					to: organisation(maker).toUpperCase(),
					state: 'agreed'
				},
				{ ...loose, id: 'of-others', from: 'Ente lontano', to: 'Ente vicino', state: 'agreed' }
			]
		} as MapSupply;
		expect(list(MAP_BEGIN, first, left)).toEqual(['names-us']);
		const byOther = after(MAP_BEGIN, agree({ from: 'Uno', to: organisation(other), entry: null }), as(other));
		const elsewhere = { ...byOther.agreements[0]!, to: 'Due' };
		expect(list({ ...MAP_BEGIN, agreements: [elsewhere] }, dealt)).toContain(elsewhere.id);
		expect(
			list({ ...MAP_BEGIN, agreements: [{ ...elsewhere, by: maker, group: 'gone' as GroupId }] }, dealt)
		).not.toContain(elsewhere.id);
		const gap = { ...gapped.gaps[0]!, group: 'gone' as GroupId, area: 'other' as const };
		expect(
			shownToGroup({ ...MAP_BEGIN, gaps: [gap] }, at('groups'), first)!.gaps.map(({ id }) => id)
		).toContain(gap.id);
	});

	it("RM5 a group's own is changed by the group; the state also by the other organisation", () => {
		const revise = {
			...agree({ subject: 'tirocini' }),
			type: 'agreement.revise',
			agreement: madeId
		} as const;
		expect(after(made, revise, as(mate)).agreements[0]!.subject).toBe('tirocini');
		expect(code(act(made, revise, as(other)))).toBe('activity/not-yours');
		expect(code(act(made, { type: 'agreement.drop', agreement: madeId }, as(other)))).toBe(
			'activity/not-yours'
		);
		expect(after(made, { type: 'agreement.drop', agreement: madeId }, as(mate)).agreements).toEqual([]);
		const set = { type: 'agreement.set', agreement: madeId, state: 'agreed' } as const;
		expect(code(act(made, set, as(other)))).toBe('activity/not-yours');
		const withOther = after(MAP_BEGIN, agree({ to: organisation(other) }), as(maker));
		const theirs = { ...set, agreement: withOther.agreements[0]!.id };
		expect(after(withOther, theirs, as(other)).agreements[0]!.state).toBe('agreed');
		const gap = gapped.gaps[0]!.id;
		const work = second.members[0]!;
		expect(code(act(gapped, { type: 'gap.set', gap, state: 'designing' }, as(work)))).toBe('ok');
		expect(code(act(gapped, { type: 'gap.drop', gap }, as(work)))).toBe('activity/not-yours');
		expect(after(gapped, { type: 'gap.drop', gap }, as(mate)).gaps).toEqual([]);
	});

	it('RM6 refuses a state to which no way leads', () => {
		const ended = after(made, { type: 'agreement.set', agreement: madeId, state: 'ended' }, as(maker));
		const again = { type: 'agreement.set', agreement: madeId, state: 'proposed' } as const;
		expect(code(act(ended, again, facilitator))).toBe('activity/not-now');
		const closed = after(gapped, { type: 'gap.set', gap: gapped.gaps[0]!.id, state: 'closed' }, as(maker));
		const found = { type: 'gap.set', gap: gapped.gaps[0]!.id, state: 'found' } as const;
		expect(code(act(closed, found, facilitator))).toBe('activity/not-now');
	});

	it('RM7 what earlier sessions left is there, and is confirmed, changed or closed under its own id', () => {
		const view = shownToEveryone(MAP_BEGIN, at('earlier'));
		expect(view.agreements.map(({ id, earlier }) => [id, earlier])).toEqual([
			['sample-earlier-agreement', '2026-10-27']
		]);
		expect(view.gaps).toHaveLength(1);
		const bound = Object.values(session.people).find(
			(one) => one.organisation === 'Associazione Tessere'
		)!.id;
		const stranger = Object.values(session.people).find((one) => one.organisation === 'Casa delle Reti')!.id;
		const set = { type: 'agreement.set', agreement: 'sample-earlier-agreement', state: 'running' } as const;
		expect(code(act(MAP_BEGIN, set, as(stranger), 'earlier'))).toBe('activity/not-yours');
		const confirmed = after(MAP_BEGIN, set, as(bound), 'earlier');
		expect(shownToEveryone(confirmed, at('earlier')).agreements).toMatchObject([
			{ id: 'sample-earlier-agreement', state: 'running', earlier: '2026-10-27' }
		]);
		expect(code(act(confirmed, { type: 'agreement.drop', agreement: set.agreement }, facilitator))).toBe(
			'activity/not-yours'
		);
		const closed = after(
			MAP_BEGIN,
			{ type: 'gap.set', gap: 'sample-earlier-gap', state: 'closed' },
			facilitator,
			'earlier'
		);
		expect(recordsOf(closed)).toMatchObject([{ kind: 'gap', id: 'sample-earlier-gap', state: 'closed' }]);
	});

	it('RM8 what is made or changed is a record, what is taken back is none', () => {
		expect(recordsOf(made)).toMatchObject([{ kind: 'agreement', id: madeId, state: 'proposed' }]);
		expect(JSON.stringify(recordsOf(made))).not.toContain(maker);
		const with_ = (run: ResourceMapState) => ({ ...session, runs: { [session.agenda[0]!.id]: run } });
		const dropped = after(made, { type: 'agreement.drop', agreement: madeId }, as(maker));
		expect(changedRecords(with_(MAP_BEGIN), with_(made), find).written).toHaveLength(1);
		expect(changedRecords(with_(made), with_({ ...made, light: null }), find)).toEqual({
			written: [],
			dropped: []
		});
		expect(changedRecords(with_(made), with_(dropped), find)).toEqual({
			written: [],
			dropped: [{ kind: 'agreement', id: madeId }]
		});
	});

	it('RM9 facilitators put one thing in the light, and it is on every screen', () => {
		expect(resourceMap.rights['light.put' as never]).toEqual(['facilitator']);
		const light = (kind: 'entry' | 'agreement', id: string) =>
			({ type: 'light.put', on: { kind, id } }) as const;
		const lit = after(made, light('entry', 'sample-entry-2'), facilitator, 'plenary');
		for (const view of [shownToEveryone(lit, at('plenary')), shownOnStage(lit, at('plenary'))])
			expect(view.light).toMatchObject({ kind: 'entry', entry: { id: 'sample-entry-2' } });
		const next = after(lit, light('agreement', madeId), facilitator, 'plenary');
		expect(shownOnStage(next, at('plenary')).light).toMatchObject({ kind: 'agreement' });
		expect(code(act(made, light('entry', 'nothing'), facilitator))).toBe('activity/unknown-item');
		const shown = after(next, { type: 'stage.show', what: 'gaps' }, facilitator, 'plenary');
		expect(shownOnStage(shown, at('plenary'))).toMatchObject({ shows: 'gaps', light: null });
		expect(shownOnStage(MAP_BEGIN, at('plenary')).shows).toBe('network');
		expect(shownOnStage(MAP_BEGIN, at('groups')).shows).toBe('overview');
	});

	it('RM10 the overview counts gaps as they come, and the stage names nobody', () => {
		const owned = after(
			gapped,
			{ type: 'gap.set', gap: gapped.gaps[0]!.id, state: 'designing', owner: 'Amina Diallo' },
			as(maker)
		);
		const stage = shownOnStage(owned, at('groups'));
		const asti = stage.overview.rows.find(({ territory }) => territory === 'Asti')!;
		expect(asti.cells.map(({ gaps }) => gaps)).toEqual([0, 1, 1]);
		expect(JSON.stringify(stage)).not.toContain('Amina');
		expect(JSON.stringify(shownToFacilitators(owned, at('groups')).gaps)).toContain('Amina');
	});

	it('RM10 an agreement that ended is no thread any more', () => {
		const ended = after(made, { type: 'agreement.set', agreement: madeId, state: 'ended' }, facilitator);
		const seen = (state: ResourceMapState, step: string) =>
			shownOnStage(state, at(step)).agreements.some(({ id }) => id === madeId);
		expect([seen(made, 'plenary'), seen(ended, 'plenary')]).toEqual([true, false]);
		const count = (state: ResourceMapState) => shownToEveryone(state, at('groups')).count.agreements;
		expect(count(ended)).toBe(count(made) - 1);
		expect(shownToFacilitators(ended, at('plenary')).agreements.map(({ id }) => id)).toContain(madeId);
		const left = after(
			MAP_BEGIN,
			{ type: 'agreement.set', agreement: 'sample-earlier-agreement', state: 'ended' },
			facilitator
		);
		const stage = (step: string) => shownOnStage(left, at(step)).agreements.map(({ state }) => state);
		expect([stage('earlier'), stage('plenary')]).toEqual([['ended'], []]);
	});

	it('RM11 reports the whole, and to a person their organisation’s agreements only', () => {
		const input = {
			state: made,
			context: at('plenary'),
			language: 'it' as const,
			pages: [],
			groupName: String,
			personName: String
		};
		const whole = JSON.stringify(report({ ...input, audience: 'participants' }));
		expect(whole).toContain('Sportello Altrove');
		expect(whole).toContain('nuclei con bambini');
		expect(JSON.stringify(own({ ...input, person: maker }))).toContain('Sportello Altrove');
		expect(JSON.stringify(own({ ...input, person: other }))).not.toContain('Sportello Altrove');
		expect(own({ ...input, person: 'nobody' as PersonId })).toEqual([]);
	});

	it('RM12 there is room for so much and no more', () => {
		const full = {
			...made,
			agreements: Array.from({ length: MAP_LIMITS.agreements }, () => made.agreements[0]!)
		};
		expect(code(act(full, agree(), as(maker)))).toBe('activity/full');
	});
});
