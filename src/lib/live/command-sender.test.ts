import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { m } from '$lib/paraglide/messages';
import type { Answer } from '$lib/contract/wire';
import { TokenBucket } from '$lib/server/realtime/pages/token-bucket';
import { ToastQueue } from '$lib/ui/toasts.svelte';
import { CommandSender } from './command-sender.svelte';
import { writtenIn, type LostCommand } from './lost-command';
import { Outbox, type Outgoing } from './outbox';
import { refusalText } from './refusal-text';
import { tellLost } from '../screens/tell-lost';
import type { WirePort } from './wire-port';

const act = (text: string) => ({ activityId: 'a', action: { type: 'card.add', column: 'known', text } });

/** A tab whose page was loaded anew: its outbox is what the page before it left. */
function reloaded(answers: readonly Answer[], ...payloads: readonly unknown[]) {
	const outbox = new Outbox('k', null);
	for (const [index, payload] of payloads.entries())
		outbox.add({ commandId: `c${index}`, type: 'activity.act', payload });
	const coming = [...answers];
	const wire = {
		connected: true,
		ask: () => Promise.resolve(coming.length > 1 ? coming.shift() : coming[0])
	} as unknown as WirePort;
	const lost: LostCommand[] = [];
	return {
		lost,
		outbox,
		sender: new CommandSender(
			wire,
			outbox,
			() => 0,
			(one) => lost.push(one)
		)
	};
}

const no: Answer = { ok: false, code: 'activity/not-now' };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a command given before a reload', () => {
	it('is told of when it is refused, and forgotten', async () => {
		const { lost, outbox, sender } = reloaded([no], act('Un’idea'));
		sender.flush();
		await vi.runAllTimersAsync();
		expect(lost).toMatchObject([{ command: { commandId: 'c0' }, answer: no }]);
		expect(outbox.waiting).toEqual([]);
	});

	it('is not given up while the server asks for patience', async () => {
		const { lost, outbox, sender } = reloaded([{ ok: false, code: 'command/retry' }], act('Un’idea'));
		sender.flush();
		await vi.advanceTimersByTimeAsync(3_600_000);
		expect([lost, outbox.waiting.length]).toEqual([[], 1]);
		sender.stop();
	});

	it('is told of when nothing can be sent any more', () => {
		const { lost, sender } = reloaded([no], act('Un’idea'));
		sender.stop();
		expect(lost.map(({ answer }) => answer.code)).toEqual(['session/closed']);
	});

	it('is not told of when it was taken; nor one of this page, whose sender has the answer', async () => {
		const { lost, sender } = reloaded([{ ok: true, version: 1 }, no], act('Un’idea'));
		sender.flush();
		await vi.runAllTimersAsync();
		const answer = sender.send('activity.act', act('Un’altra'));
		await vi.runAllTimersAsync();
		expect(await answer).toEqual(no);
		expect(lost).toEqual([]);
	});
});

/** A server with the pace of a participant's socket, whose store may fail; the line to it takes 40 ms. */
function server(waiting = 0) {
	const outbox = new Outbox('k', null);
	for (let at = 0; at < waiting; at++) outbox.add({ commandId: `c${at}`, type: 'activity.act', payload: at });
	const pace = new TokenBucket(5, 20, Date.now());
	const taken: string[] = [];
	const room = { connected: true, failing: false, taken, underway: 0, most: 0, searching: false };
	const judge = (commandId: string): Answer => {
		if (!pace.take(1, Date.now())) return { ok: false, code: 'command/too-many' };
		if (room.failing) return { ok: false, code: 'command/retry' };
		taken.push(commandId);
		return { ok: true, version: taken.length };
	};
	const wire = {
		get connected() {
			return room.connected;
		},
		ask: async (_event: string, _timeout: number, { commandId, type }: Outgoing) => {
			room.most = Math.max(room.most, ++room.underway);
			await new Promise((later) => setTimeout(later, type === 'rounds.plan' ? 4_000 : 40));
			room.underway--;
			return judge(commandId);
		}
	} as unknown as WirePort;
	const lost: LostCommand[] = [];
	let drawn = 0;
	const random = () => (drawn = (drawn + 0.37) % 1);
	return { room, outbox, lost, sender: new CommandSender(wire, outbox, random, (one) => lost.push(one)) };
}

