import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forgetDevice, forgetPhone } from '$lib/live/forget-device';
import { OwnBallots } from './own-ballots';
import { memoryStorage } from '../../../../tests/support/memory-storage';

let kept: Map<string, string>;
let storage: Storage;

beforeEach(() => {
	kept = new Map();
	storage = memoryStorage(kept);
	vi.stubGlobal('localStorage', storage);
});
afterEach(() => vi.unstubAllGlobals());

const answer = { form: 'text', text: 'Detto in segreto' } as never;
const of = (session: string) => new OwnBallots(session, 'poll', 'anna', storage);

it('P31 an anonymous answer, its ballot’s key and whose it is leave the device with the person, of that session alone', () => {
	for (const session of ['one', 'other']) of(session).keep('q', answer);
	expect(of('one').answer('q')).toEqual(answer);
	forgetDevice('one');
	expect([of('one').answer('q'), of('other').answer('q'), kept.size]).toEqual([null, answer, 1]);
	expect([...kept.keys()].join()).not.toContain(':one:');
});

it('P31 they leave it with whoever says that the phone is theirs no more, also what an older version kept', () => {
	of('one').keep('q', answer);
	kept.set('plenaria:ballots:other:poll:anna', '{}');
	forgetPhone();
	expect([...kept]).toEqual([]);
});

it('P2 who answered with an older version changes that answer, and gives no second one', () => {
	const former = 'plenaria:ballots:one:poll:anna';
	kept.set(former, JSON.stringify({ q: { ballot: 'key', answer } }));
	expect([of('one').answer('q'), of('one').ballot('q')]).toEqual([answer, 'key']);
	of('one').keep('q', answer);
	expect([of('one').ballot('q'), kept.has(former)]).toEqual(['key', false]);
	forgetDevice('one');
	expect(kept.size).toBe(0);
});
