import type { ActivityContext } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import type { RoundConfig } from './config';
import type { RoundState, RoundText, Thanks } from './state';

type Context = ActivityContext<RoundConfig>;

/**
 * The state in which everything has been handed over that is due by now: words for everybody after their author's turn, all words when the
 * round is over, those for some people also when it was left. What was handed over stays so, whether the round is opened again or another
 * begins; what is written or changed then waits for the next time.
 */
export function handedOver(state: RoundState, context: Context): RoundState {
	const { turns } = state;
	const { step, session } = context;
	const left = timesLeft(context);
	const isLeft = step === null || session.status === 'closed' || left > (state.left ?? 0);
	const spoke = new Set<string>([...turns.done, ...turns.passed]);
	const texts = Object.entries(state.texts).map(([person, one]): [string, RoundText] => {
		const due = turns.ended || spoke.has(person);
		return [person, { ...one, handed: due ? one.text : before(state, one, one.text) }];
	});
	const thanks = state.thanks.map((one): Thanks => {
		const now = { to: one.to, text: one.text };
		return { ...one, handed: turns.ended || isLeft ? now : before(state, one, now) };
	});
	return { ...state, texts: Object.fromEntries(texts) as RoundState['texts'], thanks, left };
}

/** What was handed over earlier; a state of before this was kept says no more than that a round went to its end. */
function before<Words>(
	{ turns }: RoundState,
	{ handed }: { readonly handed?: Words | null },
	now: Words
): Words | null {
	if (handed !== undefined) return handed;
	return turns.laps.length > 0 ? now : null;
}

/** How often the session left this activity, for another one or at its end. */
function timesLeft({ session, item }: Context): number {
	return session.stretches.filter(({ activityId, to }, index, all) => {
		const next = all[index + 1];
		const goesOn = next?.activityId === item.id && next.from === to;
		return activityId === item.id && to !== null && !goesOn;
	}).length;
}

/** The words that reached a person, with who wrote them; of `state` as it was handed over. */
export function receivedBy(
	{ thanks }: RoundState,
	person: PersonId
): readonly { readonly by: PersonId; readonly text: string }[] {
	return thanks.flatMap(({ by, to, handed }) =>
		// Whoever is addressed no more has nothing of it any more.
		handed?.to.includes(person) && to.includes(person) ? [{ by, text: handed.text }] : []
	);
}
