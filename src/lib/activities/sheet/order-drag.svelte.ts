import {
	draggable,
	dropTargetForElements,
	monitorForElements
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { attachInstruction, extractInstruction } from '@atlaskit/pragmatic-drag-and-drop-hitbox/list-item';
import type { Attachment } from 'svelte/attachments';

interface Spot {
	readonly id: string;
	readonly after: boolean;
}

/** Reordering a list by dragging; buttons beside each item do the same by tap and keyboard. */
export class OrderDrag {
	dragged = $state.raw<string | null>(null);
	spot = $state.raw<Spot | null>(null);

	constructor(private readonly drop: (id: string, spot: Spot) => void) {}

	readonly watch: Attachment = () =>
		monitorForElements({
			canMonitor: ({ source }) => source.data.order === this,
			onDragStart: ({ source }) => (this.dragged = source.data.id as string),
			onDrag: ({ location }) => (this.spot = spotOf(location.current.dropTargets[0]?.data)),
			onDrop: ({ source, location }) => {
				const spot = spotOf(location.current.dropTargets[0]?.data);
				[this.dragged, this.spot] = [null, null];
				if (spot && spot.id !== source.data.id) this.drop(source.data.id as string, spot);
			}
		});

	/** What the item is dragged by: text fields inside it stay usable. */
	item(id: string, handle: () => Element | null): Attachment<HTMLElement> {
		return (element) => {
			const dragHandle = handle();
			const ends = [
				draggable({
					element,
					...(dragHandle ? { dragHandle } : {}),
					getInitialData: () => ({ order: this, id })
				}),
				dropTargetForElements({
					element,
					canDrop: ({ source }) => source.data.order === this,
					getData: ({ input, element: over }) =>
						attachInstruction(
							{ id },
							{
								element: over,
								input,
								operations: {
									'reorder-before': 'available',
									'reorder-after': 'available',
									combine: 'not-available'
								}
							}
						)
				})
			];
			return () => ends.forEach((end) => end());
		};
	}
}

function spotOf(data: Record<string | symbol, unknown> | undefined): Spot | null {
	const instruction = data && extractInstruction(data);
	return instruction ? { id: data.id as string, after: instruction.operation === 'reorder-after' } : null;
}
