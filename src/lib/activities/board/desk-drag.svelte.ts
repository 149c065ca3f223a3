import {
	draggable,
	dropTargetForElements,
	monitorForElements
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { attachInstruction, extractInstruction } from '@atlaskit/pragmatic-drag-and-drop-hitbox/list-item';
import type { Attachment } from 'svelte/attachments';
import type { DropPlace } from './drop-action';

interface Item {
	readonly id: string;
	readonly column: string;
	readonly stack: boolean;
}

const HOW = { 'reorder-before': 'before', 'reorder-after': 'after', combine: 'together' } as const;

/** Dragging on the facilitator's board by pointer. The menu of each item does the same by keyboard and tap. One per board on screen. */
export class DeskDrag {
	/** The item being dragged. */
	dragged = $state.raw<Item | null>(null);
	/** Where it would come to lie if it were let go now. */
	place = $state.raw<DropPlace | null>(null);

	constructor(
		/** Whether items stand in the order given by hand, so that a place among them means something. */
		private readonly ordered: () => boolean,
		private readonly drop: (item: string, place: DropPlace) => void
	) {}

	/** Follows drags that began on this board, and no other. */
	readonly watch: Attachment = () =>
		monitorForElements({
			canMonitor: ({ source }) => source.data.desk === this,
			onDragStart: ({ source }) => (this.dragged = source.data.item as Item),
			onDrag: ({ location }) => (this.place = placeOf(location.current.dropTargets[0]?.data)),
			onDrop: ({ location, source }) => {
				const place = placeOf(location.current.dropTargets[0]?.data);
				this.dragged = null;
				this.place = null;
				if (place) this.drop((source.data.item as Item).id, place);
			}
		});

	/** What is drawn of an item: it can be taken up, and others put beside or together with it. */
	item(item: Item, movable: boolean): Attachment<HTMLElement> {
		return (element) => {
			const ends = [
				dropTargetForElements({
					element,
					canDrop: ({ source }) => source.data.desk === this,
					getData: ({ input, source }) => {
						const own = (source.data.item as Item).id === item.id;
						const beside = this.ordered() && !own ? 'available' : 'not-available';
						const together = movable && !own && !(source.data.item as Item).stack;
						return attachInstruction(
							{ column: item.column, item: item.id },
							{
								element,
								input,
								operations: {
									'reorder-before': beside,
									'reorder-after': beside,
									combine: together ? 'available' : 'not-available'
								}
							}
						);
					}
				})
			];
			if (movable) ends.push(draggable({ element, getInitialData: () => ({ desk: this, item }) }));
			return () => ends.forEach((end) => end());
		};
	}

	/** A column: below its items, things are put at its end. */
	column(column: string): Attachment<HTMLElement> {
		return (element) =>
			dropTargetForElements({
				element,
				canDrop: ({ source }) => source.data.desk === this,
				getData: () => ({ column })
			});
	}
}

function placeOf(data: Record<string | symbol, unknown> | undefined): DropPlace | null {
	if (!data) return null;
	const { column, item } = data as { column: string; item?: string };
	if (item === undefined) return { how: 'end', column };
	const instruction = extractInstruction(data);
	return instruction ? { how: HOW[instruction.operation], column, item } : { how: 'end', column };
}
