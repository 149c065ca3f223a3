import { findActivity } from '$lib/activities/registry';
import type { CommandName, CommandPayload } from '$lib/contract/commands';
import type { Answer } from '$lib/contract/wire';
import type { Actor } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import { audienceOf } from '$lib/core/session/views/audience';
import { everyoneView } from '$lib/core/session/views/everyone-view';
import { facilitatorView } from '$lib/core/session/views/facilitator-view';
import { groupView } from '$lib/core/session/views/group-view';
import { personView } from '$lib/core/session/views/person-view';
import { stageView } from '$lib/core/session/views/stage-view';
import type { LivePort, PointsPage } from './live-port';
import type { PreviewRoom } from './preview-room.svelte';

/** One who looks on in a preview: a participant, the stage or a facilitator, each seeing what they would see live. */
export class PreviewSession implements LivePort {
	readonly preview = true;
	readonly map = true;
	readonly connection = 'online';
	readonly waiting = [];
	readonly stalled = false;
	readonly #room: PreviewRoom;
	/** The participant through whose eyes one looks. */
	personId = $state('');

	constructor(
		room: PreviewRoom,
		readonly role: LivePort['role'],
		/** The session whose pictures it shows: a preview has none of its own. */
		readonly session = 'preview'
	) {
		this.#room = room;
		this.personId = room.people[0]?.id ?? '';
	}

	get now() {
		return this.#room.now;
	}

	readonly #seat = $derived(this.personId as PersonId);
	readonly #everyone = $derived.by(() => everyoneView(this.#room.state, findActivity));
	readonly #person = $derived.by(() => personView(this.#room.state, this.#seat, findActivity));
	readonly #stage = $derived.by(() => stageView(this.#room.state, findActivity));
	readonly #facilitator = $derived.by(() => facilitatorView(this.#room.state, findActivity));
	readonly #group = $derived.by(() => {
		const { groupId } = audienceOf(this.#room.state, this.#seat);
		return groupId ? groupView(this.#room.state, groupId, findActivity) : null;
	});

	get everyone() {
		return this.role === 'participant' ? this.#everyone : null;
	}

	get group() {
		return this.role === 'participant' ? this.#group : null;
	}

	get person() {
		return this.role === 'participant' ? this.#person : null;
	}

	get stage() {
		const online = this.role === 'participant' && this.#person?.attendance === 'online';
		return this.role === 'stage' || online ? this.#stage : null;
	}

	get facilitator() {
		return this.role === 'facilitator' ? this.#facilitator : null;
	}

	get presence() {
		if (this.role !== 'facilitator') return null;
		const connected = this.#room.people.map(({ id }) => id);
		return { connected, writing: {}, facilitators: [], stages: 1, planning: null };
	}

	send<Name extends CommandName>(type: Name, payload: CommandPayload<Name>): Promise<Answer> {
		return Promise.resolve(this.#room.send(type, payload, this.#actor()));
	}

	act(activityId: string, action: { readonly type: string } & Readonly<Record<string, unknown>>) {
		return this.send('activity.act', { activityId, action: { ...action } });
	}

	openPoints(pageId: string): PointsPage {
		const page = this.#room.page(pageId);
		if (this.role === 'participant') page.openTo(() => this.#writable(pageId));
		return page;
	}

	whereabouts(): void {
		// Nobody else is here.
	}

	#actor(): Actor {
		const facilitator = Object.values(this.#room.state.facilitators)[0]?.id ?? null;
		return this.role === 'facilitator'
			? { role: 'facilitator', person: null, facilitator }
			: { role: 'participant', person: this.#seat, facilitator: null };
	}

	#writable(pageId: string): boolean {
		const views = [this.#everyone.pages, this.#group?.pages ?? [], this.#person?.pages ?? []].flat();
		return views.some((view) => view.id === pageId && view.right === 'write');
	}
}
