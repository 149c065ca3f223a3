import type { Actor } from '$lib/core/agenda/activity-definition';
import { pick } from '$lib/core/kernel/rng';
import { dealtRound } from '$lib/core/session/find-in-session';
import type { Play } from './play-meeting';

/** While groups work: one or two call, facilitators go to them and then to the others, note what they see, groups say they are done. */
export function visitGroups({ meeting, held, rng }: Play, ends: number): void {
	const groups = (dealtRound(meeting.state)?.groups ?? []).filter(({ members }) => members.length > 0);
	const pace = (ends - meeting.now) / (groups.length * 3 + 4);
	const pass = () => meeting.until(Math.min(ends, meeting.now + pace * (0.6 + rng() * 0.6)));
	for (const [index, { id: groupId, members, spokesperson }] of groups.entries()) {
		pass();
		const question = held.questions[pick(rng, held.questions.length * 3)];
		const caller: Actor = {
			role: 'participant',
			person: spokesperson ?? members[0]!,
			facilitator: null
		};
		if (
			question !== undefined &&
			meeting.try({ type: 'call.raise', payload: { question } }, caller) === null
		) {
			const call = meeting.state.calls.at(-1)!;
			meeting.lead({ type: 'call.take', payload: { callId: call.id } }, index);
			pass();
		}
		meeting.lead({ type: 'group.visit', payload: { groupId } }, index);
	}
	const noted = meeting.state.moments.length;
	for (const text of held.moments.slice(noted, noted + 2)) {
		pass();
		const group = groups[pick(rng, groups.length)];
		meeting.lead({ type: 'moment.note', payload: { text, groupId: group?.id ?? null } }, 1);
	}
	for (const { id: groupId, members } of groups.slice(1)) {
		const actor: Actor = { role: 'participant', person: members[0]!, facilitator: null };
		meeting.try({ type: 'group.finish', payload: { groupId, done: true } }, actor);
	}
}
