import * as Y from 'yjs';
import { PAGE_CLOSE } from '$lib/contract/wire';
import type { BatchOutcome, Inbound } from './apply-batch';
import { answerFrame, askFrame, savedFrame, updateFrame } from './frames';
import type { PageConnection } from './page-connection';
import type { PageLimits } from './page-limits';

export interface PageRepliesParts {
	readonly doc: Y.Doc;
	readonly connections: ReadonlySet<PageConnection>;
	readonly limits: PageLimits;
	/** Server time, ms. */
	readonly clock: () => number;
	/** Somebody asked too often, or what no client asks. */
	readonly onOffence: (connection: PageConnection, code: number) => void;
}

/** What a page says at the end of a turn, when everything in its document is committed. */
export class PageReplies {
	#whole: Uint8Array | null = null;

	constructor(private readonly parts: PageRepliesParts) {}

	/** Tells everybody of the turn's edits, answers questions, echoes marks, asks who is behind. In this order. */
	send({ update, writers }: BatchOutcome, batch: readonly Inbound[]): void {
		if (update) this.#broadcast(update, writers);
		const marks = new Map<PageConnection, number>();
		for (const inbound of batch) {
			if (inbound.kind === 'ask') this.#answer(inbound.connection, inbound.bytes);
			else if (inbound.kind === 'mark') marks.set(inbound.connection, inbound.counter);
		}
		for (const connection of this.parts.connections) {
			this.#echo(connection, marks.get(connection) ?? connection.heldMark);
			this.#ask(connection);
		}
	}

	/** One frame, encoded once, for all who know what came before; a single writer has it already. */
	#broadcast(update: Uint8Array, writers: ReadonlySet<PageConnection>): void {
		this.#whole = null;
		const frame = updateFrame(update);
		const [only] = writers.size === 1 ? writers : [];
		for (const connection of this.parts.connections) {
			if (connection.answered && connection !== only) connection.send(frame);
		}
	}

	#answer(connection: PageConnection, vector: Uint8Array): void {
		if (!this.#counts(connection)) return;
		try {
			connection.send(answerFrame(this.#beyond(vector)));
			connection.answered = true;
		} catch {
			this.parts.onOffence(connection, PAGE_CLOSE.malformed);
		}
	}

	/** What a client lacks. Newcomers lack everything: for a whole plenary that comes at once it is encoded once. */
	#beyond(vector: Uint8Array): Uint8Array {
		const lacksAll = vector.length === 1 && vector[0] === 0;
		return lacksAll
			? (this.#whole ??= Y.encodeStateAsUpdate(this.parts.doc))
			: Y.encodeStateAsUpdate(this.parts.doc, vector);
	}

	/** A mark is echoed unless its writer is behind; then it waits for their upload. */
	#echo(connection: PageConnection, mark: number | null): void {
		connection.heldMark = connection.behind ? mark : null;
		if (mark !== null && !connection.behind) connection.send(savedFrame(mark, this.parts.clock()));
	}

	#ask(connection: PageConnection): void {
		if (!connection.takeAsking() || !this.#counts(connection)) return;
		connection.send(askFrame(Y.encodeStateVector(this.parts.doc)));
	}

	#counts(connection: PageConnection): boolean {
		if (++connection.asks <= this.parts.limits.asks) return true;
		this.parts.onOffence(connection, PAGE_CLOSE.strikes);
		return false;
	}
}
