import { expect, test } from 'vitest';
import { onThisComputer } from './on-this-computer';

test('a link is opened on this computer without the address that others need', () => {
	expect(onThisComputer('http://192.168.1.5:3000/stage/one?x=1#secret')).toBe('/stage/one?x=1#secret');
	expect(onThisComputer('https://percorsi.example/stage/one#secret')).toBe('/stage/one#secret');
});
