import { describe, expect, it } from 'vitest';
import { Asked } from './asked.svelte';

function answering() {
	let settle!: (taken: boolean) => void;
	const answer = new Promise<boolean>((resolve) => (settle = resolve));
	return { send: () => answer, settle };
}

describe('what somebody asked for', () => {
	it('is shown from the press on, also between the answer and what comes into force', async () => {
		let inForce = false;
		const asked = new Asked(() => inForce);
		const { send, settle } = answering();
		const done = asked.ask(true, send);
		expect(asked.value).toBe(true);
		settle(true);
		await done;
		expect(asked.value).toBe(true);
		inForce = true;
		asked.changed();
		expect(asked.value).toBe(true);
		inForce = false;
		asked.changed();
		expect(asked.value).toBe(false);
	});

	it('falls back when it is refused', async () => {
		const asked = new Asked(() => false);
		await asked.ask(true, () => Promise.resolve(false));
		expect(asked.value).toBe(false);
	});

	it('came into force before its answer: what comes later is shown', async () => {
		let inForce = 'me';
		const asked = new Asked(() => inForce);
		const { send, settle } = answering();
		const done = asked.ask('group', send);
		inForce = 'group';
		asked.changed();
		settle(true);
		await done;
		inForce = 'plenary';
		asked.changed();
		expect(asked.value).toBe('plenary');
	});

	it('is the last of two, in whatever order the answers come', async () => {
		const asked = new Asked(() => 'me');
		const first = answering();
		const second = answering();
		const both = [asked.ask('group', first.send), asked.ask('plenary', second.send)];
		second.settle(true);
		first.settle(false);
		await Promise.all(both);
		expect(asked.value).toBe('plenary');
	});
});
