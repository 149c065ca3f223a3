import { chosenAction, type Choosing, type Move } from './card-moves';
import type { BoardFacilitatorView } from './shown';

type Act = (action: { type: string } & Record<string, unknown>) => Promise<boolean>;

/** Half a second, in frames. */
const A_WHILE = 30;

/** What a facilitator is about on the board: choosing another card, writing one, or done with both. One per board on screen. */
export class Desk {
	/** For what another card is being chosen. */
	choosing = $state.raw<Choosing | null>(null);
	/** Which card is being written: one of the board, or a new one of a column. */
	writing = $state.raw<{ readonly column: string; readonly card: string | null } | null>(null);
	/** What lies elsewhere as soon as the board has changed: whoever works by keyboard goes with it. */
	#following: string | null = null;

	constructor(
		private readonly board: () => BoardFacilitatorView,
		private readonly act: Act,
		private readonly removed: (column: string, text: string) => void
	) {}

	/** Does what was chosen from the menu of a card or stack, or asks what it still has to know. */
	async do(move: Move, id: string, column: string): Promise<void> {
		if (!('action' in move)) {
			if (move.what === 'edit') this.writing = { column, card: id };
			else this.choosing = { what: move.what, id };
		} else if (move.what === 'remove') {
			const text = this.board().cards[id]?.text ?? '';
			if (await this.act(move.action)) this.removed(column, text);
		} else {
			this.#following = id;
			await this.act(move.action);
		}
	}

	/** Another card was chosen. */
	async pick(chosen: string): Promise<void> {
		const action = this.choosing && chosenAction(this.board(), this.choosing, chosen);
		if (!action) return;
		if (this.choosing?.what !== 'gather')
			this.#following = this.choosing?.what === 'merge' ? chosen : (this.choosing?.id ?? null);
		await this.act(action);
	}

	/** Writes the card that is being written; whether it is safe. */
	async write(text: string): Promise<boolean> {
		if (!this.writing) return false;
		const { card, column } = this.writing;
		const written = await this.act(
			card === null ? { type: 'card.add', column, text } : { type: 'card.edit', card, text }
		);
		if (written) this.writing = null;
		return written;
	}

	/** To be called when the board has been drawn anew: where a hand on the keyboard should be, if it lost its place. */
	follow(root: HTMLElement | undefined): void {
		if (this.#following === null || !root) return;
		const id = CSS.escape(this.#following);
		this.#following = null;
		let frames = A_WHILE;
		const look = () => {
			// A dialog that is closing still holds the focus, and gives it back to what is not there any more.
			if (document.activeElement !== document.body) return frames-- > 0 && requestAnimationFrame(look);
			const trigger = root.querySelector<HTMLElement>(`[data-moves="${id}"] .menu-trigger`);
			// Whoever taps goes on where they were.
			trigger?.focus({ preventScroll: matchMedia('(pointer: coarse)').matches });
		};
		look();
	}
}
