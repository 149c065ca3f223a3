import type { Answer } from '$lib/contract/wire';
import type { Connection, PageStatus } from '$lib/live/live-port';
import type { OutboxStorage } from '$lib/live/outbox';

const PAUSE_MS = 1_200;
const LONGEST_MS = 6_000;

/** What this device has of one field: `typed` is not on its way yet, `safe` was stored and is kept only while the field is open. */
interface Kept<Value> {
	readonly value: Value;
	/** Server time (ms) at which it was written: of two devices the later writing counts. */
	readonly at: number;
	readonly state: 'typed' | 'sent' | 'safe' | 'refused';
	readonly refusal: Refused | null;
}

type Refused = Extract<Answer, { ok: false }>;

interface AutosaveOptions<Value> {
	/** Where the unsaved is kept over a reload. */
	readonly storage: OutboxStorage | null;
	readonly key: string;
	readonly now: () => number;
	readonly connection: () => Connection;
	readonly send: (field: string, value: Value, at: number) => Promise<Answer>;
}

/**
 * Saves fields by themselves, a little after the last key. At most one saving of a field is under way, so that an older text never
 * arrives after a newer one. What was not stored stays on this device, also over a reload, until it is stored or let go.
 */
export class Autosave<Value> {
	readonly #options: AutosaveOptions<Value>;
	#kept = $state.raw<Readonly<Record<string, Kept<Value>>>>({});
	#savedAt = $state<number | null>(null);
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- bookkeeping: nothing is drawn from it
	readonly #timers = new Map<string, { timer: ReturnType<typeof setTimeout>; since: number }>();

	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- bookkeeping: nothing is drawn from it
	readonly #underway = new Set<string>();

	constructor(options: AutosaveOptions<Value>) {
		this.#options = options;
		const left = this.#read();
		this.#kept = Object.fromEntries(
			Object.entries(left).map(([field, { value, at }]) => [field, typed(value, at)])
		);
		for (const field of Object.keys(left)) void this.#save(field);
	}

	/** What a field holds: as written here, else as stored. */
	value(field: string, stored: Value): Value {
		const kept = this.#of(field);
		return kept ? kept.value : stored;
	}

	/** Why a field was not taken; null where there is no trouble. */
	refusal(field: string): Refused | null {
		return this.#of(field)?.refusal ?? null;
	}

	get savedAt(): number | null {
		return this.#savedAt;
	}

	get status(): PageStatus {
		const unsafe = Object.values(this.#kept).some(({ state }) => state !== 'safe');
		if (!unsafe) return 'saved';
		return this.#options.connection() === 'online' ? 'saving' : 'offline';
	}

	write(field: string, value: Value): void {
		this.#keep(field, typed(value, Math.round(this.#options.now())));
		const before = this.#timers.get(field);
		if (before) clearTimeout(before.timer);
		const since = before?.since ?? Date.now();
		const wait = Math.max(0, Math.min(PAUSE_MS, since + LONGEST_MS - Date.now()));
		this.#timers.set(field, { since, timer: setTimeout(() => void this.#save(field), wait) });
	}

	/** Sends all that waits for a pause in the writing; to be called when the field or the screen is left. */
	flush(): void {
		for (const field of [...this.#timers.keys()]) void this.#save(field);
	}

	/** A refused field goes once more, as written now. */
	again(field: string): void {
		const kept = this.#of(field);
		if (kept) this.write(field, kept.value);
		this.flush();
	}

	/** What was written here is let go: the field shows what is stored. */
	letGo(field: string): void {
		this.#forget(field);
	}

	/** The screen shows other fields now: what is safe need not be held any longer. */
	leave(): void {
		this.flush();
		for (const [field, { state }] of Object.entries(this.#kept)) if (state === 'safe') this.#forget(field);
	}

	async #save(field: string): Promise<void> {
		const waiting = this.#timers.get(field);
		if (waiting) clearTimeout(waiting.timer);
		this.#timers.delete(field);
		const kept = this.#of(field);
		// One under way: when its answer comes, what was written since follows.
		if (!kept || kept.state !== 'typed' || this.#underway.has(field)) return;
		this.#underway.add(field);
		this.#keep(field, { ...kept, state: 'sent' });
		const answer = await this.#options.send(field, kept.value, kept.at);
		this.#underway.delete(field);
		const now = this.#of(field);
		if (now?.at !== kept.at || now.state !== 'sent') return void this.#save(field);
		if (answer.ok) this.#savedAt = this.#options.now();
		this.#keep(
			field,
			answer.ok ? { ...now, state: 'safe' } : { ...now, state: 'refused', refusal: answer as Refused }
		);
	}

	#of(field: string): Kept<Value> | undefined {
		return Object.hasOwn(this.#kept, field) ? this.#kept[field] : undefined;
	}

	#keep(field: string, kept: Kept<Value>): void {
		this.#kept = { ...this.#kept, [field]: kept };
		this.#store();
	}

	#forget(field: string): void {
		const { [field]: _gone, ...others } = this.#kept;
		this.#kept = others;
		this.#store();
	}

	#store(): void {
		const unsafe = Object.entries(this.#kept).filter(([, { state }]) => state !== 'safe');
		const { storage, key } = this.#options;
		try {
			if (unsafe.length === 0) storage?.removeItem(key);
			else
				storage?.setItem(
					key,
					JSON.stringify(Object.fromEntries(unsafe.map(([field, { value, at }]) => [field, { value, at }])))
				);
		} catch {
			// Storage full or forbidden: what was written stays in memory, which is enough for everything but a reload.
		}
	}

	#read(): Readonly<Record<string, { readonly value: Value; readonly at: number }>> {
		try {
			const read: unknown = JSON.parse(this.#options.storage?.getItem(this.#options.key) ?? '{}');
			return typeof read === 'object' && read !== null ? (read as never) : {};
		} catch {
			return {};
		}
	}
}

function typed<Value>(value: Value, at: number): Kept<Value> {
	return { value, at, state: 'typed', refusal: null };
}
