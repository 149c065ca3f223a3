import { expect, it } from 'vitest';
import { findActivity } from '../registry';
import { person, SessionUnderTest } from '$lib/core/session/session-under-test';
import { ordinaryPoll, type PollConfig } from './config';

const POLL = 'poll-0';

function running(config: Partial<PollConfig>) {
	const session = new SessionUnderTest(findActivity, ['poll']);
	const revise = (more: Partial<PollConfig>) => {
		const { title, minutes, config } = session.state.agenda[0]!;
		return session.send('agenda.revise', {
			activityId: POLL,
			title,
			minutes,
			config: { ...(config as PollConfig), ...more }
		} as never);
	};
	revise({ ...ordinaryPoll('it'), ...config });
	session.send('session.open', {});
	session.comeIn('Anna');
	session.enter(POLL);
	const answer = () => {
		const given = { type: 'answer.give', question: 'how', answer: { form: 'chosen', options: ['on'] } };
		const ballot = config.names === 'facilitators' ? {} : { ballot: 'k'.repeat(22) };
		return session.send(
			'activity.act',
			{ activityId: POLL, action: { ...given, ...ballot } } as never,
			person('anna')
		);
	};
	return { session, revise, answer };
}

it('P14 nobody answered yet: everything can be changed', () => {
	const { revise } = running({ names: 'anonymous' });
	expect(revise({ names: 'facilitators' })).toBe('ok');
	expect(revise({ names: 'anonymous', minimum: 3 })).toBe('ok');
});

it('P14 an anonymous poll that somebody answered gets no names, and no lower minimum', () => {
	const { session, revise, answer } = running({ names: 'anonymous', minimum: 6 });
	expect(answer()).toBe('ok');
	expect(revise({ names: 'facilitators' })).toBe('agenda/promised');
	expect(revise({ minimum: 5 })).toBe('agenda/promised');
	expect(revise({ minimum: 7 })).toBe('ok');
	expect(session.send('agenda.undo', { expect: session.state.agendaVersion! })).toBe('agenda/promised');
	expect(revise({ results: 'live' })).toBe('ok');
});

it('P14 a poll with names that somebody answered does not become anonymous', () => {
	const { revise, answer } = running({ names: 'facilitators' });
	expect(answer()).toBe('ok');
	expect(revise({ names: 'anonymous' })).toBe('agenda/promised');
	expect(revise({ minimum: 3 })).toBe('ok');
});
