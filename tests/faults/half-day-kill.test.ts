import { afterAll, describe, expect, it } from 'vitest';
import { comeIn, setTheScene } from '../../scripts/demo/set-the-scene.js';
import { freshId, Presence } from '../../scripts/simulated/presence.js';
import { freshDatabase } from '../support/fresh-database';
import {
	removeDirectory,
	startProduct,
	type ProductOptions,
	type RunningProduct
} from '../support/running-product';

const PASSWORD = 'una-frase-lunga-1';
const PHONES = 12;
const CARDS_BEFORE_THE_KILL = 150;
/** As fast as one phone may, in the long run. */
const PACE_MS = 210;
const BACK_WITHIN_MS = 5_000;
// Each simulated person listens for the end of the process.
process.setMaxListeners(0);

/** A card that somebody sends until it is acknowledged, as a phone's outbox does. */
interface Card {
	readonly commandId: string;
	readonly text: string;
	acknowledged: boolean;
}

/** Somebody who puts cards on the board as fast as they are taken, and sends again what got no answer. */
class Writer {
	readonly cards: Card[] = [];
	#stopped = false;

	constructor(
		readonly presence: Presence,
		readonly name: string,
		readonly board: string
	) {}

	/** Writes until told to stop; then still waits until all it wrote is acknowledged. */
	async write(): Promise<void> {
		while (!this.#stopped) {
			await this.put();
			await new Promise((later) => setTimeout(later, PACE_MS));
		}
	}

	stop(): void {
		this.#stopped = true;
	}

	/** Resolves when the card is acknowledged, however long that takes. */
	put(): Promise<void> {
		const text = `${this.name} ${this.cards.length}`;
		const card = { commandId: freshId(), text, acknowledged: false };
		this.cards.push(card);
		return this.#deliver(card);
	}

	async #deliver(card: Card): Promise<void> {
		const action = { type: 'card.add', column: 'known', text: card.text };
		while (!card.acknowledged) {
			const lost = new Promise<null>((resolve) =>
				this.presence.socket.once('disconnect', () => resolve(null))
			);
			const answer = await Promise.race([
				this.presence
					.send('activity.act', { activityId: this.board, action }, card.commandId)
					.catch(() => null),
				lost
			]);
			if (answer?.ok) card.acknowledged = true;
			else if (answer && !['command/retry', 'command/too-many'].includes(answer.code))
				throw new Error(answer.code);
			if (!this.presence.socket.connected)
				await new Promise<void>((resolve) => this.presence.socket.once('welcome', () => resolve()));
		}
	}
}

interface Half {
	readonly product: RunningProduct;
	readonly desk: Presence;
	readonly writers: Writer[];
}

const running = new Set<RunningProduct>();
afterAll(async () => {
	for (const product of running) {
		await product.stop('SIGKILL');
		removeDirectory(product.directory);
	}
});

async function started(options: ProductOptions): Promise<RunningProduct> {
	const product = await startProduct(options);
	running.add(product);
	return product;
}

/** The half day at its debrief, a timer running, everybody writing. */
async function halfDay(options: ProductOptions): Promise<Half> {
	const product = await started(options);
	const { origin, setupSecret } = product;
	const scene = await setTheScene({ origin, setupSecret, password: PASSWORD, language: 'it' });
	const [desk, second] = scene.desks as [Presence, Presence];
	second.leave();
	const { agenda, people } = desk.layer('facilitator');
	const board = agenda.find(({ kind }: { kind: string }) => kind === 'board').id;
	const entered = await desk.send('step.enter', { activityId: board, step: 0, expect: null });
	expect(entered.ok).toBe(true);
	const writers: Writer[] = [];
	for (let index = 0; index < PHONES; index++) {
		const seated = await comeIn(origin, scene.code, scene.session, index, people);
		const presence = new Presence(seated, scene.session, 'participant');
		await presence.until((one) => one.layer('everyone')?.now);
		writers.push(new Writer(presence, `persona-${index}`, board));
	}
	return { product, desk, writers };
}

const acknowledged = (writers: readonly Writer[]) =>
	writers.flatMap(({ cards }) => cards.filter((card) => card.acknowledged)).map(({ text }) => text);

