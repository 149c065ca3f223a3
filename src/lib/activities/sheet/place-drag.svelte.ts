import {
	draggable,
	dropTargetForElements,
	monitorForElements
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import type { Attachment } from 'svelte/attachments';

/** Dragging things into places by pointer; tap and keyboard have buttons that do the same. One per field on screen. */
export class PlaceDrag {
	dragged = $state.raw<string | null>(null);
	/** The place above which it hangs now. */
	over = $state.raw<string | null>(null);

	constructor(private readonly drop: (thing: string, place: string) => void) {}

	/** Follows drags that began here, and no other. */
	readonly watch: Attachment = () =>
		monitorForElements({
			canMonitor: ({ source }) => source.data.drag === this,
			onDragStart: ({ source }) => (this.dragged = source.data.thing as string),
			onDrag: ({ location }) => (this.over = placeOf(location.current.dropTargets)),
			onDrop: ({ source, location }) => {
				const place = placeOf(location.current.dropTargets);
				[this.dragged, this.over] = [null, null];
				if (place !== null) this.drop(source.data.thing as string, place);
			}
		});

	thing(thing: string): Attachment<HTMLElement> {
		return (element) => draggable({ element, getInitialData: () => ({ drag: this, thing }) });
	}

	place(place: string): Attachment<HTMLElement> {
		return (element) =>
			dropTargetForElements({
				element,
				canDrop: ({ source }) => source.data.drag === this,
				getData: () => ({ place })
			});
	}
}

function placeOf(targets: readonly { readonly data: Record<string | symbol, unknown> }[]): string | null {
	return (targets[0]?.data.place as string | undefined) ?? null;
}
