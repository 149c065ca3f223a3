import type { PersonId } from '$lib/core/kernel/ids';
import type { Group } from '$lib/core/session/state';
import type { GridPoint, Way } from './config';
import type { Context } from './scene-turns';
import { sceneOf, type Mark, type RolePlayState } from './state';
import { nameOf } from './shown';

/** A mark as it is read afterwards. `at` is ms into the scene. */
export interface MarkView {
	readonly id: string;
	readonly at: number;
	readonly value: number;
	readonly text: string;
	readonly by: string;
}

/** A key point with what was marked. */
export interface PointView {
	readonly id: string;
	readonly text: string;
	readonly way: Way;
	readonly marks: readonly MarkView[];
}

/** A whole grid, by all who observed. */
export interface GridView {
	readonly points: readonly PointView[];
	readonly notes: readonly { readonly by: string; readonly text: string }[];
	/** Length of the timeline in ms: the last mark. */
	readonly until: number;
}

/** A scene's grid, by everybody who observed, or by one of them. */
export function gridView(
	state: RolePlayState,
	context: Context,
	group: Group,
	scene: number,
	by: PersonId | null = null
): GridView {
	const { marks, notes } = sceneOf(state, group.id, scene);
	const read = by === null ? marks : marks.filter((mark) => mark.by === by);
	const name = (person: string) => nameOf(context.session, person);
	const known = new Set(context.config.grid.map(({ id }) => id));
	const strays = [...new Set(read.flatMap(({ point }) => (known.has(point) ? [] : [point])))];
	// A point that was taken out of the grid meanwhile keeps its marks.
	const points: readonly GridPoint[] = [
		...context.config.grid,
		...strays.map((id): GridPoint => ({ id, text: '…', way: 'quote' }))
	];
	const view = ({ id, at, value, text, by: person }: Mark): MarkView => ({
		id,
		at,
		value,
		text,
		by: name(person)
	});
	return {
		points: points.map(({ id, text, way }) => ({
			id,
			text,
			way,
			marks: read.filter(({ point }) => point === id).map(view)
		})),
		notes: Object.entries(notes).flatMap(([person, text]) =>
			text !== '' && (by === null || by === person) ? [{ by: name(person), text }] : []
		),
		until: Math.max(0, ...read.map(({ at }) => at))
	};
}

/** How many marks a group's scene has. */
export function marksIn(state: RolePlayState, group: Group, scene: number): number {
	return sceneOf(state, group.id, scene).marks.length;
}
