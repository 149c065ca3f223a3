import { expect, test } from 'vitest';
import { addressKey, network } from './address-key';
import { originAllowed } from './check-origin';
import { chooseLocale } from './choose-locale';

const own = ['http://192.168.1.5:3000'];
const post = { method: 'POST', origin: null, fetchSite: null, upgrade: false };

test('changes come from our own pages only', () => {
	expect(originAllowed({ ...post, origin: own[0]! }, own)).toBe(true);
	expect(originAllowed({ ...post, fetchSite: 'same-origin' }, own)).toBe(true);
	expect(originAllowed(post, own)).toBe(false);
	for (const origin of ['null', 'http://evil.example', 'https://192.168.1.5:3000', 'http://192.168.1.5']) {
		expect(originAllowed({ ...post, origin }, own)).toBe(false);
	}
	expect(originAllowed({ ...post, fetchSite: 'cross-site' }, own)).toBe(false);
});

test('upgrades name their origin, always', () => {
	const upgrade = { method: 'GET', fetchSite: 'same-origin', upgrade: true };
	expect(originAllowed({ ...upgrade, origin: null }, own)).toBe(false);
	expect(originAllowed({ ...upgrade, origin: own[0]! }, own)).toBe(true);
	expect(originAllowed({ ...upgrade, origin: 'http://evil.example' }, own)).toBe(false);
});

test("the language is the person's, else the session's, else the browser's, else Italian", () => {
	expect(chooseLocale('en', 'it', 'it')).toBe('en');
	expect(chooseLocale('xx', 'en', 'it')).toBe('en');
	expect(chooseLocale(undefined, null, 'de, en-GB;q=0.8, it;q=0.9')).toBe('it');
	expect(chooseLocale(undefined, null, 'en')).toBe('en');
	expect(chooseLocale(undefined, null, 'de;q=,,;;=')).toBe('it');
	expect(chooseLocale(undefined, null, null)).toBe('it');
});

test('one subscriber has one key, whatever address of theirs is used', () => {
	expect(network('::ffff:10.0.0.7')).toBe('10.0.0.7');
	expect(network('2001:db8:1:2:aaaa::1')).toBe(network('2001:db8:1:2:ffff:1:2:3'));
	expect(network('2001:db8::1')).toBe('2001:db8:0:0');
	expect(network('fe80::1%eth0')).toBe('fe80:0:0:0');
	expect(addressKey('10.0.0.7')).not.toContain('10.0.0.7');
	expect(addressKey('10.0.0.7')).toBe(addressKey('::ffff:10.0.0.7'));
	expect(addressKey('2001:db8:1:2:aaaa::1')).toBe(addressKey('2001:db8:1:2::9'));
	expect(addressKey('10.0.0.7')).not.toBe(addressKey('10.0.0.8'));
});
