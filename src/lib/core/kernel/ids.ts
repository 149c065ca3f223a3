declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Ids are random strings of 22 url-safe characters (128 bits); the brand keeps one kind from standing in for another. */
export type SessionId = Branded<'Session'>;
export type ActivityId = Branded<'Activity'>;
export type FacilitatorId = Branded<'Facilitator'>;
export type PersonId = Branded<'Person'>;
export type RoundId = Branded<'Round'>;
export type GroupId = Branded<'Group'>;
export type PageId = Branded<'Page'>;
export type CallId = Branded<'Call'>;
export type MomentId = Branded<'Moment'>;
export type NoticeId = Branded<'Notice'>;
export type RoomId = Branded<'Room'>;

const ID = /^[A-Za-z0-9_-]{1,64}$/;

/** Whether a text from outside has the form of an id. */
export function isId(text: string): boolean {
	return ID.test(text);
}
