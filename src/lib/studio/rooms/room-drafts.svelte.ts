import * as v from 'valibot';
import { optionalLink } from '$lib/contract/fields';
import type { GroupNaming, MeetingRoom } from '$lib/core/session/state';

/** A room as it is being written. */
export interface RoomDraft {
	id: string;
	name: string;
	kind: 'room' | 'online';
	link: string;
}

/** The session's rooms as far as this form writes them. */
export interface RoomsView {
	readonly naming: GroupNaming;
	readonly rooms: readonly MeetingRoom[];
}

interface Written {
	readonly naming: GroupNaming;
	readonly rooms: readonly Readonly<RoomDraft>[];
}

/** Rooms being written: nothing in them is dropped silently, and a colleague who writes them too is noticed. */
export class RoomDrafts {
	rooms = $state<RoomDraft[]>([]);
	naming = $state<GroupNaming>('plants');
	/** Ids of rooms whose link is none; found when one tries to save. */
	badLinks = $state.raw<readonly string[]>([]);
	// What the session may hold without anybody else having changed it: also what was there before one's own saving came back.
	#known = $state.raw<readonly string[]>([]);

	constructor(
		view: RoomsView,
		/** How a room online is called that nobody named. */
		private readonly unnamed: (number: number) => string
	) {
		this.take(view);
	}

	/** Begins anew from what the session holds. */
	take(view: RoomsView): void {
		this.rooms = view.rooms.map((room) => ({ ...room }));
		this.naming = view.naming;
		this.badLinks = [];
		this.#known = [fingerprint(view)];
	}

	changedElsewhere(view: RoomsView): boolean {
		return !this.#known.includes(fingerprint(view));
	}

	/**
	 * What is to be saved; null when something has to be written anew first. A pasted link without a name gets one; a row with
	 * nothing in it is none.
	 */
	toSave(): Written | null {
		this.badLinks = this.rooms
			.filter(({ kind, link }) => kind === 'online' && !v.is(optionalLink, link.trim()))
			.map(({ id }) => id);
		if (this.badLinks.length > 0) return null;
		const taken = new Set(this.rooms.map(({ name }) => name.trim()));
		const rooms = this.rooms
			.map((room) => ({ ...room, name: room.name.trim(), link: room.link.trim() }))
			.filter(({ name, link }) => name !== '' || link !== '')
			.map((room) => ({ ...room, name: room.name || this.#freeName(taken) }));
		return { naming: this.naming, rooms };
	}

	/** What `toSave` gave is committed. */
	saved(written: Written, before: RoomsView): void {
		this.rooms = written.rooms.map((room) => ({ ...room }));
		this.#known = [fingerprint(before), fingerprint(written)];
	}

	#freeName(taken: Set<string>): string {
		for (let number = 1; ; number++) {
			const name = this.unnamed(number);
			if (taken.has(name)) continue;
			taken.add(name);
			return name;
		}
	}
}

const fingerprint = ({ naming, rooms }: Written | RoomsView) =>
	JSON.stringify([naming, rooms.map(({ id, name, kind, link }) => [id, name, kind, link])]);
