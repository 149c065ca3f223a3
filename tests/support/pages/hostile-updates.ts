import * as Y from 'yjs';
import { pick, type Rng } from '../../../src/lib/core/kernel/rng';
import { craftUpdate, MAP, TEXT, type CraftedContent, type CraftedStruct } from './craft-update';

type Id = readonly [number, number];

/**
 * Makes updates that an attacker who reads along on a page might send: noise, broken copies and replays of honest updates,
 * and crafted ones that name real places of the document.
 */
export class HostileUpdates {
	constructor(
		private readonly doc: Y.Doc,
		/** Updates that passed by. */
		private readonly seen: readonly Uint8Array[],
		private readonly rng: Rng
	) {}

	next(): Uint8Array {
		const { rng } = this;
		switch (pick(rng, 10)) {
			case 0:
				return Uint8Array.from({ length: pick(rng, 60) }, () => pick(rng, 256));
			case 1:
				return this.#copy().slice(0, pick(rng, 80));
			case 2:
			case 3:
				return this.#flipped();
			case 4:
				return this.#copy();
			case 5:
				return this.#hijack();
			default:
				return this.#crafted();
		}
	}

	#copy(): Uint8Array {
		return this.seen[pick(this.rng, this.seen.length)]?.slice() ?? new Uint8Array(3);
	}

	#flipped(): Uint8Array {
		const bytes = this.#copy();
		for (let times = 1 + pick(this.rng, 4); times > 0; times--)
			bytes[pick(this.rng, bytes.length)] = pick(this.rng, 256);
		return bytes;
	}

	/** A proper Yjs edit, written with the client id of somebody who is here. */
	#hijack(): Uint8Array {
		const twin = new Y.Doc();
		Y.applyUpdate(twin, Y.encodeStateAsUpdate(this.doc));
		twin.clientID = this.#client();
		const before = Y.encodeStateVector(twin);
		const texts = [...twin.getMap<Y.Map<unknown>>('points').values()].map((point) => point.get('text'));
		const text = texts[pick(this.rng, texts.length)];
		if (text instanceof Y.Text) text.insert(pick(this.rng, text.length + 1), 'EVIL');
		return Y.encodeStateAsUpdate(twin, before);
	}

	#crafted(): Uint8Array {
		const { rng } = this;
		const client = rng() < 0.5 ? this.#client() : pick(rng, 2 ** 31);
		const known = Y.getState(this.doc.store, client);
		const clock = Math.max(0, known + (rng() < 0.7 ? 0 : pick(rng, 9) - 4));
		const structs = Array.from({ length: 1 + pick(rng, 4) }, () => this.#struct());
		const deletes = rng() < 0.3 ? { [this.#client()]: [[pick(rng, 40), 1 + pick(rng, 9)] as const] } : {};
		const count = rng() < 0.05 ? { count: pick(rng, 1e9) } : {};
		return craftUpdate([{ client, clock, structs, ...count }], deletes);
	}

	#struct(): CraftedStruct {
		const { rng } = this;
		if (rng() < 0.05) return { collected: pick(rng, 50) };
		if (rng() < 0.05) return { skip: pick(rng, 50) };
		const key = ['text', 'order', 'p1', '__proto__', ''][pick(rng, 6)];
		return {
			content: this.#content(),
			...(rng() < 0.5 ? { origin: this.#id() } : {}),
			...(rng() < 0.4 ? { right: this.#id() } : {}),
			parent: rng() < 0.3 ? ['points', 'other', ''][pick(rng, 3)]! : this.#id(),
			...(key === undefined ? {} : { key })
		};
	}

	#content(): CraftedContent {
		const all: readonly CraftedContent[] = [
			['string', 'EVIL'],
			['string', ''],
			['deleted', pick(this.rng, 20)],
			MAP,
			TEXT,
			['type', pick(this.rng, 8), 'x'],
			['any', this.rng()],
			['any', { a: [1] }],
			['format', 'bold', 'true'],
			['embed', '{}'],
			['doc', 'x']
		];
		return all[pick(this.rng, all.length)]!;
	}

	#client(): number {
		const clients = [...this.doc.store.clients.keys()];
		return clients[pick(this.rng, clients.length)] ?? 1;
	}

	#id(): Id {
		const client = this.#client();
		return [client, pick(this.rng, Y.getState(this.doc.store, client) + 3)];
	}
}
