import type { Answer } from '$lib/contract/wire';
import type { LostCommand } from './lost-command';
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
	readonly #lost: (lost: LostCommand) => void;
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- bookkeeping: nothing is drawn from it
	readonly #settle = new Map<string, (answer: Answer) => void>();
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- bookkeeping: nothing is drawn from it
	readonly #underway = new Set<string>();
	#pending = $state(0);
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
		for (const command of this.#outbox.waiting) this.#finish(command, { ok: false, code: 'session/closed' });
	}

	async #deliver(command: Outgoing): Promise<void> {
		if (this.#underway.has(command.commandId)) return;
		this.#underway.add(command.commandId);
		for (let attempt = 1; this.#wire.connected && !this.#stopped; attempt++) {
			const answer = await this.#wire.ask<Answer>('command', ANSWER_MS, command).catch(() => null);
			if (answer && (answer.ok || !PATIENCE.has(answer.code) || attempt >= MOST_TRIES)) {
				this.#finish(command, answer);
				break;
			}
			await new Promise((next) => setTimeout(next, retryDelay(attempt, this.#random)));
		}
		this.#underway.delete(command.commandId);
	}

	#finish(command: Outgoing, answer: Answer): void {
		const { commandId } = command;
		this.#outbox.answered(commandId);
		this.#count();
		const settle = this.#settle.get(commandId);
		this.#settle.delete(commandId);
		if (settle) settle(answer);
		else if (!answer.ok) this.#lost({ command, answer });
	}

	#count(): void {
		this.#pending = this.#outbox.waiting.length;
	}
}
