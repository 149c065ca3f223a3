import { getContext, setContext } from 'svelte';
import { unsentKey } from '$lib/live/forget-unsent-edits';
import type { LivePort } from '$lib/live/live-port';

/** Where a field is: whose it is follows from who looks at the session now. */
export interface DraftPlace {
	readonly live: Pick<LivePort, 'session' | 'role' | 'person'>;
	readonly activityId: string;
}

/**
 * One signal for all cells: a cell is made while something is being drawn, and what is drawn does not follow a signal that it made
 * itself; the first letter typed would be taken back.
 */
let version = $state(0);
let changes = 0;

/** What one field holds, the same for everything that shows it: an answer may come when the field is away, or back again. */
class Cell {
	#value: unknown = null;
	#sending = false;
	readonly #key: string | null;

	constructor(key: string | null) {
		this.#key = key;
		try {
			this.#value = JSON.parse((key && sessionStorage.getItem(key)) ?? 'null');
		} catch {
			// Storage forbidden, or not written by us: the field begins empty.
		}
	}

	get value(): unknown {
		void version;
		return this.#value;
	}

	set value(value: unknown) {
		this.#value = value;
		version = ++changes;
	}

	get sending(): boolean {
		void version;
		return this.#sending;
	}

	set sending(sending: boolean) {
		this.#sending = sending;
		version = ++changes;
	}

	store(value: unknown): void {
		if (!this.#key) return;
		try {
			if (value === null) sessionStorage.removeItem(this.#key);
			else sessionStorage.setItem(this.#key, JSON.stringify(value));
		} catch {
			// Storage full or forbidden: the draft stays in memory, which is enough for everything but a reload.
		}
	}
}

// eslint-disable-next-line svelte/prefer-svelte-reactivity -- bookkeeping: nothing is drawn from it
const cells = new Map<string, Cell>();

/**
 * What somebody began to write and has not sent: it outlives its field (the step moved on) and a reload of this tab. Kept by
 * session, activity, person and field, so that two people who use one phone never see each other's.
 */
export class Draft<Value> {
	readonly #place: (() => DraftPlace) | null;
	readonly #field: () => string;
	readonly #loose = new Cell(null);

	constructor(place: (() => DraftPlace) | null, field: () => string) {
		this.#place = place;
		this.#field = field;
	}

	get #cell(): Cell {
		// On the server everybody would share it.
		if (!this.#place || typeof sessionStorage === 'undefined') return this.#loose;
		const { live, activityId } = this.#place();
		const whose = live.person?.id ?? live.role;
		const key = unsentKey(live.session, `draft:${activityId}:${whose}:${this.#field()}`);
		let cell = cells.get(key);
		if (!cell) cells.set(key, (cell = new Cell(key)));
		return cell;
	}

	/** What was written; null when nothing was begun, or all of it is safe. */
	get value(): Value | null {
		return this.#cell.value as Value | null;
	}

	get sending(): boolean {
		return this.#cell.sending;
	}

	set(value: Value): void {
		this.#cell.value = value;
		this.#cell.store(value);
	}

	/** Changes what is shown here of a draft, without keeping more of it than is kept. */
	advance(value: Value): void {
		this.#cell.value = value;
	}

	clear(): void {
		this.#cell.value = null;
		this.#cell.store(null);
	}

	/**
	 * Sends what is written; `run` resolves to whether it was taken. On its way it is the outbox's to keep over a reload. What was
	 * taken leaves the field (or `stays`, while its view is not here yet); what was refused, or typed since, is still a draft.
	 */
	async send(run: () => Promise<boolean>, stays = false): Promise<boolean> {
		const cell = this.#cell;
		const sent = cell.value;
		cell.sending = true;
		cell.store(null);
		const taken = await run().finally(() => (cell.sending = false));
		const same = cell.value === sent;
		if (taken && same && !stays) cell.value = null;
		cell.store(taken && same ? null : cell.value);
		return taken;
	}
}

const KEY = Symbol('drafts');

/** Says where the fields below this component are. */
export function provideDrafts(place: () => DraftPlace): void {
	setContext(KEY, place);
}

/** To be called while a component is made: the draft of one of its fields, by a name of the activity's own. */
export function useDraft<Value>(field: () => string): Draft<Value> {
	return new Draft<Value>(getContext<(() => DraftPlace) | undefined>(KEY) ?? null, field);
}