/** The cards' texts as facilitators see them. */
function onTheBoard(desk: Presence): string[] {
	const { cards } = desk.layer('facilitator').activity as { cards: Record<string, { text: string }> };
	return Object.values(cards).map(({ text }) => text);
}

async function leaveAll({ desk, writers, product }: Half): Promise<void> {
	for (const { presence } of writers) presence.leave();
	desk.leave();
	await product.stop('SIGKILL');
	running.delete(product);
	removeDirectory(product.directory);
}

const databases: [string, () => Promise<ProductOptions>][] = [
	['the embedded database', async () => ({})],
	['PostgreSQL', async () => ({ databaseUrl: await freshDatabase(process.env.TEST_DATABASE_URL!) })]
];

describe.each(databases)('kill -9 while all phones write, on %s', (name, make) => {
	const test = it.skipIf(name === 'PostgreSQL' && !process.env.TEST_DATABASE_URL);

	test(
		'everything acknowledged is there once, everybody is back by themselves, the timer is right',
		{ timeout: 120_000 },
		async () => {
			const options = await make();
			const half = await halfDay(options);
			const { desk, writers, product } = half;
			const timer = desk.layer('facilitator').timer;
			const places = writers.map(({ presence }) => presence.layer('person').id);
			const writing = writers.map((writer) => writer.write());
			await desk.until(() => acknowledged(writers).length >= CARDS_BEFORE_THE_KILL, 60_000);
			const last = writers.map((writer) => writer.put());
			await product.stop('SIGKILL');
			const known = acknowledged(writers);
			const inDoubt = writers.flatMap(({ cards }) => cards.filter((card) => !card.acknowledged));
			expect(inDoubt.length).toBeGreaterThan(0);

			const back = Promise.all(
				[desk, ...writers.map(({ presence }) => presence)].map(
					(presence) =>
						new Promise<number>((resolve) =>
							presence.socket.once('welcome', () => resolve(performance.now()))
						)
				)
			);
			const port = Number(new URL(product.origin).port);
			running.delete(product);
			const again = await started({ ...options, port, directory: product.directory });
			const up = performance.now();
			for (const at of await back) expect(at - up).toBeLessThan(BACK_WITHIN_MS);

			expect(writers.map(({ presence }) => presence.layer('person').id)).toEqual(places);
			expect(desk.layer('facilitator').timer).toEqual(timer);
			for (const writer of writers) writer.stop();
			await Promise.all([...writing, ...last]);
			const all = writers.flatMap(({ cards }) => cards.map(({ text }) => text));
			await desk.until(() => onTheBoard(desk).length >= all.length);
			const board = onTheBoard(desk);
			expect(known.filter((text) => !board.includes(text))).toEqual([]);
			expect(board.sort()).toEqual(all.sort());
			await leaveAll({ ...half, product: again });
		}
	);

	test(
		'a server that answers before it commits is caught (negative control)',
		{ timeout: 120_000 },
		async () => {
			const options = await make();
			const half = await halfDay(options);
			// Everybody is in; from here on the server lies.
			await half.product.stop('SIGTERM');
			const port = Number(new URL(half.product.origin).port);
			running.delete(half.product);
			const lying = await started({
				...options,
				port,
				directory: half.product.directory,
				failpoint: 'acknowledge-before-commit'
			});
			await Promise.all(
				half.writers.map(({ presence }) =>
					presence.socket.connected
						? null
						: new Promise((resolve) => presence.socket.once('welcome', resolve))
				)
			);
			for (let turn = 0; turn < 3; turn++) await Promise.all(half.writers.map((writer) => writer.put()));
			await lying.stop('SIGKILL');
			const known = acknowledged(half.writers);
			for (const writer of half.writers) {
				writer.presence.socket.disconnect();
			}
			running.delete(lying);
			const honest = await started({ ...options, port, directory: half.product.directory });
			await half.desk.until((one) => one.socket.connected);
			await new Promise<void>((resolve) => half.desk.socket.emit('sync', () => resolve()));
			const board = onTheBoard(half.desk);
			expect(board.length).toBeGreaterThan(0);
			expect(known.filter((text) => !board.includes(text)).length).toBeGreaterThan(0);
			await leaveAll({ ...half, product: honest });
		}
	);
});
