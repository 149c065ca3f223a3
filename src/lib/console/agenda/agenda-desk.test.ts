import { expect, it } from 'vitest';
import type { AgendaRow } from '$lib/contract/views';
import type { Answer } from '$lib/contract/wire';
import type { LivePort } from '$lib/live/live-port';
import { AgendaDesk } from './agenda-desk.svelte';

/** A desk whose view comes when the test says so, after the answers. */
function desk() {
	const facilitator = { version: 7, agendaVersion: 5 };
	const sent: { type: string; payload: unknown; answer: (answer: Answer) => void }[] = [];
	const removed: number[] = [];
	const live = {
		facilitator,
		send: (type: string, payload: unknown) =>
			new Promise<Answer>((answer) => sent.push({ type, payload, answer }))
	};
	const news = {
		refused: () => undefined,
		removed: (_: string, version: number) => void removed.push(version),
		brought: () => undefined,
		moved: () => undefined
	};
	return { facilitator, sent, removed, desk: new AgendaDesk(live as unknown as LivePort, news) };
}

const done = (version: number): Answer => ({ ok: true, version });

it('undoes from the agenda that is seen; presses in a row follow each other', async () => {
	const { facilitator, sent, desk: here } = desk();
	const presses = [here.undo(), here.undo()];
	await Promise.resolve();
	expect(sent.map(({ payload }) => payload)).toEqual([{ expect: 5 }]);
	sent[0]!.answer(done(8));
	await presses[0];
	await Promise.resolve();
	expect(sent[1]!.payload).toEqual({ expect: 8 });
	sent[1]!.answer(done(9));
	await presses[1];
	// What another facilitator did since is seen now.
	Object.assign(facilitator, { version: 12, agendaVersion: 11 });
	void here.redo();
	await Promise.resolve();
	expect(sent[2]).toMatchObject({ type: 'agenda.redo', payload: { expect: 11 } });
});

it('takes back the removal that it speaks of, and no other change', async () => {
	const { facilitator, sent, removed, desk: here } = desk();
	const removal = here.remove({ id: 'a', title: 'A' } as AgendaRow);
	sent[0]!.answer(done(8));
	await removal;
	expect(removed).toEqual([8]);
	Object.assign(facilitator, { version: 9, agendaVersion: 9 });
	void here.undo(removed[0]);
	await Promise.resolve();
	expect(sent[1]!.payload).toEqual({ expect: 8 });
});
