import type { LayerName, LayerPatch, Layers, LayerSnapshot, Welcome } from '$lib/contract/wire';
import { applyOperations } from './apply-operations';

type Held = { readonly [Name in LayerName]?: { readonly revision: number; readonly view: Layers[Name] } };

/** The layers as this client has them. Reactive; replaced as wholes, never changed in place. */
export class LayerStore {
	#held = $state.raw<Held>({});
	#epoch = '';

	view<Name extends LayerName>(layer: Name): Layers[Name] | null {
		return this.#held[layer]?.view ?? null;
	}

	/** The life of the server that these layers are of; empty before the first welcome. */
	get epoch(): string {
		return this.#epoch;
	}

	/** Takes everything anew. A layer that is not in the welcome is not for this client any more. */
	welcome(welcome: Welcome): void {
		this.#epoch = welcome.epoch;
		this.#held = Object.fromEntries(
			welcome.layers.map(({ layer, revision, view }) => [layer, { revision, view }])
		);
	}

	/** Takes one layer anew; always fits. */
	replace(snapshot: LayerSnapshot): true {
		const { layer, revision, view } = snapshot;
		this.#held = { ...this.#held, [layer]: { revision, view } };
		return true;
	}

	/** Applies a patch; false on a gap, when the layers must be asked for anew. */
	patch(patch: LayerPatch): boolean {
		const held = this.#held[patch.layer];
		if (patch.of !== '' && patch.of !== this.#subject(patch.layer)) return true;
		if (!held) return false;
		// What comes late is already contained in a newer snapshot.
		if (patch.from < held.revision) return true;
		if (patch.from > held.revision) return false;
		try {
			const view = applyOperations(held.view, patch.operations);
			this.#held = { ...this.#held, [patch.layer]: { revision: held.revision + 1, view } };
			return true;
		} catch {
			return false;
		}
	}

	/** Which group or person a layer is of now: a patch still under way for one's earlier group is not for this one. */
	#subject(layer: LayerName): string {
		const view = layer === 'group' || layer === 'person' ? this.view(layer) : null;
		return view?.id ?? '';
	}

	clear(): void {
		this.#epoch = '';
		this.#held = {};
	}
}
