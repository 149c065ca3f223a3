import type { Actor } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import type { Language } from '$lib/core/kernel/instant';
import type { Audience } from '../sharing';
import type { AssessmentAction } from './actions';
import type { AssessmentConfig } from './config';

const NOTES: Readonly<Record<Language, readonly string[]>> = {
	it: [
		'Chiedo aiuto prima, e i colloqui mi pesano meno.',
		'Ascolto di più; i tempi del servizio restano difficili.',
		'Mi sento meno in solitudine nelle decisioni.'
	],
	en: [
		'I ask for help earlier, and interviews weigh less on me.',
		'I listen more; the pace of the service is still hard.',
		'I feel less alone in decisions.'
	]
};
// Areas differ, and so do people: a wheel that is all alike would show nothing.
const LEVELS = [0.7, 0.5, 0.8, 0.4, 0.6, 0.35] as const;
const SHARES: readonly (readonly Audience[])[] = [['plenary'], [], ['facilitators'], []];

/** All but two people answer; most let themselves be counted, some share their wheel, and the profile is shown. */
export function sampleAssessment(
	config: AssessmentConfig,
	people: readonly PersonId[],
	language: Language
): readonly { readonly actor: Actor; readonly action: AssessmentAction }[] {
	const acts = people.slice(0, -2).flatMap((person, index) => {
		const actor: Actor = { role: 'participant', person, facilitator: null };
		const values = config.areas.flatMap(({ statements }, area) =>
			statements.map(({ id }, at): AssessmentAction => {
				const share = (LEVELS[area % LEVELS.length] ?? 0.5) + (((index + at) % 3) - 1) * 0.2;
				const value = Math.max(1, Math.min(config.top, Math.round(config.top * share)));
				return { type: 'value.set', statement: id, value, at: 0 };
			})
		);
		const notes = NOTES[language];
		const note: AssessmentAction[] =
			config.note === '' ? [] : [{ type: 'note.set', text: notes[index % notes.length] ?? '', at: 0 }];
		const readers = (SHARES[index % SHARES.length] ?? []).filter((one) => config.audiences.includes(one));
		const share: AssessmentAction[] = readers.length > 0 ? [{ type: 'wheel.share', with: readers }] : [];
		const count: AssessmentAction[] =
			config.team && index % 5 !== 4 ? [{ type: 'wheel.count', counted: true }] : [];
		const done: AssessmentAction[] = index % 3 === 0 ? [] : [{ type: 'wheel.finish', done: true }];
		return [...values, ...note, ...share, ...count, ...done].map((action) => ({ actor, action }));
	});
	const facilitator: Actor = { role: 'facilitator', person: null, facilitator: null };
	if (!config.team) return acts;
	return [...acts, { actor: facilitator, action: { type: 'profile.show', shown: true } }];
}
