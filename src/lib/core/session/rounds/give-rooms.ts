import type { DecideTools } from '../decide-tools';
import type { Attendance, Group, MeetingRoom, SessionState } from '../state';

/** Whether a group meets in the place, online, or both. */
function needsOf(group: Group, attendanceOf: (id: string) => Attendance | undefined) {
	const modes = new Set(group.members.map(attendanceOf));
	return { place: modes.has('room'), link: modes.has('online') };
}

class FreeRooms {
	readonly #places: MeetingRoom[];
	readonly #links: MeetingRoom[];
	readonly #tools: Pick<DecideTools, 'newId' | 'meetingBase'>;

	constructor(
		rooms: readonly MeetingRoom[],
		taken: readonly Group[],
		tools: Pick<DecideTools, 'newId' | 'meetingBase'>
	) {
		const names = new Set(taken.map(({ room }) => room?.name));
		const links = new Set(taken.map(({ room }) => room?.link));
		this.#places = rooms.filter(({ kind, name }) => kind === 'room' && !names.has(name));
		this.#links = rooms.filter(({ kind, link }) => kind === 'online' && link !== '' && !links.has(link));
		this.#tools = tools;
	}

	place(): MeetingRoom | undefined {
		return this.#places.shift();
	}

	/** A link that a facilitator pasted, else an unguessable room at the meeting server, else none. */
	link(): { readonly name: string; readonly link: string } {
		const pasted = this.#links.shift();
		if (pasted) return pasted;
		const base = this.#tools.meetingBase.replace(/\/+$/, '');
		return { name: '', link: base === '' ? '' : `${base}/plenaria-${this.#tools.newId()}` };
	}
}

/**
 * Gives every group what it still lacks: a physical room if somebody is in the place, a link if somebody is online; mixed
 * groups get both where there are enough. What a group has already stays.
 */
export function withRooms(
	groups: readonly Group[],
	state: Pick<SessionState, 'rooms'>,
	attendanceOf: (id: string) => Attendance | undefined,
	tools: Pick<DecideTools, 'newId' | 'meetingBase'>
): readonly Group[] {
	const free = new FreeRooms(state.rooms, groups, tools);
	return groups.map((group) => {
		const needs = needsOf(group, attendanceOf);
		const { name: oldName = '', link: oldLink = '' } = group.room ?? {};
		const place = needs.place && oldName === '' ? free.place() : undefined;
		const known = oldLink || (place?.link ?? '');
		const online = needs.link && known === '' ? free.link() : undefined;
		const name = oldName || (place?.name ?? online?.name ?? '');
		const link = known || (online?.link ?? '');
		if (name === oldName && link === oldLink) return group;
		return { ...group, room: { name, link } };
	});
}
