import type { PageStore } from '../../../src/lib/server/store/page-store';

/** A page store in memory, with a switch that makes it fail like a database that does not answer. */
export class MemoryPageStore implements PageStore {
	readonly logs = new Map<string, { seq: number; data: Uint8Array }[]>();
	readonly authors = new Map<string, Map<number, string>>();
	appends = 0;
	failing: 'no' | 'append' | 'load' = 'no';
	#seq = 0;

	async load(pageId: string) {
		if (this.failing === 'load') throw new Error('the database does not answer');
		if (pageId.startsWith('missing')) return null;
		return {
			rows: [...(this.logs.get(pageId) ?? [])],
			owners: [...(this.authors.get(pageId) ?? [])].map(([clientId, author]) => ({ clientId, author }))
		};
	}

	async append(appends: Parameters<PageStore['append']>[0]) {
		await new Promise((next) => setImmediate(next));
		if (this.failing === 'append') throw new Error('the database does not answer');
		this.appends++;
		return appends.map(({ pageId, data, claims }) => {
			if (pageId.startsWith('gone')) return null;
			const log = this.logs.get(pageId) ?? [];
			this.logs.set(pageId, [...log, { seq: ++this.#seq, data }]);
			const authors = this.authors.get(pageId) ?? new Map<number, string>();
			for (const { clientId, author } of claims) if (!authors.has(clientId)) authors.set(clientId, author);
			this.authors.set(pageId, authors);
			return this.#seq;
		});
	}

	async compact(pageId: string, seqs: readonly number[], snapshot: Uint8Array) {
		const log = this.logs.get(pageId) ?? [];
		const kept = log.filter((row) => !seqs.includes(row.seq));
		if (log.length - kept.length !== seqs.length) return null;
		this.logs.set(pageId, [...kept, { seq: ++this.#seq, data: snapshot }]);
		return this.#seq;
	}
}
