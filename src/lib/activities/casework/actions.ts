import * as v from 'valibot';
import { id, optionalText, text } from '$lib/contract/fields';
import { turnActions } from '../turn-actions';
import { CASE_LIMITS } from './config';

/** Everything that can be done with a case. What is about turns is about those of the current step. */
export const caseAction = v.variant('type', [
	...turnActions,
	v.strictObject({ type: v.literal('presenter.set'), person: v.nullable(id) }),
	v.strictObject({ type: v.literal('name.set'), text: optionalText(CASE_LIMITS.name) }),
	v.strictObject({ type: v.literal('question.set'), text: optionalText(CASE_LIMITS.question) }),
	v.strictObject({ type: v.literal('card.write'), text: text(CASE_LIMITS.card) }),
	v.strictObject({ type: v.literal('card.edit'), card: id, text: text(CASE_LIMITS.card) }),
	v.strictObject({ type: v.literal('card.remove'), card: id }),
	v.strictObject({ type: v.literal('card.hide'), card: id, hidden: v.boolean() })
]);

export type CaseAction = v.InferOutput<typeof caseAction>;
