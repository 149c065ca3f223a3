import { forgetUnsentEdits } from './forget-unsent-edits';

/** What outlives the tab on this device; null where the browser keeps nothing. */
export function deviceStorage(): Storage | null {
	try {
		return localStorage;
	} catch {
		return null;
	}
}

/**
 * Removes what this device alone knew of a session (of every one: null), such as whose an anonymous card is: when the meeting is
 * over for it. Not when it goes on elsewhere, in another tab or on another phone.
 */
export function forgetDevice(session: string | null): void {
	forgetUnsentEdits(session, deviceStorage());
}
