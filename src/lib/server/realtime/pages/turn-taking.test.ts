import { describe, expect, it } from 'vitest';
import { MemoryPageStore } from '../../../../../tests/support/pages/memory-page-store';
import { CommitQueue } from './commit-queue';
import { SendWindow } from './send-window';
import { TokenBucket } from './token-bucket';

describe('the window', () => {
	const after = (frames: number, readers: number, seconds: number) => {
		const window = new SendWindow();
		for (let ms = 0; ms < seconds * 1_000; ms += 10) window.note(frames / 100, readers, ms);
		return { busy: window.length(seconds * 1_000), later: window.length(seconds * 1_000 + 20_000) };
	};

	it('W1 is nothing while few write for few, and nothing again when they stop', () => {
		expect(after(5, 5, 10)).toEqual({ busy: 0, later: 0 });
		expect(after(30, 30, 10)).toEqual({ busy: 0, later: 0 });
	});

	it('W2 grows with writers times readers, and no further than 25 ms', () => {
		const { busy } = after(200, 200, 10);
		expect(busy).toBeGreaterThan(8);
		expect(busy).toBeLessThan(25);
		expect(after(500, 500, 10)).toEqual({ busy: 25, later: 0 });
	});
});

describe('the bucket', () => {
	it('W3 lets a burst through, then so many a second', () => {
		const bucket = new TokenBucket(10, 20, 0);
		expect(Array.from({ length: 25 }, () => bucket.take(1, 0)).filter(Boolean)).toHaveLength(20);
		expect(Array.from({ length: 25 }, () => bucket.take(1, 1_000)).filter(Boolean)).toHaveLength(10);
		expect(bucket.take(20, 100_000)).toBe(true);
		expect(bucket.take(21, 200_000)).toBe(false);
	});
});

describe('the commit queue', () => {
	it('W4 commits what many pages have at once in few statements, and tells each of its own row', async () => {
		const store = new MemoryPageStore();
		const queue = new CommitQueue(store);
		const append = (pageId: string) => queue.append({ pageId, data: new Uint8Array(1), claims: [] });
		const seqs = await Promise.all([
			...Array.from({ length: 300 }, (_, n) => append(`page-${n}`)),
			append('gone')
		]);
		expect(store.appends).toBe(2);
		expect(new Set(seqs).size).toBe(301);
		expect(seqs.at(-1)).toBeNull();
	});

	it('W5 a statement that fails stores nothing, says so to all in it, and holds nobody up', async () => {
		const store = new MemoryPageStore();
		const queue = new CommitQueue(store);
		const append = (pageId: string) => queue.append({ pageId, data: new Uint8Array(1), claims: [] });
		store.failing = 'append';
		expect((await Promise.allSettled([append('a'), append('b')])).map((each) => each.status)).toEqual([
			'rejected',
			'rejected'
		]);
		store.failing = 'no';
		expect(await append('c')).toBe(1);
	});
});
