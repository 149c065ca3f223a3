import { expect, it } from 'vitest';
import { own } from './report';
import { CASE_BEGIN } from './state';

const card = (text: string, step: string, by: string) => ({ id: text, step, by, text, hidden: false });
const state = {
	...CASE_BEGIN,
	presenter: 'pia',
	question: 'La-domanda',
	cards: [
		card('di-anna', 'hypotheses', 'anna'),
		card('ancora-anna', 'ways', 'anna'),
		card('di-bea', 'ways', 'bea')
	]
};
const toldTo = (person: string) => JSON.stringify(own({ state, language: 'it', person } as never));

it('K30 what one wrote on a case, and one’s question to whoever brought it', () => {
	expect(toldTo('anna')).toMatch(/di-anna.*ancora-anna/);
	expect(toldTo('anna')).not.toMatch(/di-bea|La-domanda/);
	expect(toldTo('pia')).toContain('La-domanda');
	expect(toldTo('pia')).not.toMatch(/anna|bea/);
	expect(toldTo('zoe')).toBe('[]');
});
