import { forgetKeys, forgetUnsentEdits } from './forget-unsent-edits';

/** What outlives the tab on this device; null where the browser keeps nothing. */
export function deviceStorage(): Storage | null {
	try {
		return localStorage;
	} catch {
		return null;
	}
}

/**
 * Removes what this device alone knew of a session, such as whose an anonymous card is: when the meeting is over for it. Not when it
 * goes on elsewhere, in another tab or on another phone.
 */
export function forgetDevice(session: string): void {
	forgetUnsentEdits(session, deviceStorage());
}

/** The phone is somebody else's from now on: everything that was written on it goes, sent or not, of every session and of the map. */
export function forgetPhone(): void {
	for (const storage of [deviceStorage(), tabStorage()]) {
		forgetUnsentEdits(null, storage);
		forgetKeys(['plenaria:outbox:', 'plenaria-map/'], storage);
	}
}

function tabStorage(): Storage | null {
	try {
		return sessionStorage;
	} catch {
		return null;
	}
}
