import * as v from 'valibot';
import { id, line, optionalLine } from '$lib/contract/fields';
import type { Language } from '$lib/core/kernel/instant';
import { ENOUGH, type Floor } from '../counted-together';
import { audiencesWithoutGroups } from '../sharing';

/** How much a self-assessment holds. */
export const ASSESSMENT_LIMITS = {
	areas: 10,
	statements: 8,
	title: 80,
	statement: 200,
	end: 40,
	top: 10,
	series: 80,
	note: 2000
} as const;

/**
 * From how many answers on the team's profile is shown. A team of three or four sees theirs only when everybody present answered and
 * agreed: then each knows that nobody is uncovered against their will.
 */
export const TEAM_FLOOR: Floor = { people: ENOUGH, everybody: 3 };

const whole = (from: number, to: number) => v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));
const different = (items: readonly { readonly id: string }[]) =>
	new Set(items.map((item) => item.id)).size === items.length;

const area = v.object({
	id,
	title: line(ASSESSMENT_LIMITS.title),
	statements: v.pipe(
		v.array(v.object({ id, text: line(ASSESSMENT_LIMITS.statement) })),
		v.minLength(1),
		v.maxLength(ASSESSMENT_LIMITS.statements)
	)
});

export const assessmentConfig = v.object({
	/** The name that ties the same questions at several sessions. */
	series: line(ASSESSMENT_LIMITS.series),
	areas: v.pipe(
		v.array(area),
		v.minLength(1),
		v.maxLength(ASSESSMENT_LIMITS.areas),
		v.check((areas) => different(areas)),
		v.check((areas) => different(areas.flatMap(({ statements }) => statements)))
	),
	/** The scale goes from 1 to this; its two ends have words, or none. */
	top: whole(2, ASSESSMENT_LIMITS.top),
	low: optionalLine(ASSESSMENT_LIMITS.end),
	high: optionalLine(ASSESSMENT_LIMITS.end),
	/** A question to answer in words beside the wheel; empty: none. */
	note: optionalLine(ASSESSMENT_LIMITS.statement),
	/** Nobody is in groups here. */
	audiences: audiencesWithoutGroups,
	/** Whether people are asked if they let themselves be counted in the team's profile. */
	team: v.boolean()
});

export type AssessmentConfig = v.InferOutput<typeof assessmentConfig>;
export type Area = AssessmentConfig['areas'][number];

/** Three areas of one's own practice. */
export function ordinaryAssessment(language: Language): AssessmentConfig {
	const texts = {
		it: {
			series: 'La mia pratica',
			areas: ['Ascolto', 'Lavoro con la rete', 'Cura di me'],
			low: 'per niente',
			high: 'molto',
			note: 'Che cosa è cambiato dall’ultima volta?'
		},
		en: {
			series: 'My practice',
			areas: ['Listening', 'Work with the network', 'Care of myself'],
			low: 'not at all',
			high: 'very much',
			note: 'What has changed since last time?'
		}
	}[language];
	const ids = ['listening', 'network', 'care'];
	return {
		series: texts.series,
		areas: texts.areas.map((title, index) => ({
			id: ids[index] ?? '',
			title,
			statements: [{ id: `${ids[index]}-1`, text: title }]
		})),
		top: 5,
		low: texts.low,
		high: texts.high,
		note: texts.note,
		audiences: ['facilitators', 'plenary'],
		team: true
	};
}
