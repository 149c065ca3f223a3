import type { PageSpec, Step } from '$lib/core/agenda/activity-definition';
import type { SmallGroupsConfig } from './config';

/** The mandate first, then the groups, then the plenary; a shortened activity shortens the work in groups last. */
export function smallGroupsSteps(config: SmallGroupsConfig, minutes: number): readonly Step[] {
	const least = config.reporting.on ? 2 : 1;
	const work = Math.max(1, Math.min(config.mandate.minutes, minutes - least));
	const rest = Math.max(least, minutes - work);
	const opening = config.reporting.on ? Math.min(5, Math.max(1, Math.round(rest / 4))) : rest;
	const steps: Step[] = [
		{
			key: 'mandate',
			place: 'plenary',
			minutes: opening,
			title: { it: 'La consegna', en: 'The mandate' },
			instruction: {
				it: 'Leggi la consegna: tra poco si lavora in piccoli gruppi.',
				en: 'Read the mandate: small groups start in a moment.'
			},
			timed: false
		},
		{
			key: 'groups',
			place: 'groups',
			minutes: work,
			title: { it: 'Lavoro in piccoli gruppi', en: 'Work in small groups' },
			instruction: {
				it: 'Raggiungi il tuo gruppo e scrivete insieme i vostri punti.',
				en: 'Join your group and write your points together.'
			},
			timed: true
		}
	];
	if (!config.reporting.on) return steps;
	return [
		...steps,
		{
			key: 'reporting',
			place: 'plenary',
			minutes: Math.max(1, rest - opening),
			title: { it: 'Restituzione in plenaria', en: 'Back in plenary' },
			instruction: {
				it: 'Ascoltiamo la sintesi di ogni gruppo.',
				en: 'We listen to each group’s synthesis.'
			},
			timed: false
		}
	];
}

/**
 * Each group's synthesis. Its members may still write while groups report, so that what a phone wrote at the recall, or
 * without a network, is not lost; others read it only while it can be on the stage.
 */
export const synthesis: PageSpec = {
	key: 'synthesis',
	scope: 'group',
	rights({ step, current, member }) {
		if (!member) return current && step?.key === 'reporting' ? 'read' : 'none';
		if (!current) return 'read';
		return step?.key === 'groups' || step?.key === 'reporting' ? 'write' : 'read';
	}
};