describe('what waits', () => {
	it.each([40, 120, 300])(
		'goes out in order, one at a time, and none of it is lost: %i of them',
		async (count) => {
			const { room, outbox, lost, sender } = server(count);
			const all = outbox.waiting.map(({ commandId }) => commandId);
			sender.flush();
			await vi.advanceTimersByTimeAsync(count * 400);
			expect(room.taken).toEqual(all);
			expect([room.most, lost, outbox.waiting.length]).toEqual([1, [], 0]);
		}
	);

	it('waits out a database that is away for as long as it takes, in order, and says so after some seconds', async () => {
		const { room, outbox, sender } = server(2);
		room.failing = true;
		sender.flush();
		const answer = vi.fn();
		void sender.send('activity.act', 2).then(answer);
		await vi.advanceTimersByTimeAsync(4_000);
		expect(sender.stalled).toBe(false);
		await vi.advanceTimersByTimeAsync(600_000);
		expect([sender.stalled, sender.waiting.length, answer.mock.calls.length]).toEqual([true, 3, 0]);
		const all = outbox.waiting.map(({ commandId }) => commandId);
		room.failing = false;
		await vi.advanceTimersByTimeAsync(10_000);
		expect(room.taken).toEqual(all);
		expect(answer).toHaveBeenCalledWith({ ok: true, version: 3 });
		expect([sender.stalled, sender.waiting.length]).toEqual([false, 0]);
	});

	it('is no trouble of the server’s while the line is down; it is again when the line is back', async () => {
		const { room, sender } = server(1);
		room.failing = true;
		sender.flush();
		await vi.advanceTimersByTimeAsync(10_000);
		room.connected = false;
		sender.rest();
		await vi.advanceTimersByTimeAsync(60_000);
		expect(sender.stalled).toBe(false);
		room.connected = true;
		sender.flush();
		await vi.advanceTimersByTimeAsync(15_000);
		expect(sender.stalled).toBe(true);
		sender.stop();
	});

	it('goes past a search for groups, which itself goes past nothing', async () => {
		const { room, sender } = server(1);
		const order: string[] = [];
		const send = (name: string) => void sender.send(name, {}).then(() => order.push(name));
		for (const name of ['agenda.insert', 'rounds.plan', 'round.stop']) send(name);
		sender.flush();
		await vi.advanceTimersByTimeAsync(1_000);
		expect(order).toEqual(['agenda.insert', 'round.stop']);
		await vi.advanceTimersByTimeAsync(5_000);
		expect(order).toEqual(['agenda.insert', 'round.stop', 'rounds.plan']);
		expect(room.most).toBe(2);
	});
});

describe('a device that another person has now', () => {
	it('sends nothing of who had it before, and says nothing of it', async () => {
		const { room, outbox, lost, sender } = server();
		room.connected = false;
		sender.flush('anna');
		const annas = sender.send('activity.act', act('Di Anna'));
		room.connected = true;
		sender.flush('bea');
		void sender.send('activity.act', act('Di Bea'));
		const [bea] = outbox.waiting;
		await vi.advanceTimersByTimeAsync(1_000);
		expect(bea).toMatchObject({ payload: act('Di Bea') });
		expect(room.taken).toEqual([bea!.commandId]);
		expect([await annas, lost]).toEqual([{ ok: false, code: 'session/closed' }, []]);
	});

	it('keeps what its own person left, also where the server does not say whose it is', async () => {
		const { room, sender } = server(1);
		sender.flush();
		sender.flush('anna');
		await vi.advanceTimersByTimeAsync(1_000);
		expect(room.taken).toEqual(['c0']);
	});
});

describe('what is said of it', () => {
	const lost = (payload: unknown): LostCommand => ({
		command: { commandId: 'c', type: 'activity.act', payload },
		answer: no as LostCommand['answer']
	});

	it('has the words that were in it, and a button that copies all of them', async () => {
		const toasts = new ToastQueue();
		const copied: string[] = [];
		const text = 'parola '.repeat(60).trim();
		tellLost(lost(act(text)), toasts, (one) => Promise.resolve(copied.push(one) > 0));
		const [toast] = toasts.shown;
		expect(toast!.text).toContain(refusalText({ code: 'activity/not-now' }));
		expect(toast!.text).toContain('parola parola');
		expect(toast!.action?.label).toBe(m.live_lost_copy());
		// It stays, and others do not push it out.
		for (let more = 0; more < 4; more++) toasts.show({ tone: 'leaf', text: 'Fatto' });
		await vi.advanceTimersByTimeAsync(60_000);
		expect(toasts.shown).toEqual([toast]);
		toast!.action!.run();
		await vi.advanceTimersByTimeAsync(0);
		expect(copied).toEqual([text]);
	});

	it('shows the whole text where there is no clipboard', async () => {
		const toasts = new ToastQueue();
		const text = 'x'.repeat(300);
		tellLost(lost(act(text)), toasts, () => Promise.resolve(false));
		toasts.shown[0]!.action!.run();
		await vi.advanceTimersByTimeAsync(0);
		expect(toasts.shown.at(-1)).toMatchObject({ text: m.live_lost_whole({ text }), stays: true });
	});

	it('says the refusal alone of what was but a press', () => {
		const toasts = new ToastQueue();
		tellLost(lost({ activityId: 'a', action: { type: 'vote.set', item: 'i', votes: 1 } }), toasts);
		expect(toasts.shown[0]).not.toHaveProperty('action');
	});

	it('finds the words wherever an action has them, and takes no name or key for one', () => {
		const answer = { form: 'rows', rows: [{ id: 'r', cells: { c1: 'Chi', c2: 'Che cosa' } }] };
		expect(writtenIn({ activityId: 'a', action: { type: 'field.set', field: 'f', answer } })).toBe(
			'Chi\nChe cosa'
		);
		expect(writtenIn({ question: ' Venite? ' })).toBe('Venite?');
		expect(writtenIn({ answer: { form: 'words', words: ['uno', 'due'] } })).toBe('uno\ndue');
		expect(writtenIn({ groupId: 'g', done: true })).toBe('');
	});
});
