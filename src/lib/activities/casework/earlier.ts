import * as v from 'valibot';
import type { ActivityContext, Inherited, Legacy } from '$lib/core/agenda/activity-definition';
import type { Localised } from '$lib/core/kernel/instant';
import type { CaseState } from './state';
import { CASE_KEYS, stepWords } from './steps';

const leftCase = v.object({
	name: v.optional(v.string(), ''),
	question: v.string(),
	cards: v.array(v.object({ step: v.picklist(CASE_KEYS), text: v.string() }))
});
type LeftCase = v.InferOutput<typeof leftCase>;

/** A case of an earlier meeting of the same people. `date` is `YYYY-MM-DD`. */
export interface EarlierCase {
	readonly id: string;
	readonly sessionTitle: string;
	readonly date: string;
	/** The invented name; empty where it had none. */
	readonly name: string;
	readonly question: string;
	readonly gathered: readonly { readonly title: Localised; readonly texts: readonly string[] }[];
}

/** What a case leaves to the same people alone: as texts it would reach other circles, and boards (K6). */
export function caseLeaves({ name, question, cards }: CaseState): Legacy | null {
	const left = cards.filter(({ hidden }) => !hidden).map(({ step, text }) => ({ step, text }));
	if (!name && !question && left.length === 0) return null;
	return { texts: [], own: { name, question, cards: left } satisfies LeftCase };
}

/** A case as an earlier one left it; null for what is none, or came from another circle. */
function caseOf({ legacy }: Inherited): LeftCase | null {
	const read = v.safeParse(leftCase, legacy.own);
	return read.success ? read.output : null;
}

/** Whether a case takes up an earlier run by itself. */
export const takesUp = (kind: string, earlier: Inherited): boolean =>
	earlier.kind === kind && caseOf(earlier) !== null;

const same = (one: string, other: string) =>
	one.trim() !== '' && one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase();

/** The cases of the last meeting that had any, and those of the same name, newest first (K8). */
export function earlierCases(
	{ inherited }: Pick<ActivityContext, 'inherited'>,
	name: string
): readonly EarlierCase[] {
	const cases = casesOf(inherited);
	const last = inherited.findLast((left) => caseOf(left) !== null)?.sessionId;
	return cases
		.filter((one) => one.sessionId === last || same(one.name, name))
		.toReversed()
		.map(({ sessionId: _, ...one }) => one);
}

/** All cases that earlier meetings left, the oldest first, each under its invented name; those without one stand alone (K31). */
export function casesByName(inherited: readonly Inherited[]): readonly (readonly EarlierCase[])[] {
	const byName: EarlierCase[][] = [];
	for (const { sessionId: _, ...one } of casesOf(inherited)) {
		const others = byName.find(([first]) => same(first?.name ?? '', one.name));
		if (others) others.push(one);
		else byName.push([one]);
	}
	return byName;
}

function casesOf(inherited: readonly Inherited[]): readonly (EarlierCase & { readonly sessionId: string })[] {
	return inherited.flatMap((left) => {
		const one = caseOf(left);
		if (!one) return [];
		const { sessionId, activityId, sessionTitle, date } = left;
		const gathered = CASE_KEYS.flatMap((key) => {
			const texts = one.cards.filter(({ step }) => step === key).map(({ text }) => text);
			return texts.length > 0 ? [{ title: stepWords(key).title, texts }] : [];
		});
		const { name, question } = one;
		return [{ sessionId, id: `${sessionId} ${activityId}`, sessionTitle, date, name, question, gathered }];
	});
}
