import { expect, it } from 'vitest';
import { CommandSender } from '$lib/live/command-sender.svelte';
import { Outbox } from '$lib/live/outbox';
import type { WirePort } from '$lib/live/wire-port';
import type { RolePlayAction } from './actions';
import { MarksAtHand } from './marks-at-hand.svelte';
import type { DeskView } from './shown-to-person';

const POINTS = [
	{ id: 'voice', text: 'La voce', way: 'count' },
	{ id: 'eyes', text: 'Lo sguardo', way: 'count' }
] as const;

/** An observer's desk, the phone that it is on, and the server, which takes what it is sent when the line is up. */
function phone() {
	const line = { connected: false, refuses: false };
	const outbox = new Outbox('k', null);
	const stored: { id: string; point: string; at: number }[] = [];
	const arrived: string[] = [];
	const take = ({ action }: { action: RolePlayAction }) => {
		if (line.refuses) return { ok: false, code: 'activity/full' };
		arrived.push(action.type);
		if (action.type === 'mark.add') stored.push({ id: action.mark!, point: action.point, at: stored.length });
		if (action.type === 'mark.undo')
			stored.splice(
				stored.findIndex(({ id }) => id === action.mark),
				1
			);
		return { ok: true, version: arrived.length };
	};
	const wire = {
		get connected() {
			return line.connected;
		},
		ask: (_event: string, _timeout: number, { payload }: { payload: never }) => Promise.resolve(take(payload))
	} as unknown as WirePort;
	const desk = (): DeskView => ({
		group: 'g',
		points: POINTS,
		grid: {
			points: POINTS.map((point) => ({
				...point,
				marks: stored
					.filter((mark) => mark.point === point.id)
					.map(({ id, at }) => ({ id, at, value: 1, text: '', by: 'Anna' }))
			})),
			notes: [],
			until: 0
		},
		note: '',
		last: stored.length > 0 ? { id: stored.at(-1)!.id, point: stored.at(-1)!.point } : null
	});
	/** The page as it is loaded, with what the server had shown it by then. */
	const load = () => {
		const sender = new CommandSender(wire, outbox);
		const seen = { desk: desk() };
		const hand = new MarksAtHand({
			live: {
				get waiting() {
					return sender.waiting;
				},
				now: 7
			},
			activityId: 'a',
			scene: () => 1,
			stored: () => seen.desk,
			send: async (action) => (await sender.send('activity.act', { activityId: 'a', action })).ok
		});
		const counts = () => hand.points.map(({ marks }) => marks.length);
		const look = () => {
			seen.desk = desk();
			hand.settle();
		};
		const up = async () => {
			line.connected = true;
			sender.flush();
			await new Promise(setImmediate);
		};
		return { hand, sender, counts, look, up };
	};
	return { line, load, stored, arrived };
}

// What is derived is asked outside of a component here, and so is never remembered.
it('P20 counts a tap at once, also without network, and once: on its way, taken, and seen', async () => {
	const { load, stored } = phone();
	const { hand, counts, look, up } = load();
	void hand.mark('voice', 1);
	void hand.mark('eyes', 1);
	void hand.mark('voice', 1);
	expect([counts(), hand.onTheWay]).toEqual([[2, 1], 3]);
	await up();
	// Taken, and its view is not here yet.
	expect([stored.length, counts()]).toEqual([3, [2, 1]]);
	look();
	expect([counts(), hand.onTheWay]).toEqual([[2, 1], 0]);
	// Taken back in another tab: it does not come again.
	stored.pop();
	look();
	expect(counts()).toEqual([1, 1]);
});

it('P20 takes back the last tap before it arrived, then the one before; nothing else goes', async () => {
	const { load, stored, arrived } = phone();
	const { hand, counts, look, up } = load();
	for (const point of ['voice', 'eyes', 'eyes']) void hand.mark(point, 1);
	expect(hand.last?.text).toBe('Lo sguardo');
	void hand.undo();
	void hand.undo();
	expect([counts(), hand.last?.text]).toEqual([[1, 0], 'La voce']);
	await up();
	look();
	expect(arrived).toEqual(['mark.add', 'mark.add', 'mark.add', 'mark.undo', 'mark.undo']);
	expect([stored.map(({ point }) => point), counts()]).toEqual([['voice'], [1, 0]]);
	// Also of what had long arrived.
	void hand.undo();
	expect([counts(), hand.last]).toEqual([[0, 0], null]);
});

it('P20 shows after a reload what waited before it', async () => {
	const { load, stored } = phone();
	const before = load();
	void before.hand.mark('eyes', 1);
	void before.hand.mark('eyes', 1);
	const { hand, counts, look, up } = load();
	expect(counts()).toEqual([0, 2]);
	void hand.undo();
	expect(counts()).toEqual([0, 1]);
	await up();
	look();
	expect([stored.length, counts()]).toEqual([1, [0, 1]]);
});

it('P20 shows no mark any more that was refused, and again one whose taking back was', async () => {
	const { line, load } = phone();
	const { hand, counts, look, up } = load();
	void hand.mark('voice', 1);
	await up();
	look();
	line.refuses = true;
	await hand.mark('eyes', 1);
	await hand.undo();
	expect(counts()).toEqual([1, 0]);
});
