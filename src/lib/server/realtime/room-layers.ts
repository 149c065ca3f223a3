import type { LayerPatch, LayerSnapshot, Layers } from '$lib/contract/wire';
import type { FindActivity } from '$lib/core/agenda/activity-definition';
import type { SessionState } from '$lib/core/session/state';
import { LayerChannel } from './layer-channel';
import { inputsOf, layersOf, viewOf, type LayerKey, type Viewer } from './room-views';

/** How the room reaches people; implemented over Socket.IO, and by the tests. `channel` names a layer of this room. */
export interface RoomWire {
	patch(channel: string, patch: LayerPatch): void;
	layer(socket: string, snapshot: LayerSnapshot): void;
	join(socket: string, channel: string): void;
	leave(socket: string, channel: string): void;
	/** Tells why, and closes the socket. */
	goodbye(socket: string, reason: 'removed' | 'closed'): void;
}

interface Onlooker {
	readonly viewer: Viewer;
	channels: ReadonlyMap<string, LayerKey>;
}

/** From this many sockets on, changes that come close together are sent together. */
const CROWD = 50;
const GATHER_MS = 25;
const LONGEST_GAP_MS = 200;

/** What the whole room turns to when it changes, and only facilitators change: it waits for nobody's cards. */
const turnOf = ({ status, position, timer, stage }: SessionState): readonly unknown[] => [
	status,
	position,
	timer,
	stage
];

const nameOf = ({ layer, of }: LayerKey) => (of ? `${layer}/${of}` : layer);

/**
 * Who sees what in one room. After each commit the layers that somebody receives are made anew where their inputs changed,
 * and each difference goes out once per layer. Sending takes a bounded share of the time: at once while it is quiet, and
 * gathered when a whole plenary writes, so that 500 cards a second are not 500 packets to 500 phones. What the room turns to
 * does not wait.
 */
export class RoomLayers {
	readonly #onlookers = new Map<string, Onlooker>();
	readonly #channels = new Map<string, { channel: LayerChannel; sockets: Set<string> }>();
	#audienceInputs: readonly unknown[] = [];
	#turn: readonly unknown[];
	#timer: NodeJS.Timeout | null = null;
	#notBefore = 0;

	constructor(
		private state: SessionState,
		private presence: Layers['presence'],
		private readonly wire: RoomWire,
		private readonly find: FindActivity
	) {
		this.#turn = turnOf(state);
	}

	get sockets(): number {
		return this.#onlookers.size;
	}

	/** Lets a socket look on; its layers, or null when this viewer may not be here. */
	enter(socket: string, viewer: Viewer): readonly LayerSnapshot[] | null {
		const keys = layersOf(this.state, viewer);
		if (!keys) return null;
		this.#onlookers.set(socket, { viewer, channels: new Map() });
		return this.#subscribe(socket, keys).map(({ snapshot }) => snapshot);
	}

	/** All layers of a socket as they are now. */
	snapshots(socket: string): readonly LayerSnapshot[] {
		const onlooker = this.#onlookers.get(socket);
		return [...(onlooker?.channels.keys() ?? [])].map((name) => this.#channels.get(name)!.channel.snapshot());
	}

	leave(socket: string): void {
		const onlooker = this.#onlookers.get(socket);
		for (const name of onlooker?.channels.keys() ?? []) this.#unsubscribe(socket, name);
		this.#onlookers.delete(socket);
	}

	/** Takes a committed state and sends what it changes, now or soon. */
	changed(state: SessionState): void {
		this.state = state;
		const turn = turnOf(state);
		const wait = turn.every((part, index) => part === this.#turn[index])
			? this.#notBefore - performance.now()
			: 0;
		this.#turn = turn;
		if (wait <= 0) this.#send();
		else this.#timer ??= setTimeout(() => this.#send(), wait);
	}

	/** Takes what is known of who is here; sent at once, for the caller paces it. */
	showPresence(presence: Layers['presence']): void {
		this.presence = presence;
		const held = this.#channels.get('presence');
		const patch = held?.channel.update(presence);
		if (patch) this.wire.patch('presence', patch);
	}

	close(): void {
		if (this.#timer) clearTimeout(this.#timer);
	}

	#send(): void {
		const began = performance.now();
		if (this.#timer) clearTimeout(this.#timer);
		this.#timer = null;
		// Shared layers were made first when the first socket came, so a step change reaches all before anything personal.
		for (const [name, { channel }] of this.#channels) {
			if (channel.layer === 'presence' || channel.unchanged(inputsOf(channel, this.state))) continue;
			const view = viewOf(channel, this.state, this.find);
			// A group or person that is gone: its subscribers are moved just below.
			const patch = view === null ? null : channel.update(view);
			if (patch) this.wire.patch(name, patch);
		}
		this.#moveOnlookers();
		const took = performance.now() - began;
		const gap = Math.min(LONGEST_GAP_MS, Math.max(4 * took, this.#onlookers.size >= CROWD ? GATHER_MS : 0));
		this.#notBefore = performance.now() + gap;
	}

	/** People who changed group, were admitted or removed, or went online: other layers from now on. */
	#moveOnlookers(): void {
		const { people, rounds, position, status, agenda } = this.state;
		const inputs = [people, rounds, position, status, agenda];
		if (inputs.every((input, index) => input === this.#audienceInputs[index])) return;
		this.#audienceInputs = inputs;
		for (const [socket, onlooker] of this.#onlookers) {
			const keys = layersOf(this.state, onlooker.viewer);
			if (!keys) {
				this.leave(socket);
				this.wire.goodbye(socket, 'removed');
				continue;
			}
			this.#resubscribe(socket, onlooker, keys);
		}
	}

	#resubscribe(socket: string, onlooker: Onlooker, keys: readonly LayerKey[]): void {
		const wanted = new Set(keys.map(nameOf));
		const before = onlooker.channels;
		if (wanted.size === before.size && [...before.keys()].every((name) => wanted.has(name))) return;
		for (const [name, key] of before) {
			if (wanted.has(name)) continue;
			this.#unsubscribe(socket, name);
			if (key.layer === 'group') this.wire.layer(socket, { layer: 'group', revision: 0, view: null });
		}
		for (const { name, snapshot } of this.#subscribe(socket, keys)) {
			if (!before.has(name)) this.wire.layer(socket, snapshot);
		}
	}

	#subscribe(socket: string, keys: readonly LayerKey[]): { name: string; snapshot: LayerSnapshot }[] {
		const channels = new Map<string, LayerKey>();
		const snapshots: { name: string; snapshot: LayerSnapshot }[] = [];
		for (const key of keys) {
			const name = nameOf(key);
			let held = this.#channels.get(name);
			if (!held) {
				const view = key.layer === 'presence' ? this.presence : viewOf(key, this.state, this.find);
				if (view === null) continue;
				held = {
					channel: new LayerChannel(key.layer, key.of, view, inputsOf(key, this.state)),
					sockets: new Set()
				};
				this.#channels.set(name, held);
			}
			channels.set(name, key);
			if (!held.sockets.has(socket)) {
				held.sockets.add(socket);
				this.wire.join(socket, name);
			}
			snapshots.push({ name, snapshot: held.channel.snapshot() });
		}
		this.#onlookers.get(socket)!.channels = channels;
		return snapshots;
	}

	#unsubscribe(socket: string, name: string): void {
		const held = this.#channels.get(name);
		held?.sockets.delete(socket);
		// What nobody receives is not made; it starts anew when somebody comes.
		if (held && held.sockets.size === 0) this.#channels.delete(name);
		this.wire.leave(socket, name);
	}
}
