import { randomInt } from 'node:crypto';
import * as Y from 'yjs';
import { POINT_ORDER, POINT_TEXT, POINTS_ROOT } from '$lib/core/page/points';
import type { PageAppend } from '../store/page-store';

/** Points of a page as its people would have written them, each by one author with a client id of their own. */
export function writePoints(
	pageId: string,
	points: readonly { readonly text: string; readonly author: string }[],
	newId: () => string
): PageAppend {
	const written = points.map(({ text, author }, index) => {
		const doc = new Y.Doc();
		doc.clientID = randomInt(1, 2 ** 31);
		const point = new Y.Map<unknown>();
		point.set(POINT_TEXT, new Y.Text(text));
		point.set(POINT_ORDER, index + 1);
		doc.getMap(POINTS_ROOT).set(newId(), point);
		const claim = { clientId: doc.clientID, author };
		const data = Y.encodeStateAsUpdate(doc);
		doc.destroy();
		return { claim, data };
	});
	return {
		pageId,
		data: Y.mergeUpdates(written.map(({ data }) => data)),
		claims: written.map(({ claim }) => claim)
	};
}
