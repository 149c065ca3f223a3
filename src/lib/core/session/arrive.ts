import type { PersonId } from '../kernel/ids';
import type { Result } from '../kernel/result';
import type { DecideTools } from './decide-tools';
import type { SessionEvent } from './events';
import type { ArrivalRefusal } from './refusals';
import type { Attendance, SessionState } from './state';

/**
 * Somebody at the door. `how`: `back` with a seat that proves who they are; `claim` of a listed name that nobody took yet;
 * `new` with a fresh id. What they typed counts for `claim` and `new` only.
 */
export interface Arrival {
	readonly how: 'back' | 'claim' | 'new';
	readonly personId: PersonId;
	readonly name: string;
	readonly organisation: string;
	readonly attendance: Attendance;
}

/** Lets a person in, or into the waiting room; the same person comes back without a duplicate. */
export function arrive(
	state: SessionState,
	arrival: Arrival,
	tools: DecideTools
): Result<readonly SessionEvent[], ArrivalRefusal> {
	throw new Error(`not yet: ${state.id} ${arrival.how} ${tools.now}`);
}
