import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { m } from '$lib/paraglide/messages';
import type { Answer } from '$lib/contract/wire';
import { ToastQueue } from '$lib/ui/toasts.svelte';
import { CommandSender } from './command-sender.svelte';
import { writtenIn, type LostCommand } from './lost-command';
import { Outbox } from './outbox';
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

	it('is told of when the server asked for patience until there was none left', async () => {
		const { lost, sender } = reloaded([{ ok: false, code: 'command/retry' }], act('Un’idea'));
		sender.flush();
		await vi.runAllTimersAsync();
		expect(lost.map(({ answer }) => answer.code)).toEqual(['command/retry']);
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
