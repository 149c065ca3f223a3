import { expect, test, vi } from 'vitest';
import type { Participant } from '$lib/core/session/state';
import { m } from '$lib/paraglide/messages';
import { personMenu, readmit } from './person-menu';
import type { PersonStatus } from './person-status';

const person = (more: Partial<Participant> = {}) =>
	({ id: 'p', name: 'Ada', organisation: '', attendance: 'room', arrivedAt: 1, ...more }) as Participant;

function menu(status: PersonStatus, more: Partial<Participant> = {}) {
	const [send, ask] = [vi.fn(() => Promise.resolve(true)), vi.fn()];
	const items = personMenu(person(more), status, { send, ask });
	const press = (label: string) => items.find((item) => item.label === label)!.onselect();
	return { send, ask, press, labels: items.map(({ label }) => label) };
}

test('nobody is sent out by one slip: it is asked first', () => {
	for (const status of ['waiting', 'here', 'silent', 'left', 'expected'] as const) {
		const { send, ask, press } = menu(status);
		press(m.console_person_remove());
		expect(ask).toHaveBeenCalledWith('remove');
		expect(send).not.toHaveBeenCalled();
	}
});

test('whoever was sent out can be let in again, and their phone gets a code to come back with', async () => {
	const [send, ask] = [vi.fn(() => Promise.resolve(true)), vi.fn()];
	await readmit(person(), { send, ask });
	expect(send).toHaveBeenCalledWith('person.admit', { personId: 'p' });
	expect(ask).toHaveBeenCalledWith('hand-over');
	ask.mockClear();
	// Who had not come yet is expected again, and needs none; nor does anybody who was not let in.
	await readmit(person({ arrivedAt: null }), { send, ask });
	await readmit(person(), { send: () => Promise.resolve(false), ask });
	expect(ask).not.toHaveBeenCalled();
	expect(menu('removed').labels).toEqual([]);
});

test('a name picked by mistake at the door goes back to the list, for whom it belongs to', () => {
	const { send, press } = menu('waiting');
	press(m.console_person_free_waiting());
	expect(send).toHaveBeenCalledWith('person.free', { personId: 'p' });
	for (const status of ['here', 'expected'] as const)
		expect(menu(status).labels).not.toContain(m.console_person_free_waiting());
});

test('who came by the name alone can be said to be who they are, once they are here and while it is not known', () => {
	for (const status of ['waiting', 'here', 'silent', 'left'] as const) {
		const { send, press } = menu(status);
		press(m.console_person_vouch());
		expect(send).toHaveBeenCalledWith('person.vouch', { people: ['p'] });
		for (const known of [{ proved: true }, { vouched: true }])
			expect(menu(status, known).labels).not.toContain(m.console_person_vouch());
	}
	expect(menu('expected').labels).not.toContain(m.console_person_vouch());
});

test('whoever has no phone is let in from the list of those expected', () => {
	const { send, press } = menu('expected', { arrivedAt: null });
	press(m.console_person_here_without_phone());
	expect(send).toHaveBeenCalledWith('person.admit', { personId: 'p' });
	for (const status of ['here', 'silent', 'left', 'waiting'] as const)
		expect(menu(status).labels).not.toContain(m.console_person_here_without_phone());
});

test('a misspelt name can be corrected, whether its person has come or not', () => {
	for (const status of ['waiting', 'here', 'silent', 'left', 'expected'] as const) {
		const { ask, press } = menu(status);
		press(m.console_person_correct());
		expect(ask).toHaveBeenCalledWith('correct');
	}
});
