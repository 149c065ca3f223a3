import type { CommandName, CommandPayload } from '$lib/contract/commands';
import type {
	EveryoneView,
	FacilitatorView,
	GroupView,
	PersonView,
	PresenceView,
	StageView
} from '$lib/contract/views';
import type { Answer } from '$lib/contract/wire';
import type { Outgoing } from './outbox';

export type Connection = 'connecting' | 'online' | 'offline' | 'gone';

/** Whether what one wrote is safe: `saved` only after the server committed it. */
export type PageStatus = 'connecting' | 'saved' | 'saving' | 'offline' | 'closed';

export interface Point {
	readonly id: string;
	readonly text: string;
}

/** A group's page of points as views use it: reactive fields, changes by method. */
export interface PointsPage {
	readonly points: readonly Point[];
	readonly status: PageStatus;
	/** Server time (ms) of the newest commit seen; null before the first. */
	readonly savedAt: number | null;
	readonly writable: boolean;
	/** Adds a point at the end; returns its id. */
	add(text: string): string;
	/** Sets a point's text by its smallest change, so that two people can edit it at once. */
	edit(id: string, text: string): void;
	remove(id: string): void;
	move(id: string, to: number): void;
	close(): void;
}

/**
 * What views know of the live session. Fields are reactive (rune classes implement it); a layer that this role does not
 * receive is null. Implemented by `LiveSession` over a socket, and by `PreviewSession` over sample data.
 */
export interface LivePort {
	readonly session: string;
	readonly role: 'facilitator' | 'participant' | 'stage';
	/** Over sample data: nothing of it is to be kept on this device. */
	readonly preview?: true;
	/** Whether there is a resource map to be opened beside the room. */
	readonly map?: boolean;
	readonly connection: Connection;
	readonly everyone: EveryoneView | null;
	readonly group: GroupView | null;
	readonly person: PersonView | null;
	readonly stage: StageView | null;
	readonly facilitator: FacilitatorView | null;
	readonly presence: PresenceView | null;
	/** Server time in ms, corrected for this device's clock; reactive, advances about four times a second. */
	readonly now: number;
	/** Commands given and not yet answered, in the order in which they were given. */
	readonly waiting: readonly Outgoing[];
	/** Whether the server is reached and has stored nothing for some seconds. */
	readonly stalled: boolean;
	/** Sends a command; resolves when the server has committed or refused it, retrying over reconnections. */
	send<Name extends CommandName>(type: Name, payload: CommandPayload<Name>): Promise<Answer>;
	/** Sends an activity's own action. */
	act(
		activityId: string,
		action: { readonly type: string } & Readonly<Record<string, unknown>>
	): Promise<Answer>;
	/** Opens a page of points; loads the document library on first use. Close it when the view goes. */
	openPoints(pageId: string): PointsPage;
	/** Where this facilitator is, for the others. */
	whereabouts(groupId: string | null): void;
}
