import type { CommandName, CommandPayload } from '$lib/contract/commands';
import { WIRE_VERSION, type Answer, type Welcome } from '$lib/contract/wire';
import { CommandSender } from './command-sender.svelte';
import { forgetUnsentEdits } from './forget-unsent-edits';
import { GatheredChanges } from './gathered-changes';
import { LayerStore } from './layer-store.svelte';
import type { LostCommand } from './lost-command';
import { LazyPointsPage } from './lazy-points-page.svelte';
import type { Connection, LivePort, PointsPage } from './live-port';
import { Outbox } from './outbox';
import { onWake, retryDelay } from './reconnection';
import { ServerClock } from './server-clock.svelte';
import { ServerLine } from './server-line';
import type { Farewell, WirePort } from './wire-port';

/** Shorter breaks (a phone changing its Wi-Fi cell, a server starting anew) are not worth alarming anybody. */
const OFFLINE_AFTER_MS = 3_000;
const PING_MS = 5_000;
/** Devices' clocks drift, and jump when set. */
const PROBE_EVERY_MS = 60_000;

export interface LiveSessionOptions {
	readonly session: string;
	readonly role: LivePort['role'];
	readonly map?: boolean;
	/** A line played by hand, for tests. */
	readonly wire?: WirePort;
	readonly random?: () => number;
	/** Told of what was given before a reload and is refused now: nobody else would hear of it. */
	readonly lost?: (lost: LostCommand) => void;
}

/** The live session over a socket: layers in, commands out, always on its way back when the line is down. */
export class LiveSession implements LivePort {
	readonly session: string;
	readonly role: LivePort['role'];
	readonly map: boolean;
	readonly #wire: WirePort;
	readonly #storage: Storage | null;
	readonly #layers = new LayerStore();
	readonly #clock = new ServerClock();
	readonly #sender: CommandSender;
	readonly #random: () => number;
	#connection = $state<Connection>('connecting');
	#farewell = $state<Farewell | null>(null);
	#attempt = 0;
	#retry: ReturnType<typeof setTimeout> | undefined;
	#alarm: ReturnType<typeof setTimeout> | undefined;
	#probe: ReturnType<typeof setInterval> | undefined;
	#stopListening: (() => void) | undefined;
	#syncing = false;
	readonly #changes = new GatheredChanges(() => this.#sync());
	#whereabouts: string | null = null;

