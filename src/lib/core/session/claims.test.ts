import { beforeEach, expect, it } from 'vitest';
import type { PersonId } from '../kernel/ids';
import { applyEvent } from './apply';
import { arrive, claimTaken, type Arrival } from './arrive';
import type { SessionEvent } from './events';
import { followRoster } from './follow-roster';
import { isProved } from './people/is-proved';
import { ADA, person, SessionUnderTest } from './session-under-test';

const ANNA = { id: 'anna', name: 'Anna', organisation: 'Luce', attendance: 'room' } as const;

let session: SessionUnderTest;
const take = (events: readonly SessionEvent[]) => {
	for (const event of events)
		session.state = applyEvent(
			session.state,
			{ version: session.state.version + 1, at: session.now, event },
			() => undefined
		)!;
};
const come = (how: Arrival['how'], proved = false) => {
	const outcome = arrive(
		session.state,
		{ how, personId: ANNA.id as PersonId, name: 'Anna', organisation: '', attendance: 'room', proved },
		session.tools
	);
	if (outcome.ok) take(outcome.value);
	return outcome.ok ? 'ok' : outcome.code;
};
const claim = () => {
	const outcome = claimTaken(session.state, ANNA.id as PersonId);
	if (outcome.ok) take(outcome.value);
	return outcome.ok ? outcome.value.length : -1;
};
const anna = () => session.state.people[ANNA.id as PersonId]!;
const free = (actor = ADA) => session.send('person.free', { personId: ANNA.id }, actor);

beforeEach(() => {
	session = new SessionUnderTest(() => undefined, []);
	session.send('session.open', {});
	take(followRoster(session.state, [{ ...ANNA, expected: true }]));
});

it('F25 who asks for a taken name is not let in; facilitators are told once', () => {
	expect(come('claim')).toBe('ok');
	expect(come('claim')).toBe('person/taken');
	expect(claim()).toBe(1);
	expect(anna().claimedAt).toBe(session.now);
	expect(claim()).toBe(0);
});

it('F25 a freed name can be picked again, and only facilitators free it', () => {
	come('claim');
	claim();
	expect(free(person('anna'))).toBe('command/forbidden');
	expect(free()).toBe('ok');
	expect(anna()).toMatchObject({ standing: 'invited', arrivedAt: null });
	expect(anna().claimedAt).toBeUndefined();
	expect(come('claim')).toBe('ok');
});

it('F25 the rightful person takes the place of whoever sits there by the name, and stays when it is freed', () => {
	come('claim');
	claim();
	expect(come('back', true)).toBe('ok');
	expect(anna()).toMatchObject({ proved: true, standing: 'present', claimedByLink: true });
	expect(anna().claimedAt).toBe(session.now);
	expect(session.send('person.heed', { personId: ANNA.id })).toBe('ok');
	expect(anna().claimedAt).toBeUndefined();
	expect(anna().claimedByLink).toBeUndefined();
	// Whoever picks the name now is somebody else again.
	expect(claim()).toBe(1);
	expect(anna().claimedByLink).toBeUndefined();
	expect(free()).toBe('ok');
	expect(anna()).toMatchObject({ proved: true, standing: 'present' });
	expect(anna().claimedAt).toBeUndefined();
});

it('F25 who came by their link is no news when they come again', () => {
	expect(come('back', true)).toBe('ok');
	expect(come('back', true)).toBe('ok');
	expect(anna().claimedAt).toBeUndefined();
});

it('F40 a facilitator’s word proves a place, and is taken back with the name', () => {
	const vouch = (actor = ADA) => session.send('person.vouch', { people: [ANNA.id] }, actor);
	expect(vouch()).toBe('ok');
	expect(isProved(anna()), 'who has not come is nobody yet').toBe(false);
	come('claim');
	claim();
	expect(isProved(anna())).toBe(false);
	expect(vouch(person('anna'))).toBe('command/forbidden');
	expect(session.send('person.vouch', { people: [ANNA.id, 'nobody'] })).toBe('person/unknown');
	expect(vouch()).toBe('ok');
	expect(isProved(anna())).toBe(true);
	expect(anna().claimedAt).toBeUndefined();
	expect(free()).toBe('ok');
	expect(isProved(anna())).toBe(false);
	expect(anna().standing).toBe('invited');
});

it('F40 their own link proves the place that a facilitator had said is theirs, and nobody need be told', () => {
	come('claim');
	session.send('person.vouch', { people: [ANNA.id] });
	expect(come('back', true)).toBe('ok');
	expect(anna()).toMatchObject({ proved: true, vouched: true });
	expect(anna().claimedAt).toBeUndefined();
});
