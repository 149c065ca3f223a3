import type { Answer } from '$lib/contract/wire';
import type { LostCommand } from './lost-command';
import { newId } from './new-id';
import type { Outbox, Outgoing } from './outbox';
import { retryDelay } from './reconnection';
import type { WirePort } from './wire-port';

const ANSWER_MS = 8_000;
const LEAST_MS = 250;
/** Within this a device that was too quick may send again, at any pace of the server's. */
const BREATH_MS = 1_000;
/** Longer than this without anything stored is worth a word. */
const STALLED_AFTER_MS = 5_000;
/** Groups are searched for seconds; what is pressed meanwhile, first of all to end the search, goes past. */
const SEARCHES: ReadonlySet<string> = new Set(['round.propose', 'rounds.plan']);
const GONE = { ok: false, code: 'session/closed' } as const;
const laneOf = ({ type }: Outgoing): string => (SEARCHES.has(type) ? 'search' : '');

/**
 * Carries commands from the outbox to the server until each is answered, over reconnections and reloads: one after the other, as
 * they were given. While the database is away, or this device was too quick, the first is tried again and the others wait behind it.
 */
export class CommandSender {
	readonly #wire: WirePort;
	readonly #outbox: Outbox;
	readonly #random: () => number;
	readonly #lost: (lost: LostCommand) => void;
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- bookkeeping: nothing is drawn from it
	readonly #settle = new Map<string, (answer: Answer) => void>();
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- bookkeeping: nothing is drawn from it
	readonly #underway = new Set<string>();
	#waiting = $state.raw<readonly Outgoing[]>([]);
	#stalled = $state(false);
	#alarm: ReturnType<typeof setTimeout> | undefined;
	#stopped = false;

	/** `lost` is told of what was refused and whose answer nobody waits for: it was given before a reload. */
	constructor(
		wire: WirePort,
		outbox: Outbox,
		random: () => number = Math.random,
		lost: (lost: LostCommand) => void = () => undefined
	) {
		this.#wire = wire;
		this.#outbox = outbox;
		this.#random = random;
		this.#lost = lost;
		this.#waiting = outbox.waiting;
	}

	/** Commands given and not yet answered, in the order in which they were given. */
	get waiting(): readonly Outgoing[] {
		return this.#waiting;
	}

	/** Whether the server is reached and has stored nothing for some seconds. */
	get stalled(): boolean {
		return this.#stalled;
	}

	send(type: string, payload: unknown): Promise<Answer> {
		if (this.#stopped) return Promise.resolve(GONE);
		const commandId = newId();
		this.#outbox.add({ commandId, type, payload });
		const answer = new Promise<Answer>((settle) => this.#settle.set(commandId, settle));
		this.#next();
		return answer;
	}

	/** Sends what waits: to be called whenever the line is up again, with the id of whom the server takes this device for. */
	flush(owner = ''): void {
		for (const { commandId } of this.#outbox.belongTo(owner)) this.#tell(commandId, GONE);
		this.#next();
	}

	/** The line is down, or the page goes: that nothing is stored has another reason, and is said in other words. */
	rest(): void {
		clearTimeout(this.#alarm);
		this.#alarm = undefined;
		this.#stalled = false;
	}

	/** Nothing can be sent any more: what waits is given back as refused, and forgotten. */
	stop(): void {
		this.#stopped = true;
		this.rest();
		for (const command of this.#outbox.waiting) this.#finish(command, GONE);
	}

	/** Puts on its way what comes next, where nothing is: a search may be passed, and passes nothing. */
	#next(): void {
		const waiting = (this.#waiting = this.#outbox.waiting);
		if (this.#stopped || !this.#wire.connected) return;
		for (const command of waiting) {
			const lane = laneOf(command);
			if (!this.#underway.has(lane) && (!lane || command === waiting[0])) void this.#deliver(command, lane);
		}
	}

	async #deliver(command: Outgoing, lane: string): Promise<void> {
		const { commandId, type, payload } = command;
		this.#underway.add(lane);
		// It may have been taken out meanwhile: this device is somebody else's now.
		for (let attempt = 1; this.#wire.connected && this.#waiting.includes(command); attempt++) {
			if (!lane) this.#alarm ??= setTimeout(() => (this.#stalled = true), STALLED_AFTER_MS);
			const answer = await this.#wire
				.ask<Answer>('command', ANSWER_MS, { commandId, type, payload })
				.catch(() => null);
			const code = answer && !answer.ok ? answer.code : '';
			if (answer && code !== 'command/retry' && code !== 'command/too-many') {
				if (!lane) this.rest();
				this.#finish(command, answer);
				break;
			}
			const wait = code === 'command/too-many' ? BREATH_MS : LEAST_MS + retryDelay(attempt, this.#random);
			await new Promise((again) => setTimeout(again, wait));
		}
		this.#underway.delete(lane);
		this.#next();
	}

	#finish(command: Outgoing, answer: Answer): void {
		this.#outbox.answered(command.commandId);
		this.#waiting = this.#outbox.waiting;
		if (!this.#tell(command.commandId, answer) && !answer.ok) this.#lost({ command, answer });
	}

	/** Whether somebody waited for the answer. */
	#tell(commandId: string, answer: Answer): boolean {
		this.#settle.get(commandId)?.(answer);
		return this.#settle.delete(commandId);
	}
}
