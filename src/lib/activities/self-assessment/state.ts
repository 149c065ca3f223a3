import type { PersonId } from '$lib/core/kernel/ids';
import type { Instant } from '$lib/core/kernel/instant';
import { NO_PICTURE, type Picture } from '../counted-together';
import type { Audience } from '../sharing';
import type { Values } from './wheel';

export interface PersonAssessment {
	/** By statement; null where it was emptied. */
	readonly values: Readonly<Record<string, { readonly value: number | null; readonly at: Instant }>>;
	readonly note: { readonly text: string; readonly at: Instant };
	/** Who reads the wheel and the words beside it; nobody but the person where it is empty. */
	readonly shares: readonly Audience[];
	/** Whether they let themselves be counted in the team's profile. */
	readonly counted: boolean;
	readonly done: boolean;
}

export interface AssessmentState {
	readonly people: Readonly<Record<PersonId, PersonAssessment>>;
	/** `picture` is what was shown of all together, area by area; it stays while the profile is covered. */
	readonly profile: { readonly shown: boolean; readonly picture: Picture<Values> };
}

export const ASSESSMENT_BEGIN: AssessmentState = {
	people: {},
	profile: { shown: false, picture: NO_PICTURE }
};

const UNTOUCHED: PersonAssessment = {
	values: {},
	note: { text: '', at: 0 },
	shares: [],
	counted: false,
	done: false
};

/** A person's answers, also before they gave any. */
export function assessmentOf(state: AssessmentState, person: PersonId): PersonAssessment {
	return Object.hasOwn(state.people, person) ? (state.people[person] ?? UNTOUCHED) : UNTOUCHED;
}
