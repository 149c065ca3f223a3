import type { PageSpec, Step } from '$lib/core/agenda/activity-definition';
import type { SixHatsConfig } from './config';

/** One's own style, the hats, the work, the comparison, the distance; a shortened activity shortens the work last. */
export function sixHatsSteps(config: SixHatsConfig, minutes: number): readonly Step[] {
	const work = Math.max(1, Math.min(config.work, minutes - 4));
	const rest = Math.max(4, minutes - work);
	const share = (part: number) => Math.max(1, Math.floor(rest * part));
	const [recognise, forming, distance] = [share(0.25), share(0.2), share(0.15)];
	return [
		{
			key: 'recognise',
			place: 'alone',
			minutes: recognise,
			title: { it: 'Riconosco il mio stile', en: 'I recognise my style' },
			instruction: {
				it: 'Rispondi sul telefono, di getto: non c’è una risposta giusta.',
				en: 'Answer on your phone, without thinking long: there is no right answer.'
			},
			timed: false
		},
		{
			key: 'forming',
			place: 'plenary',
			minutes: forming,
			title: { it: 'I cappelli', en: 'The hats' },
			instruction: {
				it: 'Ogni cappello è un modo di pensare. Tra poco indosserai il più lontano dal tuo.',
				en: 'Each hat is a way of thinking. In a moment you will wear the one farthest from yours.'
			},
			timed: false
		},
		{
			key: 'work',
			place: 'groups',
			minutes: work,
			title: { it: 'Una soluzione con il nostro cappello', en: 'A solution under our hat' },
			instruction: {
				it: 'Pensate solo come il vostro cappello, e scrivete insieme la soluzione.',
				en: 'Think only as your hat does, and write the solution together.'
			},
			timed: true
		},
		{
			key: 'compare',
			place: 'plenary',
			minutes: Math.max(1, rest - recognise - forming - distance),
			title: { it: 'Le soluzioni a confronto', en: 'The solutions side by side' },
			instruction: {
				it: 'Lo stesso problema, con cappelli diversi: che cosa cambia?',
				en: 'The same problem under different hats: what changes?'
			},
			timed: false
		},
		{
			key: 'distance',
			place: 'alone',
			minutes: distance,
			title: { it: 'La distanza', en: 'The distance' },
			instruction: {
				it: 'Guarda sul telefono quanto era lontano da te il cappello che hai indossato.',
				en: 'See on your phone how far from you the hat that you wore was.'
			},
			timed: false
		}
	];
}

/** A group's solution. Members may still write while solutions are compared; the others read it from then on, an earlier round's too. */
export const solution: PageSpec = {
	key: 'solution',
	scope: 'group',
	rights({ step, current, member }) {
		const compared = step?.key === 'compare' || step?.key === 'distance';
		if (!member) return compared ? 'read' : 'none';
		if (!current) return 'read';
		return step?.key === 'work' || step?.key === 'compare' ? 'write' : 'read';
	}
};
