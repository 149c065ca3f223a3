import type { ResourceFields } from '$lib/core/service-map/fields';
import { EntryDraft, unsentEntries } from './entry-draft.svelte';

/** An entry as the server has it. */
export interface KnownEntry {
	readonly id: string;
	readonly fields: ResourceFields;
	readonly revision: number;
	readonly updatedAt: number;
}

interface Place {
	/** Where drafts are sent, and under which name this device keeps them: the organisation's, whatever link leads to it. */
	readonly address: () => string;
	readonly shelf: string;
	/** Names under which it kept them before. */
	readonly formerShelves: readonly string[];
	readonly known: () => readonly KnownEntry[];
	readonly blank: () => ResourceFields;
}

/** The entries that one device writes: one draft for each, however often it is opened, until what was written is safe. */
export class EntryDrafts {
	#drafts = $state.raw<readonly EntryDraft[]>([]);

	constructor(private readonly place: Place) {}

	/** What this device wrote and the server does not have. */
	get unsent(): readonly EntryDraft[] {
		return this.#drafts.filter(({ status }) => status !== 'saved');
	}

	/** Takes up what an earlier visit could not send, also by a link that was replaced since. */
	takeUp(): void {
		for (const former of this.place.formerShelves) moveShelf(former, this.place.shelf);
		for (const id of unsentEntries(this.place.shelf)) this.of(id);
	}

	/** The draft of an entry: the one that is still to be sent, else as the server has it now. */
	of(id: string): EntryDraft {
		const waiting = this.unsent.find((draft) => draft.id === id);
		if (waiting) return waiting;
		const { address, shelf, known, blank } = this.place;
		const entry = known().find((one) => one.id === id);
		const draft = new EntryDraft(address(), shelf, {
			id,
			fields: entry?.fields ?? blank(),
			revision: entry?.revision ?? null,
			updatedAt: entry?.updatedAt ?? null
		});
		this.#drafts = [...this.#drafts.filter((one) => one.id !== id), draft];
		return draft;
	}

	/** Tries at once what waits. */
	async send(): Promise<void> {
		await Promise.all(this.unsent.map((draft) => draft.flush()));
	}
}

/** Carries what was kept under one name over to another; what is there already is newer. */
function moveShelf(from: string, to: string): void {
	try {
		for (const id of unsentEntries(from)) {
			const [before, after] = [`${from}/${id}`, `${to}/${id}`];
			const kept = localStorage.getItem(before);
			if (kept !== null && localStorage.getItem(after) === null) localStorage.setItem(after, kept);
			localStorage.removeItem(before);
		}
	} catch {
		// A closed shelf: nothing was kept then.
	}
}
