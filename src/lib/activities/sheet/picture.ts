import type { ActivityContext } from '$lib/core/agenda/activity-definition';
import { own } from '$lib/core/kernel/record';
import type { PersonId } from '$lib/core/kernel/ids';
import {
	FIVE,
	lastPicture,
	peopleIn,
	presentIn,
	sincePicture,
	stillShown,
	taken,
	type Matters,
	type Picture as Taken,
	type Since
} from '../counted-together';
import type { PictureName } from './actions';
import { blockCounts, blocksOf, putInto, type BlockCount, type Put } from './blocks';
import type { SheetConfig } from './config';
import { answersOf } from './earlier';
import { areasOf, roomProfile, type Area } from './profile';
import { sheetOf, type SheetState } from './state';

type Context = ActivityContext<SheetConfig>;

/** All sheets together, never whose: null where nothing may be shown. */
export interface Picture {
	readonly show: PictureName;
	readonly people: number;
	readonly blocks: readonly BlockCount[] | null;
	readonly profile: { readonly areas: readonly Area[]; readonly values: readonly (number | null)[] } | null;
}

/** What is shown of all together as it stands when a facilitator shows it now (S8). */
export function takenNow(state: SheetState, context: Context): Taken<Put> {
	return taken(state.picture.taken, saidNow(state, context), presentIn(context.session), FIVE);
}

/** What came since it was shown. */
export function sinceShown(state: SheetState, context: Context): Since {
	return sincePicture(state.picture.taken, saidNow(state, context), presentIn(context.session), FIVE);
}

/** What everybody may see of all together. */
export function pictureOf(state: SheetState, context: Context): Picture {
	const { show, taken: picture } = state.picture;
	const { fields } = context.config;
	const shown = stillShown(picture, saidNow(state, context), FIVE);
	const people = peopleIn(shown);
	const areas = areasOf(fields);
	const values = show === 'profile' ? roomProfile(areas, shown) : [];
	return {
		show,
		people,
		blocks: show === 'words' && people > 0 ? blockCounts(fields, shown) : null,
		profile: values.some((value) => value !== null) ? { areas, values } : null
	};
}

/** What reports say of all together: what the room saw; where nobody showed it, what may be shown at the close. */
export function pictureLeft(state: SheetState, context: Context): Matters<Put> {
	const now = saidNow(state, context);
	const closed = context.session.status === 'closed';
	const picture = lastPicture(state.picture.taken, now, presentIn(context.session), { floor: FIVE, closed });
	return stillShown(picture, now, FIVE);
}

/** What each person put into each block, of those who let their answers be counted now. */
function saidNow(state: SheetState, context: Context): Matters<Put> {
	const { counted, fields } = context.config;
	if (!counted) return {};
	const sheets = (Object.keys(state.sheets) as PersonId[])
		.filter((person) => sheetOf(state, person).counted)
		.map((person) => [person, answersOf(state, context, person)] as const);
	return Object.fromEntries(
		blocksOf(fields).map((block) => {
			const said = sheets.flatMap(([person, answers]) => {
				const answer = own(answers, block.field.id);
				const put = answer ? putInto(block, answer) : [];
				return put.length > 0 ? [[person, put] as const] : [];
			});
			return [block.id, Object.fromEntries(said)];
		})
	);
}
