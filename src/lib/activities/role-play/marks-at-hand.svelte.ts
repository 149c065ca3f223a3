import { newId } from '$lib/live/new-id';
import type { LivePort } from '$lib/live/live-port';
import type { RolePlayAction } from './actions';
import type { PointView } from './shown-grid';
import type { DeskView } from './shown-to-person';

/** A mark as its observer's desk shows it; `at` (ms into the scene) is null until the server has dated it. */
export interface MarkAtHand {
	readonly id: string;
	readonly at: number | null;
	readonly value: number;
	readonly text: string;
}

/** A key point with its marks, those on their way among them. */
export interface PointAtHand extends Pick<PointView, 'id' | 'text' | 'way'> {
	readonly marks: readonly MarkAtHand[];
}

interface Given extends MarkAtHand {
	readonly point: string;
}

interface DeskParts {
	readonly live: Pick<LivePort, 'waiting' | 'now'>;
	readonly activityId: string;
	scene(): number;
	/** As the server has it. */
	stored(): DeskView;
	/** Resolves to whether it was taken. */
	send(action: RolePlayAction): Promise<boolean>;
}

/** What an observer marked, shown from the tap on: what is on its way counts as what was stored, in the order of the taps. */
export class MarksAtHand {
	readonly #parts: DeskParts;
	/** Tapped here and not seen in the server's grid yet: an answer comes before its view. */
	#tapped = $state.raw<readonly Given[]>([]);
	#takenBack = $state.raw<readonly string[]>([]);

	constructor(parts: DeskParts) {
		this.#parts = parts;
	}

	/** What waits for this grid in the outbox, where a reload finds it again. */
	readonly #waiting = $derived.by(() =>
		this.#parts.live.waiting.flatMap(({ type, payload }) => {
			const { activityId, action } = payload as { activityId?: string; action?: RolePlayAction };
			const here = type === 'activity.act' && activityId === this.#parts.activityId && action;
			return here && 'scene' in action && action.scene === this.#parts.scene() && action.group === this.#group
				? [action]
				: [];
		})
	);
	readonly #stored = $derived.by(() => this.#parts.stored().grid.points.flatMap(({ marks }) => marks));
	readonly #gone = $derived.by(() => [
		...this.#takenBack,
		...this.#waiting.flatMap((action) => (action.type === 'mark.undo' && action.mark ? [action.mark] : []))
	]);
	/** Marks that the server's grid does not have. */
	readonly #given = $derived.by(() => {
		const waiting = this.#waiting.flatMap((action) =>
			action.type === 'mark.add' && action.mark ? [given(action.mark, action)] : []
		);
		const tapped = this.#tapped.filter(({ id }) => waiting.every((one) => one.id !== id));
		return [...tapped, ...waiting].filter(
			({ id }) => !this.#gone.includes(id) && this.#stored.every((one) => one.id !== id)
		);
	});

	/** The key points with all that was marked. */
	readonly points: readonly PointAtHand[] = $derived.by(() =>
		this.#parts.stored().grid.points.map(({ id, text, way, marks }) => ({
			id,
			text,
			way,
			marks: [
				...marks.filter((mark) => !this.#gone.includes(mark.id)),
				...this.#given.filter(({ point }) => point === id)
			]
		}))
	);
	/** How many marks are still on this device alone. */
	readonly onTheWay: number = $derived.by(() => this.#given.length);
	/** The mark that an undo takes back; null where there is none. */
	readonly last: { readonly id: string; readonly text: string } | null = $derived.by(() => {
		const newest = this.#given.at(-1)?.id ?? this.#newestStored();
		const point = this.points.find(({ marks }) => marks.some(({ id }) => id === newest));
		return newest !== undefined && point ? { id: newest, text: point.text } : null;
	});

	get #group(): string {
		return this.#parts.stored().group;
	}

	/** One tap. */
	async mark(point: string, value: number): Promise<void> {
		const [mark, at] = [newId(), Math.round(this.#parts.live.now)];
		const action = { type: 'mark.add', ...this.#place(), point, mark, value, text: '', at } as const;
		this.#tapped = [...this.#tapped, given(mark, action)];
		if (await this.#parts.send(action)) return;
		this.#tapped = this.#tapped.filter(({ id }) => id !== mark);
	}

	/** Takes the last mark back, wherever it is. */
	async undo(): Promise<void> {
		const mark = this.last?.id;
		if (mark === undefined) return;
		this.#takenBack = [...this.#takenBack, mark];
		if (await this.#parts.send({ type: 'mark.undo', ...this.#place(), mark })) return;
		this.#takenBack = this.#takenBack.filter((id) => id !== mark);
	}

	/** To be called when the server's grid changed: what is in it is the server's, also when it goes again. */
	settle(): void {
		const waits = this.#tapped.filter(({ id }) => this.#stored.every((one) => one.id !== id));
		if (waits.length < this.#tapped.length) this.#tapped = waits;
	}

	/** The one that arrived last; once that one is taken back, the latest of the others. */
	#newestStored(): string | undefined {
		const { last } = this.#parts.stored();
		if (last && !this.#gone.includes(last.id)) return last.id;
		const left = this.#stored.filter(({ id }) => !this.#gone.includes(id));
		return left.toSorted((one, other) => one.at - other.at).at(-1)?.id;
	}

	#place() {
		return { scene: this.#parts.scene(), group: this.#group };
	}
}

function given(id: string, { point, value, text }: { point: string; value: number; text: string }): Given {
	return { id, point, value, text, at: null };
}
