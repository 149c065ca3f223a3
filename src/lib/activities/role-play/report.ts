import type { PersonId } from '$lib/core/kernel/ids';
import { own as entry } from '$lib/core/kernel/record';
import type { OwnReport, ReportActivity, ReportBlock } from '$lib/core/report/blocks';
import type { Group } from '$lib/core/session/state';
import { groupInScene, heldIn, playersOf } from './cast';
import { functionNames, type RolePlayConfig } from './config';
import { gridBlocks } from './report-grid';
import { WORDS } from './report-words';
import { agreement } from './scenes-over';
import { groupReflections } from './shown-to-group';
import { sharedWithAll } from './shown';
import { gridView, marksIn, partNames } from './shown-grid';
import { sceneOf, type RolePlayState } from './state';
import { turnOf } from './steps';

const scenesOf = ({ scenes }: RolePlayConfig, groups: readonly Group[]) =>
	Array.from({ length: scenes }, (_, index) => index + 1).filter((scene) =>
		groups.some((group) => Object.hasOwn(group.turns ?? {}, turnOf(scene)))
	);

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
	const groups = (context.round?.groups ?? []).filter(({ turns }) => turns && Object.keys(turns).length > 0);
	const blocks: ReportBlock[] = [];
	if (config.scene.situation || config.scene.challenge)
		blocks.push({
			kind: 'facts',
			rows: [
				{ label: word('situation'), value: config.scene.situation },
				{ label: word('challenge'), value: config.scene.challenge }
			].filter(({ value }) => value !== '')
		});
	const scenes = scenesOf(config, groups);
	if (scenes.length === 0) return [...blocks, { kind: 'paragraph', text: word('notPlayed') }];
	const names = [...functionNames(config).values()];
	for (const scene of scenes) {
		const turn = turnOf(scene);
		const played = groups.filter((group) => Object.hasOwn(group.turns ?? {}, turn));
		blocks.push(
			{ kind: 'heading', level: 3, text: `${word('scene')} ${scene}` },
			{
				kind: 'table',
				caption: word('whoPlayed'),
				columns: [word('group'), ...names],
				rows: played.map((group) => [
					groupName(group.id),
					...names.map(
						(name) => (entry(group.turns![turn]!, name) ?? []).map(personName).join(', ') || word('nobody')
					)
				])
			}
		);
		if (audience !== 'facilitators') continue;
		for (const group of played) {
			const { open } = agreement(state, context, group, scene);
			const count = marksIn(state, group, scene);
			const heading = `${word('grid')}: ${groupName(group.id)}`;
			blocks.push({ kind: 'heading', level: 4, text: heading });
			if (!open)
				blocks.push({ kind: 'paragraph', text: `${word('notOpened')} (${word('marks')}: ${count})` });
			else blocks.push(...gridBlocks(gridView(state, context, group, scene), language));
		}
	}
	if (audience === 'facilitators') {
		const shared = groups.flatMap((group) => groupReflections(state, context, group));
		if (shared.length > 0)
			blocks.push(
				{ kind: 'heading', level: 3, text: word('reflections') },
				...shared.map((one): ReportBlock => ({
					kind: 'quote',
					text: one.text,
					by: `${one.name}, ${one.part}`
				}))
			);
	}
	const all = sharedWithAll(state, context);
	if (all.length > 0)
		blocks.push(
			{ kind: 'heading', level: 3, text: word('plenary') },
			...all.map(({ text, name }): ReportBlock => ({ kind: 'quote', text, by: name }))
		);
	return blocks;
};

/** What is one person's: the parts they had, the grid on their scenes, what they marked as an observer, their reflections. */
export const own: OwnReport<RolePlayConfig, RolePlayState> = ({ state, context, language, person }) => {
	const word = (key: keyof typeof WORDS) => WORDS[key][language];
	const id = person as PersonId;
	return Array.from({ length: context.config.scenes }, (_, index) => index + 1).flatMap(
		(scene): ReportBlock[] => {
			const group = groupInScene(context, id, scene);
			if (!group || heldIn(context, group, scene, id).length === 0) return [];
			const blocks: ReportBlock[] = [
				{
					kind: 'heading',
					level: 3,
					text: `${word('scene')} ${scene}: ${partNames(context, group, scene, id).join(', ')}`
				}
			];
			const { marks, notes, reflections } = sceneOf(state, group.id, scene);
			if (playersOf(context, group, scene).includes(id))
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
		}
	);
};
