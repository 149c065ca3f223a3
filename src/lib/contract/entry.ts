import * as v from 'valibot';
import { LIMITS, attendance, id, line, optionalLine } from './fields';

/** What the form at the door posts. `person` is a name picked from the list; `secret` came with the QR code. */
export const joinForm = v.object({
	name: v.optional(optionalLine(LIMITS.name), ''),
	person: v.optional(v.union([v.literal(''), id]), ''),
	organisation: v.optional(optionalLine(LIMITS.organisation), ''),
	attendance,
	secret: v.optional(v.pipe(v.string(), v.maxLength(100)), '')
});

/** What a phone posts that scanned the QR code, when its network has to wait: with the secret it need not, and loads the door anew. */
export const lookForm = v.object({ look: v.literal('1'), secret: v.pipe(v.string(), v.maxLength(100)) });

/** A new name at the door, where none was picked. */
export const joinName = line(LIMITS.name);

/** Why somebody is not let in; the page has a sentence for each. `join/wait` comes with minutes. */
export type JoinRefusal =
	| 'join/unknown'
	| 'join/locked'
	| 'join/closed'
	| 'join/cancelled'
	| 'join/claimed'
	| 'join/name'
	| 'join/full'
	| 'join/again'
	| 'join/wait';

/** What the page at the door shows. `refusal` is null while the door is open. */
export interface DoorView {
	readonly code: string;
	readonly title: string;
	readonly mode: 'room' | 'online' | 'mixed';
	readonly refusal: JoinRefusal | null;
	readonly minutes?: number;
	/** Listed people who have not come in yet, and those of the programme's roster whose name is taken already. */
	readonly roster: readonly {
		readonly id: string;
		readonly name: string;
		readonly organisation: string;
		readonly taken: boolean;
	}[];
}

/** What the form action answers when it did not let the person in (with it, it leads on to the room). */
export interface JoinAnswer {
	readonly refusal: JoinRefusal;
	readonly minutes?: number;
}
