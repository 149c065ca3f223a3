import { expect, it } from 'vitest';
import { ordinaryPoll } from './config';
import { own } from './report';

const answer = { form: 'chosen', options: ['stay'] };
const toldTo = (person: string, by: string | null) =>
	own({
		state: {
			asked: { how: { ballots: { key: { by, answer } }, closed: false, revealed: false, aside: [] } }
		},
		context: { config: ordinaryPoll('it') },
		language: 'it',
		person
	} as never);

it('P30 what one answered under one’s name; anonymous answers are nobody’s', () => {
	const rows = [{ label: 'Come proseguiamo?', value: 'Ci fermiamo ancora qui' }];
	expect(toldTo('anna', 'anna')).toEqual([{ kind: 'facts', rows }]);
	expect(toldTo('bea', 'anna')).toEqual([]);
	expect(toldTo('anna', null)).toEqual([]);
});