	constructor({ session, role, map = false, wire, random = Math.random, lost }: LiveSessionOptions) {
		this.session = session;
		this.role = role;
		this.map = map;
		this.#random = random;
		this.#wire = wire ?? new ServerLine({ session, as: role, wire: WIRE_VERSION });
		this.#storage = typeof sessionStorage === 'undefined' ? null : sessionStorage;
		const outbox = new Outbox(`plenaria:outbox:${role}:${session}`, this.#storage);
		this.#sender = new CommandSender(this.#wire, outbox, random, lost);
		this.#wire.listen({
			welcome: (welcome) => this.#welcome(welcome),
			patch: (patch) => this.#changes.add(() => this.#layers.patch(patch)),
			layer: (snapshot) => this.#changes.add(() => this.#layers.replace(snapshot)),
			goodbye: (reason) => this.#goodbye(reason),
			down: () => this.#down()
		});
	}

	/** Begins to connect. Only in the browser; returns what ends it all. */
	start(): () => void {
		this.#clock.start();
		this.#stopListening = onWake(() => this.#wake());
		this.#probe = setInterval(() => this.#measure(), PROBE_EVERY_MS);
		this.#expectOnline();
		this.#wire.connect();
		return () => this.#stop();
	}

	get connection() {
		return this.#connection;
	}

	/** Why this device is no longer here; null while it is. */
	get farewell() {
		return this.#farewell;
	}

	get everyone() {
		return this.#layers.view('everyone');
	}

	get group() {
		return this.#layers.view('group');
	}

	get person() {
		return this.#layers.view('person');
	}

	get stage() {
		return this.#layers.view('stage');
	}

	get facilitator() {
		return this.#layers.view('facilitator');
	}

	get presence() {
		return this.#layers.view('presence');
	}

	get now() {
		return this.#clock.now;
	}

	get waiting() {
		return this.#sender.waiting;
	}

	get stalled() {
		return this.#sender.stalled;
	}

	send<Name extends CommandName>(type: Name, payload: CommandPayload<Name>): Promise<Answer> {
		return this.#sender.send(type, payload);
	}

	act(activityId: string, action: { readonly type: string } & Readonly<Record<string, unknown>>) {
		return this.send('activity.act', { activityId, action: { ...action } });
	}

	openPoints(pageId: string): PointsPage {
		return new LazyPointsPage(async () => {
			const { openPointsPage } = await import('./page-binding.svelte');
			return openPointsPage(this.session, pageId);
		});
	}

	whereabouts(groupId: string | null): void {
		this.#whereabouts = groupId;
		const activityId = this.facilitator?.now?.activityId ?? null;
		this.#wire.tell('whereabouts', { groupId, activityId });
	}

	/** Forgets what is on this device and is not on the server: for whoever leaves for good. */
	forget(): void {
		this.#sender.stop();
		this.#layers.clear();
		this.#forgetPages();
	}

	#forgetPages(): void {
		forgetUnsentEdits(this.session, this.#storage);
	}

	#welcome(welcome: Welcome): void {
		this.#attempt = 0;
		clearTimeout(this.#alarm);
		this.#alarm = undefined;
		this.#changes.clear();
		this.#layers.welcome(welcome);
		this.#clock.guess(welcome.now);
		this.#connection = 'online';
		this.#sender.flush(welcome.you);
		if (this.role === 'facilitator') this.whereabouts(this.#whereabouts);
		this.#measure();
	}

	#sync(): void {
		if (this.#syncing) return;
		this.#syncing = true;
		this.#wire
			.ask<Welcome>('sync', PING_MS)
			.then((welcome) => this.#layers.welcome(welcome))
			// No answer: the line is not what it seems; a new one brings everything anew.
			.catch(() => this.#wire.connected && this.#wire.drop())
			.finally(() => (this.#syncing = false));
	}

	#goodbye(reason: Farewell): void {
		this.#farewell = reason;
		this.#connection = 'gone';
		// After 'reload' the page comes back with the unsent work; the other ways out are final.
		if (reason !== 'reload') {
			this.#sender.stop();
			this.#forgetPages();
		}
		this.#stop();
	}

	#down(): void {
		if (this.#connection === 'gone') return;
		if (this.#connection === 'online') this.#connection = 'connecting';
		this.#sender.rest();
		this.#expectOnline();
		clearTimeout(this.#retry);
		this.#retry = setTimeout(() => this.#wire.connect(), retryDelay(this.#attempt++, this.#random));
	}

	#expectOnline(): void {
		this.#alarm ??= setTimeout(() => {
			if (this.#connection === 'connecting') this.#connection = 'offline';
		}, OFFLINE_AFTER_MS);
	}

	/** Awake again. A line that still looks alive may have died in the sleep, unnoticed by both ends: ask. */
	#wake(): void {
		if (this.#connection === 'gone') return;
		if (this.#wire.connected) {
			this.#wire.ask('clock', PING_MS).then(
				() => this.#measure(),
				() => this.#wire.connected && this.#wire.drop()
			);
			return;
		}
		clearTimeout(this.#retry);
		this.#attempt = 0;
		this.#wire.connect();
	}

	#measure(): void {
		void this.#clock.probe(() => this.#wire.ask<number>('clock', PING_MS));
	}

	#stop(): void {
		this.#sender.rest();
		clearTimeout(this.#retry);
		clearTimeout(this.#alarm);
		this.#changes.clear();
		clearInterval(this.#probe);
		this.#stopListening?.();
		this.#clock.stop();
		this.#wire.close();
	}
}
