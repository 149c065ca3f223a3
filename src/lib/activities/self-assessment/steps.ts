import type { Step } from '$lib/core/agenda/activity-definition';
import type { AssessmentConfig } from './config';

/** Answering alone; then, where the team's profile is wanted, looking at it together. */
export function assessmentSteps({ team }: AssessmentConfig, minutes: number): readonly Step[] {
	const after = team ? Math.max(1, Math.floor(minutes / 3)) : 0;
	const alone: Step = {
		key: 'answer',
		place: 'alone',
		minutes: Math.max(1, minutes - after),
		title: { it: 'A che punto ti senti?', en: 'Where do you feel you are?' },
		instruction: {
			it: 'Rispondi per te, senza pensarci troppo. Le risposte le vedi solo tu finché non decidi altro.',
			en: 'Answer for yourself, without thinking too long. Only you see the answers until you decide otherwise.'
		},
		timed: true
	};
	const together: Step = {
		key: 'together',
		place: 'plenary',
		minutes: after,
		title: { it: 'La ruota della squadra', en: 'The wheel of the team' },
		instruction: {
			it: 'Che cosa è cambiato? Che cosa ci aiuta, e che cosa ci manca?',
			en: 'What has changed? What helps us, and what do we lack?'
		},
		timed: false
	};
	return team ? [alone, together] : [alone];
}
