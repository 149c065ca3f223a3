import { expect, it } from 'vitest';
import { ACTIVITIES, findActivity } from '../../activities/registry';
import { SessionUnderTest } from './session-under-test';

const collecting = ACTIVITIES.find(({ collector }) => collector)!;
const confidential = ACTIVITIES.find((one) => one.confidential)!;
const ordinary = ACTIVITIES.find((one) => !one.confidential && !one.collector)!;

it.each([
	{ where: confidential, marked: true },
	{ where: ordinary, marked: false }
])('F44 a moment noted in an activity is put on a board as confidential: $marked', ({ where, marked }) => {
	const session = new SessionUnderTest(findActivity, [where.kind, collecting.kind]);
	session.send('session.open', {});
	session.enter(`${where.kind}-0`);
	expect(session.send('moment.note', { text: 'Sento la fretta', groupId: null })).toBe('ok');
	const [moment] = session.state.moments;
	const board = session.state.agenda[1]!;
	const [column] = collecting.collector!.columns(board.config, collecting.initial(board.config));
	const put = { momentId: moment!.id, activityId: board.id, column: column!.id };
	expect(session.send('moment.put', put)).toBe('ok');
	expect(JSON.stringify(session.state.runs[board.id]).includes('"confidential":true')).toBe(marked);
});
