import { expect, test } from 'vitest';
import { withoutContact } from './forget-contact';

const names = ['Zenobia Canarini'];

test.each([
	'Zenobia Canarini',
	'zenobia  canarini, tel. 0171 000000',
	'Zenobia Canarini (zen@example.org) e 333 1234567',
	'zenobia.canarini@example.org',
	'Canarini Zenobia <canarini_zenobia@example.org>'
])('PP8 a contact that names one person alone goes with number and address: %s', (text) => {
	expect(withoutContact(text, [...names, 'Canarini Zenobia'])).toBe('');
});

test.each([
	['Zenobia Canarini o Marco Neri, 0171 000000', '… o Marco Neri, 0171 000000'],
	['Sportello di Zenobia Canarini', 'Sportello di …'],
	['Marco Neri, zenobia.canarini@example.org', 'Marco Neri, …']
])('PP8 where it names others too, these stay: %s', (text, left) => {
	expect(withoutContact(text, names)).toBe(left);
});

test.each(['', 'Segreteria, 0171 000000', 'Zenobia Canarinini', 'info@example.org', 'Zenobia'])(
	'PP8 what does not name them is left as it is: %s',
	(text) => {
		expect(withoutContact(text, names)).toBe(text);
	}
);
