import type { ActivityContext, Actor, Step } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import { sampleRun } from '$lib/core/session/sample-session';
import type { Participant, SessionState } from '$lib/core/session/state';
import type { RoundAction } from './actions';
import { ordinaryRound, type RoundConfig } from './config';
import { round } from './definition';
import { shownToEveryone } from './shown';
import { ROUND_BEGIN, actInRound, type RoundState } from './state';

export const config: RoundConfig = { ...ordinaryRound('it'), writing: 'beside', addressed: true };
export const session = sampleRun(round, config, 'it', () => round).state;
export const people = Object.values<Participant>(session.people);
export const [ada, bea, cia] = people.map(({ id }) => id) as [PersonId, PersonId, PersonId];

export function at(more: Partial<SessionState> = {}, wanted = config): ActivityContext<RoundConfig> {
	return {
		session: { ...session, ...more },
		item: session.agenda[0]!,
		config: wanted,
		step: { key: 'round' } as Step,
		round: null,
		groupOf: () => null,
		inherited: []
	};
}

export function act(
	state: RoundState,
	action: RoundAction,
	by: PersonId | null = null,
	context = at(),
	id = 'stamp'
) {
	const actor: Actor = { role: by ? 'participant' : 'facilitator', person: by, facilitator: null };
	return actInRound(state, action, { at: 1000, id, actor }, context);
}

export function after(
	state: RoundState,
	action: RoundAction,
	by: PersonId | null = null,
	context = at(),
	id = 'stamp'
): RoundState {
	const result = act(state, action, by, context, id);
	if (!result.ok) throw new Error(result.code);
	return result.value;
}

export const started = () => after(ROUND_BEGIN, { type: 'turns.start' });
export const speaker = ({ turns }: RoundState) => turns.current!.person;
export const queue = (state: RoundState, context = at()) =>
	shownToEveryone(state, context).turns.queue.map(({ id }) => id);
export const ended = (state: RoundState) => after(state, { type: 'turns.end' });
export const write = (text: string): RoundAction => ({ type: 'text.write', text });
export const thank = (text: string, to: readonly PersonId[]): RoundAction => ({
	type: 'thanks.write',
	text,
	to: [...to]
});
export const without = (person: PersonId, how: Partial<Participant>) =>
	at({ people: { ...session.people, [person]: { ...session.people[person]!, ...how } } });
