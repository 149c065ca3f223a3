import type { Step } from '$lib/core/agenda/activity-definition';
import type { ResourceMapConfig } from './config';

/** What was left (on a later half day), the overview, the groups, the plenary; shortened, the groups are shortened last. */
export function resourceMapSteps(config: ResourceMapConfig, minutes: number): readonly Step[] {
	const others = config.earlier ? 3 : 2;
	const work = Math.max(1, Math.min(config.minutes, minutes - others));
	const rest = Math.max(others, minutes - work);
	const earlier = config.earlier ? Math.max(1, Math.floor(rest / 3)) : 0;
	const overview = Math.max(1, Math.min(15, Math.floor((rest - earlier) / 2)));
	const first: Step = {
		key: 'earlier',
		place: 'plenary',
		minutes: earlier,
		title: { it: 'Che cosa ci siamo detti', en: 'What we had said' },
		instruction: {
			it: 'Rivediamo gli accordi: valgono ancora?',
			en: 'We look at the agreements again: do they still hold?'
		},
		timed: false
	};
	return [
		...(config.earlier ? [first] : []),
		{
			key: 'overview',
			place: 'plenary',
			minutes: overview,
			title: { it: 'La mappa in uno sguardo', en: 'The map at a glance' },
			instruction: {
				it: 'Che cosa c’è, dove, e che cosa manca.',
				en: 'What is there, where, and what is missing.'
			},
			timed: false
		},
		{
			key: 'groups',
			place: 'groups',
			minutes: work,
			title: { it: 'Le voci, da vicino', en: 'The entries, up close' },
			instruction: {
				it: 'Leggete le voci della vostra area, scrivete accordi e mancanze.',
				en: 'Read the entries of your area, write agreements and gaps.'
			},
			timed: true
		},
		{
			key: 'plenary',
			place: 'plenary',
			minutes: Math.max(1, rest - earlier - overview),
			title: { it: 'I fili della rete', en: 'The threads of the network' },
			instruction: {
				it: 'Ascoltiamo gli accordi presi e guardiamo i buchi.',
				en: 'We hear the agreements made and look at the holes.'
			},
			timed: false
		}
	];
}
