import { getContext, setContext } from 'svelte';

export interface Toast {
	readonly tone: 'leaf' | 'clay' | 'sun' | 'sky';
	readonly text: string;
	/** Until it is closed: for what would be lost with it. */
	readonly stays?: boolean;
	/** Most often an undo. */
	readonly action?: { readonly label: string; readonly run: () => void };
}

/** Long enough to read twice; with something to press, longer. */
const STAYS = 6_000;
const STAYS_WITH_ACTION = 12_000;
const MOST = 3;

/** Short messages at the edge of the screen. Made in a layout by `provideToasts`, shown by `Toasts.svelte`. */
export class ToastQueue {
	#shown = $state.raw<readonly (Toast & { readonly id: number })[]>([]);
	#next = 0;

	get shown() {
		return this.#shown;
	}

	show(toast: Toast): void {
		const id = this.#next++;
		// One more than fits: the oldest gives way, of those that would go by themselves where there is one.
		const full = this.#shown.length > MOST - 1;
		const oldest = full ? (this.#shown.find(({ stays }) => !stays) ?? this.#shown[0]) : undefined;
		this.#shown = [...this.#shown.filter((one) => one !== oldest), { ...toast, id }];
		if (toast.stays) return;
		setTimeout(() => this.dismiss(id), toast.action ? STAYS_WITH_ACTION : STAYS);
	}

	dismiss(id: number): void {
		this.#shown = this.#shown.filter((toast) => toast.id !== id);
	}
}

const KEY = Symbol('toasts');

/** Makes the queue for everything below this component. */
export function provideToasts(): ToastQueue {
	return setContext(KEY, new ToastQueue());
}

export function useToasts(): ToastQueue {
	const queue = getContext<ToastQueue | undefined>(KEY);
	// Said at once: found only when something fails, it would take that failure's message away.
	if (!queue) throw new Error('no layout above this component provides toasts');
	return queue;
}
