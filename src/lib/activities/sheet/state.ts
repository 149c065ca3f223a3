import type { PersonId } from '$lib/core/kernel/ids';
import type { Instant } from '$lib/core/kernel/instant';
import { NO_PICTURE, type Picture } from '../counted-together';
import type { Audience } from '../sharing';
import type { PictureName } from './actions';
import type { SheetAnswer } from './answers';
import type { Put } from './blocks';

/** A field as its person left it: null when they emptied it. */
export interface Written {
	readonly answer: SheetAnswer | null;
	readonly at: Instant;
}

/** One person's sheet in this run. */
export interface PersonSheet {
	readonly fields: Readonly<Record<string, Written>>;
	/** By part; what is missing is theirs alone. */
	readonly shares: Readonly<Record<string, readonly Audience[]>>;
	/** Whether their answers may be counted with those of others. */
	readonly counted: boolean;
	readonly done: boolean;
}

export interface SheetState {
	readonly sheets: Readonly<Record<PersonId, PersonSheet>>;
	/** What the room sees; `taken` is what was shown of all together, block by block. */
	readonly picture: { readonly show: PictureName; readonly taken: Picture<Put> };
}

export const SHEET_BEGIN: SheetState = { sheets: {}, picture: { show: 'counts', taken: NO_PICTURE } };

const UNTOUCHED: PersonSheet = { fields: {}, shares: {}, counted: false, done: false };

/** A person's sheet, also before they touched it. */
export function sheetOf(state: SheetState, person: PersonId): PersonSheet {
	return Object.hasOwn(state.sheets, person) ? (state.sheets[person] ?? UNTOUCHED) : UNTOUCHED;
}
