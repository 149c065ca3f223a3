import * as Y from 'yjs';
import { PAGE_CLOSE } from '$lib/contract/wire';
import type { Gate } from './gate';
import type { PageConnection } from './page-connection';
import { isWaiting } from './page-log';

/** A frame in a page's queue; `greet` only makes a turn, in which a newly writing client is asked for what it has. */
export type Inbound = { readonly connection: PageConnection; readonly size: number } & (
	| { readonly kind: 'greet' }
	| { readonly kind: 'ask'; readonly bytes: Uint8Array }
	| { readonly kind: 'update' | 'upload'; readonly bytes: Uint8Array }
	| { readonly kind: 'mark'; readonly counter: number }
);

export interface BatchOutcome {
	/** All edits of the batch as one update; null when nothing changed. */
	readonly update: Uint8Array | null;
	readonly claims: readonly { readonly clientId: number; readonly author: string }[];
	/** How many edits came, for the window. */
	readonly edits: number;
	readonly writers: ReadonlySet<PageConnection>;
	readonly authors: ReadonlySet<string>;
	/** Who sent something that was refused, and the code to close with if it comes to that. */
	readonly offences: readonly { readonly connection: PageConnection; readonly code: number }[];
	/** Yjs threw, or waits for something: the document is not to be used any more. */
	readonly broken: unknown;
}

/** Judges a batch's edits one by one and applies the good ones, all in one transaction of the document. `full`: no edit fits any more. */
export function applyBatch(doc: Y.Doc, gate: Gate, batch: readonly Inbound[], full: boolean): BatchOutcome {
	const claims: { clientId: number; author: string }[] = [];
	const writers = new Set<PageConnection>();
	const offences: { connection: PageConnection; code: number }[] = [];
	let update: Uint8Array | null = null;
	let broken: unknown = null;
	let edits = 0;

	const judge = ({ connection, bytes, kind }: Inbound & { kind: 'update' | 'upload' }) => {
		const { author } = connection.grant;
		// The right was asked when the frame came; who has lost all right since then changes nothing any more.
		if (connection.grant.right() === 'none') return;
		const verdict = gate.examine(bytes, author, kind === 'upload');
		if (verdict.kind === 'refused') {
			connection.fellBehind(true);
			offences.push({ connection, code: verdict.reason === 'size' ? PAGE_CLOSE.tooBig : PAGE_CLOSE.strikes });
			return;
		}
		if (verdict.kind === 'behind') return connection.fellBehind(kind === 'upload');
		if (kind === 'upload') connection.caughtUp();
		if (verdict.kind === 'nothing-new') return;
		if (full) {
			offences.push({ connection, code: PAGE_CLOSE.tooBig });
			return;
		}
		Y.applyUpdate(doc, bytes);
		gate.claim(verdict.claims, author);
		claims.push(...verdict.claims.map((clientId) => ({ clientId, author })));
		writers.add(connection);
		connection.asks = 0;
	};

	const keep = (bytes: Uint8Array) => (update = bytes);
	doc.on('update', keep);
	try {
		doc.transact(() => {
			for (const inbound of batch) {
				if (inbound.kind !== 'update' && inbound.kind !== 'upload') continue;
				edits++;
				judge(inbound);
			}
		});
		if (isWaiting(doc)) broken = new Error('an update waits for what is not there');
	} catch (error) {
		broken = error ?? new Error('unknown');
	} finally {
		doc.off('update', keep);
	}
	const authors = new Set([...writers].map((writer) => writer.grant.author));
	return { update, claims, edits, writers, authors, offences, broken };
}
