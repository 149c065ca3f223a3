import * as v from 'valibot';
import { id } from '$lib/contract/fields';
import { audiences } from '../sharing';
import { answerSchema } from './answers';

/** What the room may see of all sheets together, and of parts shared with it. */
export const PICTURES = ['counts', 'words', 'profile', 'shared'] as const;
export type PictureName = (typeof PICTURES)[number];

/** Everything that can be done with sheets. Participants act on their own and no other: whose it is, is not in the action. */
export const sheetAction = v.variant('type', [
	v.strictObject({
		type: v.literal('field.set'),
		field: id,
		/** Null empties the field. */
		answer: v.nullable(answerSchema),
		/** When it was written (ms, server's clock as the device knows it): of two devices the later writing counts. */
		at: v.pipe(v.number(), v.integer(), v.minValue(0))
	}),
	v.strictObject({ type: v.literal('part.share'), part: id, with: audiences }),
	v.strictObject({ type: v.literal('sheet.count'), counted: v.boolean() }),
	v.strictObject({ type: v.literal('sheet.finish'), done: v.boolean() }),
	v.strictObject({ type: v.literal('picture.show'), show: v.picklist(PICTURES) })
]);

export type SheetAction = v.InferOutput<typeof sheetAction>;
