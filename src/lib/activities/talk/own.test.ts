import { expect, it } from 'vitest';
import { own } from './report';

const question = (text: string, by: string | null) => ({
	id: text,
	text,
	by,
	supporters: [],
	answered: false,
	hidden: true
});
const toldTo = (person: string) =>
	JSON.stringify(
		own({
			state: {
				questions: [question('sua', 'anna'), question('di-bea', 'bea'), question('senza-nome', null)]
			},
			language: 'it',
			person
		} as never)
	);

it('T30 the questions one asked under one’s name, also put aside, and no others', () => {
	expect(toldTo('anna')).toContain('sua');
	expect(toldTo('anna')).not.toMatch(/di-bea|senza-nome/);
	expect(toldTo('cia')).toBe('[]');
});
