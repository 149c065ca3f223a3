import * as v from 'valibot';
import { id } from '$lib/contract/fields';

/** What facilitators do while groups report; the work in groups itself needs no action: it is a page. */
export const smallGroupsAction = v.variant('type', [
	v.strictObject({ type: v.literal('report.start'), group: id }),
	v.strictObject({ type: v.literal('report.end') }),
	v.strictObject({ type: v.literal('report.order'), groups: v.pipe(v.array(id), v.maxLength(200)) })
]);

export type SmallGroupsAction = v.InferOutput<typeof smallGroupsAction>;
