import type { PersonId } from '$lib/core/kernel/ids';
import { own as entry } from '$lib/core/kernel/record';
import type { OwnReport, ReportActivity, ReportBlock } from '$lib/core/report/blocks';
import { dealtRoundsOf } from '$lib/core/session/find-in-session';
import type { Group } from '$lib/core/session/state';
import { agreement } from './agreement';
import type { RolePlayConfig } from './config';
import { gridBlocks } from './report-grid';
import { WORDS } from './report-words';
import {
	allGroups,
	hasPlayed,
	heldIn,
	namesIn,
	partNames,
	playersOf,
	scenesOf,
	scenesOver,
	type Context
} from './scene-turns';
import { sharedWithAll } from './shown';
import { gridView, marksIn } from './shown-grid';
import { sharedInGroup } from './shown-to-group';
import { sceneOf, type RolePlayState } from './state';

/** A scene as the groups of one round played it; `round` counts the activity's rounds, null where only one played this scene. */
interface PlayedScene {
	readonly scene: number;
	readonly round: number | null;
	readonly groups: readonly Group[];
}

/** Every scene that was played, in order; once for each dealing of groups that played it. */
function playedScenes(context: Context): readonly PlayedScene[] {
	const scenes = new Set(allGroups(context).flatMap((group) => scenesOver(context, group)));
	return [...scenes]
		.toSorted((one, other) => one - other)
		.flatMap((scene) => {
			const dealings = dealtRoundsOf(context.session, context.item.id)
				.map(({ groups }, at) => ({
					groups: groups.filter((group) => hasPlayed(group, scene)),
					round: at + 1
				}))
				.filter(({ groups }) => groups.length > 0);
			return dealings.map(({ groups, round }) => ({
				scene,
				groups,
				round: dealings.length > 1 ? round : null
			}));
		});
}

/**
 * Who played what in which scene, for all. Marks and what was shared in the groups for facilitators only, and only where those whom it
 * is about opened it; what was shared in plenary for all, by function.
 */
export const report: ReportActivity<RolePlayConfig, RolePlayState> = ({
	state,
	context,
	audience,
	language,
	groupName,
	personName
}) => {
	const word = (key: keyof typeof WORDS) => WORDS[key][language];
	const { config } = context;
	const blocks: ReportBlock[] = [];
	if (config.scene.situation || config.scene.challenge)
		blocks.push({
			kind: 'facts',
			rows: [
				{ label: word('situation'), value: config.scene.situation },
				{ label: word('challenge'), value: config.scene.challenge }
			].filter(({ value }) => value !== '')
		});
	const played = playedScenes(context);
	if (played.length === 0) blocks.push({ kind: 'paragraph', text: word('notPlayed') });
	for (const { scene, round, groups } of played) {
		const again = round === null ? '' : `, ${word('round')} ${round}`;
		blocks.push(
			{ kind: 'heading', level: 3, text: `${word('scene')} ${scene}${again}` },
			castTable(groups, scene)
		);
		if (audience !== 'facilitators') continue;
		for (const group of groups) {
			const { open } = agreement(state, context, group, scene);
			const heading = `${word('grid')}: ${groupName(group.id)}`;
			blocks.push({ kind: 'heading', level: 4, text: heading });
			if (open) blocks.push(...gridBlocks(gridView(state, context, group, scene), language));
			else
				blocks.push({
					kind: 'paragraph',
					text: `${word('notOpened')} (${word('marks')}: ${marksIn(state, group, scene)})`
				});
		}
	}
	const shared =
		audience === 'facilitators'
			? allGroups(context).flatMap((group) => sharedInGroup(state, context, group).reflections)
			: [];
	return [
		...blocks,
		...quoted(
			'reflections',
			shared.map(({ text, name, part }) => ({ text, by: `${name}, ${part}` }))
		),
		...quoted(
			'plenary',
			sharedWithAll(state, context).map(({ text, name }) => ({ text, by: name }))
		)
	];

	function castTable(groups: readonly Group[], scene: number): ReportBlock {
		// The same parts for every group, also those that the form no longer has.
		const names = new Map(groups.flatMap((group) => [...namesIn(context, group, scene)]));
		const columns = [...names];
		return {
			kind: 'table',
			caption: word('whoPlayed'),
			columns: [word('group'), ...columns.map(([, name]) => name)],
			rows: groups.map((group) => [
				groupName(group.id),
				...columns.map(
					([id]) => (entry(heldIn(group, scene), id) ?? []).map(personName).join(', ') || word('nobody')
				)
			])
		};
	}

	function quoted(
		title: 'reflections' | 'plenary',
		quotes: readonly { readonly text: string; readonly by: string }[]
	): readonly ReportBlock[] {
		if (quotes.length === 0) return [];
		return [
			{ kind: 'heading', level: 3, text: word(title) },
			...quotes.map((one): ReportBlock => ({ kind: 'quote', ...one }))
		];
	}
};

/** What is one person's: the parts they had, the grid on their scenes, what they marked as an observer, their reflections. */
export const own: OwnReport<RolePlayConfig, RolePlayState> = ({ state, context, language, person }) => {
	const word = (key: keyof typeof WORDS) => WORDS[key][language];
	const id = person as PersonId;
	return scenesOf(context, id)
		.toReversed()
		.flatMap(({ group, scene }): ReportBlock[] => {
			const { marks, notes, reflections } = sceneOf(state, group.id, scene);
			const parts = partNames(context, group, scene, id).join(', ');
			const blocks: ReportBlock[] = [
				{ kind: 'heading', level: 3, text: `${word('scene')} ${scene}: ${parts}` }
			];
			if (playersOf(group, scene).includes(id))
				blocks.push(
					{ kind: 'heading', level: 4, text: word('aboutMe') },
					...gridBlocks(gridView(state, context, group, scene), language)
				);
			else if (marks.some(({ by }) => by === id) || entry(notes, id))
				blocks.push(
					{ kind: 'heading', level: 4, text: word('mine') },
					...gridBlocks(gridView(state, context, group, scene, id), language)
				);
			const text = entry(reflections, id)?.text;
			if (text)
				blocks.push({ kind: 'heading', level: 4, text: word('myReflection') }, { kind: 'paragraph', text });
			return blocks;
		});
};
