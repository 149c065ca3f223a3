import { networkInterfaces } from 'node:os';
import { beforeEach, expect, test, vi } from 'vitest';
import { publicAddress, stageLink } from './public-address';

vi.mock('node:os', () => ({ networkInterfaces: vi.fn() }));

const here = new URL('http://localhost:3000/console/one');
const none = { publicOrigin: '' };
const address = (of: string, internal: boolean) => ({ address: of, family: 'IPv4', internal });

beforeEach(() => {
	vi.mocked(networkInterfaces).mockReturnValue({
		lo: [address('127.0.0.1', true)],
		wifi: [address('192.168.1.5', false)]
	} as never);
});

test("other computers and phones get this one's address in the local network, never localhost", () => {
	expect(publicAddress(none, here)).toBe('http://192.168.1.5:3000');
	expect(publicAddress(none, new URL('http://127.0.0.1:3000/'))).toBe('http://192.168.1.5:3000');
	expect(publicAddress(none, new URL('https://percorsi.example/x'))).toBe('https://percorsi.example');
	expect(publicAddress({ publicOrigin: 'https://percorsi.example' }, here)).toBe('https://percorsi.example');
	expect(stageLink(none, here, 'one', 'secret')).toBe('http://192.168.1.5:3000/stage/one#secret');
});

test('without a network there is only this computer', () => {
	vi.mocked(networkInterfaces).mockReturnValue({ lo: [address('127.0.0.1', true)] } as never);
	expect(stageLink(none, here, 'one', 'secret')).toBe('http://localhost:3000/stage/one#secret');
});
