import { describe, expect, test } from 'vitest';
import { CODE_LENGTH, CODE_SIGNS } from '../auth/join-code';
import { DOOR_LIMITS, DoorGuard } from './door-guard';

const RIGHT = 'K7MQ2RT';
const look = (code: string) => () => Promise.resolve(code === RIGHT ? 'the session' : null);

function atTheDoor() {
	const guard = new DoorGuard();
	const ask = (address: string, code: string) => guard.ask(address, code, look(code));
	/** So many different wrong codes from one address, all at once; how many were looked at. */
	const guess = async (address: string, count: number) => {
		const answers = Array.from({ length: count }, (_, n) => ask(address, `WRONG${n}`));
		return (await Promise.all(answers)).filter(({ wait }) => wait === 0).length;
	};
	return { guard, ask, guess };
}

const IN = { wait: 0, found: 'the session' };
const UNKNOWN = { wait: 0, found: null };

describe('who guesses codes', () => {
	test('F45 has a chance of at most 0.05 % a day to hit one of fifty sessions', () => {
		const minutes = (24 * 3600) / DOOR_LIMITS.windowSeconds;
		const codes = new Set(CODE_SIGNS).size ** CODE_LENGTH;
		expect((50 * DOOR_LIMITS.all * minutes) / codes).toBeLessThanOrEqual(0.0005);
		// One address alone does not use up what all have together.
		expect(DOOR_LIMITS.all / DOOR_LIMITS.perAddress).toBeGreaterThanOrEqual(5);
	});

	test('F45 is looked at so many times and no more, also with all guesses at once and from many addresses', async () => {
		const { guess } = atTheDoor();
		expect(await guess('one', 500)).toBe(DOOR_LIMITS.perAddress);
		let seen = DOOR_LIMITS.perAddress;
		for (let n = 0; n < 30; n++) seen += await guess(`another-${n}`, 500);
		expect(seen).toBe(DOOR_LIMITS.all);
	});

	test('F45 is not told beyond the limit that a code is right, nor by asking the same twice at once', async () => {
		const { ask, guess } = atTheDoor();
		await guess('one', 500);
		const twice = await Promise.all([ask('one', RIGHT), ask('one', RIGHT)]);
		expect(twice.every(({ wait }) => wait > 0)).toBe(true);
	});
});

describe('who has the right code', () => {
	test('F45 comes in five hundred at a time, and uses up nothing', async () => {
		const { ask, guess } = atTheDoor();
		const hall = await Promise.all(Array.from({ length: 500 }, () => ask('hall', RIGHT)));
		expect(hall.every((answer) => answer.wait === 0 && 'found' in answer && answer.found)).toBe(true);
		expect(await guess('hall', 500)).toBe(DOOR_LIMITS.perAddress);
	});

	test('F45 never waits for a guesser beside them, once the code was right at their address', async () => {
		const { ask, guess } = atTheDoor();
		await ask('hall', RIGHT);
		await guess('hall', 500);
		expect(await ask('hall', RIGHT)).toEqual(IN);
	});

	test('F45 never waits where the stage shows it, nor for guessers elsewhere', async () => {
		const { guard, ask, guess } = atTheDoor();
		await guard.know('hall', RIGHT);
		for (let n = 0; n < 30; n++) await guess(`another-${n}`, 500);
		await guess('hall', 500);
		expect(await ask('hall', RIGHT)).toEqual(IN);
	});

	test('F45 does not wait for a hall that still has the old one: the same mistake is counted once', async () => {
		const { ask } = atTheDoor();
		const old = await Promise.all(Array.from({ length: 500 }, () => ask('hall', 'YESTERD')));
		expect(old).toEqual(Array.from({ length: 500 }, () => UNKNOWN));
		expect(await ask('hall', RIGHT)).toEqual(IN);
	});
});
