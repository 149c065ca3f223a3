import { describe, expect, it } from 'vitest';
import type { ActivityContext, Actor, Step } from '$lib/core/agenda/activity-definition';
import type { GroupId, RoundId } from '$lib/core/kernel/ids';
import type { ReportBlock } from '$lib/core/report/blocks';
import { sampleEarlier } from '$lib/core/session/sample-people';
import { sampleRun } from '$lib/core/session/sample-session';
import type { Group, Round } from '$lib/core/session/state';
import { activitySuite } from '../activity-suite';
import type { SmallGroupsAction } from './actions';
import { ordinaryGroups, type SmallGroupsConfig } from './config';
import { smallGroups } from './definition';
import { smallGroupsLeaves } from './leaves';
import { report } from './report';
import { objectiveOf, shownOnStage, shownToEveryone, shownToFacilitators, shownToGroup } from './shown';
import {
	SMALL_GROUPS_BEGIN,
	actOnSmallGroups,
	nextToReport,
	ofRound,
	reportingOrder,
	type SmallGroupsState
} from './state';

activitySuite(smallGroups, report);

const config: SmallGroupsConfig = {
	...ordinaryGroups('it'),
	mandate: { objective: 'Comune', product: '', minutes: 20 },
	differing: ['', 'Della seconda']
};
const session = sampleRun(smallGroups, config, 'it', () => smallGroups).state;
const round = session.rounds.at(-1)!;
const [first, second] = round.groups.map(({ id }) => id) as [GroupId, GroupId];
const actor: Actor = { role: 'facilitator', person: null, facilitator: null };

function at(stepKey: string, of: Round | null = round): ActivityContext<SmallGroupsConfig> {
	return {
		session,
		item: session.agenda[0]!,
		config,
		step: { key: stepKey } as Step,
		round: of,
		groupOf: () => null,
		inherited: []
	};
}

const act = (state: SmallGroupsState, action: SmallGroupsAction, context = at('reporting')) =>
	actOnSmallGroups(state, action, { at: 1, id: 'x', actor }, context);

function after(state: SmallGroupsState, action: SmallGroupsAction): SmallGroupsState {
	const result = act(state, action);
	if (!result.ok) throw new Error(result.code);
	return result.value;
}

/** The report of a run, names being ids. */
function reported(
	context: ActivityContext<SmallGroupsConfig>,
	pages: readonly { readonly groupId: string; readonly points: readonly string[] }[]
): readonly ReportBlock[] {
	return report({
		context,
		state: SMALL_GROUPS_BEGIN,
		language: 'it',
		pages: pages.map((page) => ({ ...page, key: 'synthesis' })),
		groupName: (id: string) => id,
		personName: (id: string) => id
	} as never);
}

