import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { EveryoneView } from '$lib/contract/views';
import type { Answer, Welcome } from '$lib/contract/wire';
import { LiveSession } from './live-session.svelte';
import type { WireEvents, WirePort } from './wire-port';

/** A line played by hand: the test is the server. */
class HandWire implements WirePort {
	connected = false;
	tries = 0;
	drops = 0;
	events!: WireEvents;
	readonly asked: { event: string; payload: unknown; settle: (answer: unknown) => void; fail: () => void }[] =
		[];

	listen(events: WireEvents) {
		this.events = events;
	}
	connect() {
		this.tries++;
	}
	drop() {
		this.drops++;
		this.down();
	}
	ask<Value>(event: string, _timeout: number, ...payload: readonly unknown[]): Promise<Value> {
		if (event === 'clock') return Promise.resolve(Date.now() as Value);
		return new Promise((settle, fail) =>
			this.asked.push({ event, payload: payload[0], settle: settle as never, fail: () => fail(new Error()) })
		);
	}
	tell() {}
	close() {
		this.connected = false;
	}

	up(layers: Welcome['layers'] = [], epoch = 'one') {
		this.connected = true;
		this.events.welcome({ epoch, now: Date.now(), layers });
	}
	down() {
		this.connected = false;
		for (const question of this.asked.splice(0)) question.fail();
		this.events.down();
	}
	commands() {
		return this.asked.filter(({ event }) => event === 'command');
	}
}

let page: Map<string, (event?: unknown) => void>;

beforeEach(() => {
	vi.useFakeTimers();
	page = new Map();
	const target = {
		visibilityState: 'visible',
		addEventListener: (name: string, run: () => void) => page.set(name, run),
		removeEventListener: (name: string) => page.delete(name)
	};
	vi.stubGlobal('document', target);
	vi.stubGlobal('window', target);
});

afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

function begin() {
	const wire = new HandWire();
	const live = new LiveSession({ session: 's', role: 'participant', wire, random: () => 0.5 });
	live.start();
	return { wire, live };
}

const everyone = (revision: number, title: string) => [
	{ layer: 'everyone' as const, revision, view: { title } as EveryoneView }
];
const done: Answer = { ok: true, version: 7 };

test('a welcome brings the layers; a gap asks for all of them anew, once', async () => {
	const { wire, live } = begin();
	expect(live.connection).toBe('connecting');
	wire.up(everyone(3, 'Mappa'));
	expect(live.connection).toBe('online');
	expect(live.everyone?.title).toBe('Mappa');
	const late = { layer: 'everyone' as const, of: '', from: 9, operations: [] };
	wire.events.patch(late);
	wire.events.patch(late);
	await vi.advanceTimersByTimeAsync(50);
	const questions = wire.asked.filter(({ event }) => event === 'sync');
	expect(questions).toHaveLength(1);
	questions[0]!.settle({ epoch: 'one', now: 0, layers: everyone(10, 'Nuova') });
	await vi.advanceTimersByTimeAsync(0);
	expect(live.everyone?.title).toBe('Nuova');
});

test('layers that change together are shown together', async () => {
	const { wire, live } = begin();
	wire.up([...everyone(1, 'Mappa'), { layer: 'stage', revision: 1, view: { title: 'Mappa' } as never }]);
	const operations = [{ op: 'replace', path: '/title', value: 'Rete' }] as const;
	wire.events.patch({ layer: 'everyone', of: '', from: 1, operations });
	expect(live.everyone?.title).toBe('Mappa');
	wire.events.patch({ layer: 'stage', of: '', from: 1, operations });
	await vi.advanceTimersByTimeAsync(50);
	expect([live.everyone?.title, live.stage?.title]).toEqual(['Rete', 'Rete']);
});

test('a command given while the line is down goes out when it is up, and resolves with the answer', async () => {
	const { wire, live } = begin();
	const answer = live.send('call.raise', { question: '' });
	expect(live.waiting.length).toBe(1);
	expect(wire.commands()).toHaveLength(0);
	wire.up();
	expect(wire.commands()).toHaveLength(1);
	wire.commands()[0]!.settle(done);
	expect(await answer).toEqual(done);
	expect(live.waiting.length).toBe(0);
});

test('a command whose answer was lost is sent again with the same id', async () => {
	const { wire, live } = begin();
	wire.up();
	const answer = live.send('call.raise', { question: '' });
	const first = wire.commands()[0]!.payload as { commandId: string };
	wire.down();
	await vi.advanceTimersByTimeAsync(10_000);
	wire.up([], 'two');
	await vi.advanceTimersByTimeAsync(0);
	const again = wire.commands();
	expect(again).toHaveLength(1);
	expect(again[0]!.payload).toEqual(first);
	again[0]!.settle(done);
	expect(await answer).toEqual(done);
});

test('a server that asks for patience gets it; any other refusal is handed on', async () => {
	const { wire, live } = begin();
	wire.up();
	const answer = live.send('call.raise', { question: '' });
	wire.asked.splice(0)[0]!.settle({ ok: false, code: 'command/retry' });
	await vi.advanceTimersByTimeAsync(2_000);
	wire.commands()[0]!.settle({ ok: false, code: 'call/already' });
	expect(await answer).toEqual({ ok: false, code: 'call/already' });
	expect(live.waiting.length).toBe(0);
});

test('a short break alarms nobody; a longer one is called offline; tries go on', async () => {
	const { wire, live } = begin();
	wire.up();
	wire.down();
	expect(live.connection).toBe('connecting');
	await vi.advanceTimersByTimeAsync(2_900);
	expect(live.connection).toBe('connecting');
	await vi.advanceTimersByTimeAsync(200);
	expect(live.connection).toBe('offline');
	const tries = wire.tries;
	wire.down();
	await vi.advanceTimersByTimeAsync(8_000);
	expect(wire.tries).toBeGreaterThan(tries);
	wire.up();
	expect(live.connection).toBe('online');
});

test('waking up connects at once, and breaks a line that does not answer', async () => {
	const { wire } = begin();
	wire.up();
	wire.down();
	const tries = wire.tries;
	page.get('online')!();
	expect(wire.tries).toBe(tries + 1);
	wire.up();
	await vi.advanceTimersByTimeAsync(0);
	wire.ask = () => Promise.reject(new Error('no answer in 5 s'));
	page.get('visibilitychange')!();
	await vi.advanceTimersByTimeAsync(0);
	expect(wire.drops).toBe(1);
});

test('after a goodbye nothing is tried any more and waiting commands are given back', async () => {
	const { wire, live } = begin();
	wire.up();
	const answer = live.send('call.raise', { question: '' });
	wire.events.goodbye('removed');
	wire.events.down();
	expect(live.connection).toBe('gone');
	expect(live.farewell).toBe('removed');
	expect(await answer).toEqual({ ok: false, code: 'session/closed' });
	const tries = wire.tries;
	await vi.advanceTimersByTimeAsync(60_000);
	expect(wire.tries).toBe(tries);
	expect(page.size).toBe(0);
});
