import * as Y from 'yjs';
import { inOrder, POINT_ORDER, POINT_TEXT, POINTS_ROOT, type PagePoint } from '$lib/core/page/points';

// Control characters and direction overrides could disguise what a report shows; line breaks stay.
const UNSAFE = /[\u0000-\u0009\u000b-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The points of a document in reading order, tidied, without the empty ones. Whatever is not a point is passed over. */
export function readPoints(doc: Y.Doc): PagePoint[] {
	const found: { id: string; text: string; order: number }[] = [];
	doc.getMap(POINTS_ROOT).forEach((point, id) => {
		if (!(point instanceof Y.Map)) return;
		const text = point.get(POINT_TEXT);
		const order = point.get(POINT_ORDER);
		if (!(text instanceof Y.Text)) return;
		const tidy = text.toString().normalize('NFC').replace(UNSAFE, '').trim();
		if (tidy) found.push({ id, text: tidy, order: typeof order === 'number' ? order : Number.MAX_VALUE });
	});
	return inOrder(found).map(({ id, text }) => ({ id, text }));
}
