import type { ActivityContext } from '$lib/core/agenda/activity-definition';
import { own } from '$lib/core/kernel/record';
import type { PersonId } from '$lib/core/kernel/ids';
import {
	lastPicture,
	peopleIn,
	presentIn,
	sincePicture,
	stillShown,
	taken,
	type Matters,
	type Picture,
	type Since
} from '../counted-together';
import { TEAM_FLOOR, type AssessmentConfig } from './config';
import { assessmentOf, type AssessmentState } from './state';
import { shownWheel, type Values } from './wheel';

type Context = Pick<ActivityContext<AssessmentConfig>, 'config' | 'session'>;

/** The profile as it stands when a facilitator shows it now (W5). */
export function shownAgain(state: AssessmentState, context: Context): Picture<Values> {
	return taken(state.profile.picture, saidNow(state, context), presentIn(context.session), TEAM_FLOOR);
}

/** What came since the profile was shown. */
export function sinceShown(state: AssessmentState, context: Context): Since {
	return sincePicture(state.profile.picture, saidNow(state, context), presentIn(context.session), TEAM_FLOOR);
}

/** What may be shown of the team now; null where it is nothing. */
export function profileNow(state: AssessmentState, context: Context) {
	return readable(stillShown(state.profile.picture, saidNow(state, context), TEAM_FLOOR), context);
}

/** What the report says of the team: what the room saw; where nobody showed it, what may be shown at the close. */
export function profileLeft(state: AssessmentState, context: Context) {
	return readable(areasLeft(state, context, context.session.status === 'closed').shown, context);
}

/**
 * The areas that may be counted later, with what each person said of them as it was counted; and whether nobody who was there was
 * missing.
 */
export function areasLeft(
	state: AssessmentState,
	context: Context,
	closed: boolean
): { readonly shown: Matters<Values>; readonly everybody: boolean } {
	const now = saidNow(state, context);
	const picture = lastPicture(state.profile.picture, now, presentIn(context.session), {
		floor: TEAM_FLOOR,
		closed
	});
	const shown = stillShown(picture, now, TEAM_FLOOR);
	const everybody = Object.entries(shown).every(
		([area, said]) =>
			picture[area]?.everybody && Object.keys(said).length === Object.keys(picture[area].said).length
	);
	return { shown, everybody: everybody && Object.keys(shown).length > 0 };
}

/** What each person said, area by area, of those who let themselves be counted now. */
function saidNow(state: AssessmentState, { config }: Context): Matters<Values> {
	if (!config.team) return {};
	const people = (Object.keys(state.people) as PersonId[]).filter((person) => state.people[person]?.counted);
	return Object.fromEntries(
		config.areas.map(({ id, statements }) => {
			const said = people.flatMap((person) => {
				const { values } = assessmentOf(state, person);
				const given = statements.flatMap(({ id: one }) => {
					const value = own(values, one)?.value ?? null;
					return value === null ? [] : [[one, value] as const];
				});
				return given.length > 0 ? [[person, Object.fromEntries(given)] as const] : [];
			});
			return [id, Object.fromEntries(said)];
		})
	);
}

function readable(shown: Matters<Values>, { config }: Context) {
	const people = peopleIn(shown);
	return people === 0 ? null : { people, values: shownWheel(config.areas, shown) };
}
