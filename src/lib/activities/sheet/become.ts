import { newId } from '$lib/live/new-id';
import type { Field, FieldKind } from './config';

type Name = (number: number) => string;

interface Names {
	readonly options: Name;
	readonly columns: Name;
	readonly blocks: Name;
	readonly quadrants: Name;
}

/** A field turned into another kind: what that kind needs is added, and nothing that was written is taken away but places beyond four. */
export function become(field: Field, kind: FieldKind, names: Names): Field {
	const filled = (items: Field['options'], least: number, name: Name) => [
		...items,
		...Array.from({ length: Math.max(0, least - items.length) }, (_, index) => ({
			id: newId(),
			title: name(items.length + index + 1)
		}))
	];
	const changed = { ...field, kind };
	switch (kind) {
		case 'choice':
			return { ...changed, options: filled(field.options, 2, names.options) };
		case 'table':
			return { ...changed, columns: filled(field.columns, 2, names.columns) };
		case 'blocks':
			return { ...changed, places: filled(field.places, 4, names.blocks) };
		case 'matrix':
			return { ...changed, places: filled(field.places, 4, names.quadrants).slice(0, 4) };
		default:
			return changed;
	}
}
