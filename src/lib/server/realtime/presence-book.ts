import type { PlanningView, PresenceView } from '$lib/contract/views';
import type { Viewer } from './room-views';

interface Here {
	readonly viewer: Viewer;
	groupId: string | null;
	activityId: string | null;
}

/** Forgotten after so long: who wrote an hour ago is not writing. */
const WRITING_MS = 10 * 60_000;

/** Who is connected to one session now, and who writes. Never stored. */
export class PresenceBook {
	readonly #sockets = new Map<string, Here>();
	readonly #writing = new Map<string, number>();
	/** A search for groups that runs now. */
	planning: PlanningView | null = null;

	enter(socket: string, viewer: Viewer): void {
		this.#sockets.set(socket, { viewer, groupId: null, activityId: null });
	}

	leave(socket: string): void {
		this.#sockets.delete(socket);
	}

	/** Where a facilitator is; others have no whereabouts. */
	move(socket: string, at: { groupId: string | null; activityId: string | null }): void {
		const here = this.#sockets.get(socket);
		if (here?.viewer.role === 'facilitator') Object.assign(here, at);
	}

	wrote(groupId: string, at: number): void {
		this.#writing.set(groupId, at);
	}

	/** What facilitators see of it, in a stable order. */
	view(now: number): PresenceView {
		for (const [group, at] of this.#writing) if (now - at > WRITING_MS) this.#writing.delete(group);
		const here = [...this.#sockets.values()];
		const facilitators = new Map<string, Here>();
		// The newest of a facilitator's screens says where they are.
		for (const one of here) if (one.viewer.role === 'facilitator') facilitators.set(one.viewer.id, one);
		return {
			connected: [
				...new Set(here.filter(({ viewer }) => viewer.role === 'participant').map(({ viewer }) => viewer.id))
			].sort(),
			writing: Object.fromEntries(this.#writing),
			facilitators: [...facilitators].map(([id, { groupId, activityId }]) => ({ id, groupId, activityId })),
			stages: here.filter(({ viewer }) => viewer.role === 'stage').length,
			planning: this.planning
		};
	}
}
