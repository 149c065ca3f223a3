import { createHmac, randomBytes } from 'node:crypto';

const key = Symbol('key');
const holder: { [key]?: Buffer } = {};

/**
 * A visitor's address as limiters count it: IPv6 by its /64, because one device has the whole of it. Hashed with a key that
 * lives only as long as the process, so that no address is ever stored or logged.
 */
export function addressKey(address: string): string {
	const secret = (holder[key] ??= randomBytes(32));
	return createHmac('sha256', secret).update(network(address)).digest('base64url').slice(0, 22);
}

/** The part of an address that stands for one subscriber. */
export function network(address: string): string {
	const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
	if (!plain.includes(':')) return plain;
	const [head = '', tail] = plain.split('::');
	const left = head ? head.split(':') : [];
	const right = tail ? tail.split(':') : [];
	const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
	const groups = [...left, ...Array<string>(zeros).fill('0'), ...right];
	return groups
		.slice(0, 4)
		.map((group) => (parseInt(group, 16) || 0).toString(16))
		.join(':');
}
