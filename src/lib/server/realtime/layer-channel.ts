import jsonpatch from 'fast-json-patch';
import type { LayerName, LayerPatch, LayerSnapshot, Layers } from '$lib/contract/wire';

type View = Layers[LayerName];

/** One layer as its subscribers have it: the view last sent and its revision. */
export class LayerChannel {
	#revision = 0;
	#view: View;
	#inputs: readonly unknown[];

	constructor(
		readonly layer: LayerName,
		/** Which group or person; empty for shared layers. */
		readonly of: string,
		view: View,
		inputs: readonly unknown[]
	) {
		this.#view = view;
		this.#inputs = inputs;
	}

	/** Whether nothing that the view is made of has changed; remembers the inputs. Parts of the state are never changed in place. */
	unchanged(inputs: readonly unknown[]): boolean {
		const same = inputs.every((input, index) => input === this.#inputs[index]);
		this.#inputs = inputs;
		return same;
	}

	/** Takes the new view; the patch for those who have the old one, or null when it says the same. */
	update(view: View): LayerPatch | null {
		if (view === this.#view) return null;
		if (this.#view === null || view === null) throw new Error('a layer without a view has no subscribers');
		const operations = jsonpatch.compare(this.#view, view);
		this.#view = view;
		if (operations.length === 0) return null;
		return { layer: this.layer, of: this.of, from: this.#revision++, operations };
	}

	snapshot(): LayerSnapshot {
		return { layer: this.layer, revision: this.#revision, view: this.#view };
	}
}
