import { expect, test } from 'vitest';
import { plainCode, spokenCode } from './join-code';

test.each(['K7MQ2RT', 'k7m-q2rt', ' K7M Q2RT ', 'K7M–Q2RT'])('the code %s is read', (typed) => {
	expect(plainCode(typed)).toBe('K7MQ2RT');
});

test('a code is shown three and four', () => {
	expect(spokenCode('K7MQ2RT')).toBe('K7M-Q2RT');
	expect(spokenCode('K7M-Q2RT')).toBe('K7M-Q2RT');
});
