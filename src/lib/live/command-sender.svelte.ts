import type { Answer } from '$lib/contract/wire';
import { newId } from './new-id';
import type { Outbox, Outgoing } from './outbox';
import { retryDelay } from './reconnection';
import type { WirePort } from './wire-port';

const ANSWER_MS = 8_000;
/** Refusals that ask for patience and not for a decision: the database was away, or this device was too quick. */
const PATIENCE: ReadonlySet<string> = new Set(['command/retry', 'command/too-many']);
const MOST_TRIES = 8;

/** Carries commands from the outbox to the server until each is answered, over reconnections and reloads. */
export class CommandSender {
	readonly #wire: WirePort;
	readonly #outbox: Outbox;
	readonly #random: () => number;
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- bookkeeping: nothing is drawn from it
	readonly #settle = new Map<string, (answer: Answer) => void>();
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- bookkeeping: nothing is drawn from it
	readonly #underway = new Set<string>();
	#pending = $state(0);
	#stopped = false;

	constructor(wire: WirePort, outbox: Outbox, random: () => number = Math.random) {
		this.#wire = wire;
		this.#outbox = outbox;
		this.#random = random;
		this.#pending = outbox.waiting.length;
	}

	/** Commands given and not yet answered. */
	get pending(): number {
		return this.#pending;
	}

	send(type: string, payload: unknown): Promise<Answer> {
		if (this.#stopped) return Promise.resolve({ ok: false, code: 'session/closed' });
		const command = { commandId: newId(), type, payload };
		this.#outbox.add(command);
		this.#count();
		const answer = new Promise<Answer>((settle) => this.#settle.set(command.commandId, settle));
		void this.#deliver(command);
		return answer;
	}

	/** Sends everything that waits, in order: to be called whenever the line is up again. */
	flush(): void {
		for (const command of this.#outbox.waiting) void this.#deliver(command);
	}

	/** Nothing can be sent any more: what waits is given back as refused, and forgotten. */
	stop(): void {
		this.#stopped = true;
		for (const { commandId } of this.#outbox.waiting) {
			this.#finish(commandId, { ok: false, code: 'session/closed' });
		}
	}

	async #deliver(command: Outgoing): Promise<void> {
		if (this.#underway.has(command.commandId)) return;
		this.#underway.add(command.commandId);
		for (let attempt = 1; this.#wire.connected && !this.#stopped; attempt++) {
			const answer = await this.#wire.ask<Answer>('command', ANSWER_MS, command).catch(() => null);
			if (answer && (answer.ok || !PATIENCE.has(answer.code) || attempt >= MOST_TRIES)) {
				this.#finish(command.commandId, answer);
				break;
			}
			await new Promise((next) => setTimeout(next, retryDelay(attempt, this.#random)));
		}
		this.#underway.delete(command.commandId);
	}

	#finish(commandId: string, answer: Answer): void {
		this.#outbox.answered(commandId);
		this.#count();
		this.#settle.get(commandId)?.(answer);
		this.#settle.delete(commandId);
	}

	#count(): void {
		this.#pending = this.#outbox.waiting.length;
	}
}