describe('small groups', () => {
	it('R1 the objective: live, else planned by place, else common', () => {
		const [one, two] = round.groups as [Round['groups'][number], Round['groups'][number]];
		expect(objectiveOf(config, round, one)).toBe('Comune');
		expect(objectiveOf(config, round, two)).toBe('Della seconda');
		expect(objectiveOf(config, round, { ...two, mandate: 'Dal vivo' })).toBe('Dal vivo');
	});

	it('R7 leaves the points of groups once they reported, and nothing before', () => {
		const pages = [{ key: 'synthesis', groupId: first, points: ['Un punto'] }];
		const left = smallGroupsLeaves(SMALL_GROUPS_BEGIN, at('reporting'), pages);
		expect(left?.texts).toEqual([{ heading: expect.stringMatching(/\p{L}/u), text: 'Un punto' }]);
		const early = { ...session, stretches: session.stretches.filter(({ step }) => step !== 'reporting') };
		expect(smallGroupsLeaves(SMALL_GROUPS_BEGIN, { ...at('groups'), session: early }, pages)).toBeNull();
	});

	it('R8 what earlier meetings left is beside the mandate, not on the stage, and gone while groups report', () => {
		const inherited = [sampleEarlier(smallGroups, 'it')];
		const shown = (step: string, of: Round | null = round) =>
			shownToEveryone(SMALL_GROUPS_BEGIN, { ...at(step, of), inherited }).left.length;
		expect(smallGroups.showsEarlier).toBe(true);
		expect([shown('mandate', null), shown('groups'), shown('reporting'), shown('reporting', null)]).toEqual([
			1, 1, 0, 0
		]);
		expect(shownToFacilitators(SMALL_GROUPS_BEGIN, { ...at('groups'), inherited }).left).toHaveLength(1);
		expect(shownOnStage(SMALL_GROUPS_BEGIN, { ...at('groups'), inherited }).left).toEqual([]);
	});

	it('R2 the arranged order comes first, the rest as in the round', () => {
		const state = after(SMALL_GROUPS_BEGIN, { type: 'report.order', groups: [second] });
		expect(reportingOrder(state, round).map(({ id }) => id)).toEqual([
			second,
			...round.groups.map(({ id }) => id).filter((id) => id !== second)
		]);
		expect(act(SMALL_GROUPS_BEGIN, { type: 'report.order', groups: ['stranger'] }).ok).toBe(false);
	});

	it('R3 in the reporting step, by a group of the round', () => {
		const start: SmallGroupsAction = { type: 'report.start', group: first };
		expect(act(SMALL_GROUPS_BEGIN, start, at('groups'))).toMatchObject({
			ok: false,
			code: 'activity/not-now'
		});
		expect(act(SMALL_GROUPS_BEGIN, { ...start, group: 'stranger' })).toMatchObject({
			ok: false,
			code: 'group/unknown'
		});
	});

	it('R4 the next is the first without a turn; one can be called again', () => {
		const reporting = after(SMALL_GROUPS_BEGIN, { type: 'report.start', group: first });
		expect(nextToReport(reporting, round)?.id).toBe(second);
		const again = after(after(reporting, { type: 'report.end' }), { type: 'report.start', group: first });
		expect(again).toMatchObject({ current: first, reported: [] });
	});

	it('R5 members write while in groups; in plenary everybody reads', () => {
		const page = smallGroups.pages!.find(({ key }) => key === 'synthesis')!;
		const step = (place: 'groups' | 'plenary', key: string) => ({ key, place }) as Step;
		const dealt = { ...round, status: 'dealt' as const };
		const recalled = { ...round, status: 'recalled' as const };
		expect(page.rights({ step: step('groups', 'groups'), current: true, round: dealt, member: true })).toBe(
			'write'
		);
		expect(page.rights({ step: step('groups', 'groups'), current: true, round: dealt, member: false })).toBe(
			'none'
		);
		expect(
			page.rights({ step: step('plenary', 'reporting'), current: true, round: recalled, member: false })
		).toBe('read');
	});

	it('R6 another round begins anew; without one nothing is reported', () => {
		const reporting = after(SMALL_GROUPS_BEGIN, { type: 'report.start', group: first });
		expect(ofRound(reporting, { ...round, id: 'other' as RoundId })).toEqual(SMALL_GROUPS_BEGIN);
		expect(act(SMALL_GROUPS_BEGIN, { type: 'report.end' }, at('reporting', null))).toMatchObject({
			code: 'round/needed'
		});
	});

	it('R9 a dissolved group has no turn and counts for nobody; what it wrote stays', () => {
		const [one, two, three] = round.groups as [Group, Group, Group];
		const dissolved = { ...one, members: [], spokesperson: null };
		const left = { ...round, groups: [dissolved, ...round.groups.slice(1)] };
		const context = at('reporting', left);
		expect(reportingOrder(SMALL_GROUPS_BEGIN, left).map(({ id }) => id)).not.toContain(first);
		expect(nextToReport(SMALL_GROUPS_BEGIN, left)?.id).toBe(two.id);
		expect(shownToGroup(SMALL_GROUPS_BEGIN, context, two).before).toBe(0);
		expect(shownToGroup(SMALL_GROUPS_BEGIN, context, three).before).toBe(1);
		expect(shownToGroup(SMALL_GROUPS_BEGIN, context, dissolved).before).toBeNull();
		const everyone = shownToEveryone(SMALL_GROUPS_BEGIN, context).reporting!;
		expect(everyone.order).toHaveLength(round.groups.length - 1);
		expect(shownOnStage(SMALL_GROUPS_BEGIN, context).mandates.map(({ id }) => id)).not.toContain(first);
		const facilitated = shownToFacilitators(SMALL_GROUPS_BEGIN, context).groups;
		expect(facilitated.at(-1)).toMatchObject({ id: first, dissolved: true });

		const shown = after(SMALL_GROUPS_BEGIN, { type: 'report.start', group: first });
		const reporting = shownToEveryone({ ...shown, round: left.id }, context).reporting!;
		expect(reporting.current).toMatchObject({ id: first, members: [], spokesperson: null });

		const around = { ...session, rounds: [left] };
		const headings = (points: readonly string[]) =>
			reported({ ...context, session: around }, [{ groupId: first, points }]).flatMap((block) =>
				block.kind === 'heading' ? [block.text] : []
			);
		expect(headings([])).not.toContain(first);
		expect(headings(['Un punto']).at(-1)).toBe(first);
	});

	it('R10 what groups wrote before new ones were formed stands in the report, round by round', () => {
		const anew: Round = {
			...round,
			id: 'anew' as RoundId,
			groups: round.groups.map((group) => ({ ...group, id: `anew-${group.id}` as GroupId }))
		};
		const proposed = { ...anew, id: 'only-proposed' as RoundId, status: 'proposed' as const };
		const around = { ...session, rounds: [round, anew, proposed] };
		const blocks = reported({ ...at('reporting', anew), session: around }, [
			{ groupId: first, points: ['Del primo turno'] },
			{ groupId: `anew-${first}`, points: ['Del secondo turno'] }
		]);
		const told = blocks.flatMap((block) =>
			block.kind === 'heading' ? [block.text] : block.kind === 'list' ? block.items : []
		);
		const groups = round.groups.length;
		expect(told.slice(0, 3)).toEqual(['Turno 1', first, 'Del primo turno']);
		expect(told.slice(groups + 2, groups + 5)).toEqual(['Turno 2', `anew-${first}`, 'Del secondo turno']);
		expect(told.filter((text) => text.startsWith('Turno'))).toHaveLength(2);
	});
});
