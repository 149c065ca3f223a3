import * as v from 'valibot';
import { id, optionalText } from '$lib/contract/fields';
import { audiences } from '../sharing';
import { ASSESSMENT_LIMITS } from './config';

/** When it was written (ms, server's clock as the device knows it): of two devices the later writing counts. */
const at = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Everything that can be done. Participants act on their own answers and no others: whose they are, is not in the action. */
export const assessmentAction = v.variant('type', [
	v.strictObject({
		type: v.literal('value.set'),
		statement: id,
		/** Null empties it. */
		value: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(ASSESSMENT_LIMITS.top))),
		at
	}),
	v.strictObject({ type: v.literal('note.set'), text: optionalText(ASSESSMENT_LIMITS.note), at }),
	v.strictObject({ type: v.literal('wheel.share'), with: audiences }),
	v.strictObject({ type: v.literal('wheel.count'), counted: v.boolean() }),
	v.strictObject({ type: v.literal('wheel.finish'), done: v.boolean() }),
	v.strictObject({ type: v.literal('profile.show'), shown: v.boolean() })
]);

export type AssessmentAction = v.InferOutput<typeof assessmentAction>;
