import type { Draft } from '../draft.svelte';

const PAUSE_MS = 900;
/** Who writes without a pause is saved all the same. */
const LONGEST_MS = 6_000;

/** What was typed and is not stored yet, and the version of the stored text that it was begun on. */
export interface Typed {
	readonly text: string;
	readonly read: number;
}

interface KeptWritingParts {
	readonly draft: Draft<Typed>;
	/** The text as it is stored, and how often it was written. */
	stored(): { readonly value: string; readonly version: number };
	/** Stores the text; false where it was refused. */
	save(text: string, after: number): Promise<boolean>;
}

/** A text that is stored by itself while one writes, and when its field goes: with a step that ends, or a phone that is put away. */
export class KeptWriting {
	readonly #parts: KeptWritingParts;
	refused = $state(false);
	#timer: ReturnType<typeof setTimeout> | undefined;
	#since: number | null = null;

	constructor(parts: KeptWritingParts) {
		this.#parts = parts;
		// Left over from before the field went, or the page was loaded anew.
		if (parts.draft.value !== null && !parts.draft.sending) this.#wait();
	}

	/** What was typed and is not stored yet; null when all is. */
	get typed(): string | null {
		return this.#parts.draft.value?.text ?? null;
	}

	get safe(): boolean {
		return this.typed === null || this.typed.trim() === this.#parts.stored().value;
	}

	/** Whether somebody else wrote meanwhile. */
	get overtaken(): boolean {
		const typed = this.#parts.draft.value;
		return typed !== null && this.refused && this.#parts.stored().version > typed.read;
	}

	type(text: string): void {
		const { draft, stored } = this.#parts;
		draft.set({ text, read: draft.value?.read ?? stored().version });
		this.refused = false;
		this.#wait();
	}

	/** What is stored says the same as what was typed: nothing is to be kept. To be called when either changes. */
	settle(): void {
		const { draft } = this.#parts;
		if (draft.value !== null && this.safe && !draft.sending) draft.clear();
	}

	/** The field goes, or may: nothing waits for a pause any more. */
	leave(): void {
		if (this.#timer !== undefined) void this.store();
	}

	async store(): Promise<void> {
		const { draft, save } = this.#parts;
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#since = null;
		const sent = draft.value;
		if (sent === null || draft.sending) return;
		const taken = await draft.send(() => save(sent.text, sent.read), true);
		this.refused = !taken;
		const now = draft.value;
		if (!taken || now === null) return;
		draft.advance({ text: now.text, read: now.read + 1 });
		if (now.text === sent.text) this.settle();
		else void this.store();
	}

	writeOver(): void {
		const { draft, stored } = this.#parts;
		if (draft.value) draft.set({ ...draft.value, read: stored().version });
		this.refused = false;
		void this.store();
	}

	#wait(): void {
		clearTimeout(this.#timer);
		this.#since ??= Date.now();
		const wait = Math.max(0, Math.min(PAUSE_MS, this.#since + LONGEST_MS - Date.now()));
		this.#timer = setTimeout(() => void this.store(), wait);
	}
}
