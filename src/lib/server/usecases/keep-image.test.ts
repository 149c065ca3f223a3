import { imageSize } from 'image-size';
import { expect, test } from 'vitest';
import type { App } from '../app';
import { keepImage } from './keep-image';

const bytes = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex');
const GPS = Buffer.from('GPSLatitude 45.0703 N');

/** Keeps a picture; what is stored of it. */
async function kept(data: Buffer): Promise<Buffer | null> {
	let stored: Buffer | null = null;
	const files = {
		add: (_id: string, _session: string, file: { data: Uint8Array }) => (stored = Buffer.from(file.data))
	};
	await keepImage({ files, newId: () => 'id' } as unknown as App, 'session', data);
	return stored;
}

/** A part of a JPEG. */
const part = (marker: string, body: Buffer) => {
	const length = Buffer.alloc(2);
	length.writeUInt16BE(body.length + 2);
	return Buffer.concat([bytes(`ff${marker}`), length, body]);
};
const exif = (orientation: number) =>
	part(
		'e1',
		Buffer.concat([
			bytes(`457869660000 4d4d002a00000008 0001 0112 0003 00000001 000${orientation} 0000 00000000`),
			GPS
		])
	);
const FRAME = part('c0', bytes('08 0010 0020 01 011100'));
const SCAN = Buffer.concat([part('da', bytes('01 0100 003f00')), bytes('12ff0034ffd05678')]);
const JFIF = part('e0', Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'));
const PROFILE = part('e2', Buffer.from('ICC_PROFILE\0\x01\x01colours', 'latin1'));
const [START, END] = [bytes('ffd8'), bytes('ffd9')];

test('T17 keeps a photo without the place where it was taken, its comment and what follows its end', async () => {
	const xmp = part('e1', Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), GPS]));
	const photo = Buffer.concat([
		START,
		JFIF,
		exif(1),
		xmp,
		PROFILE,
		part('fe', GPS),
		FRAME,
		SCAN,
		END,
		START,
		exif(1),
		END
	]);
	expect(await kept(photo)).toEqual(Buffer.concat([START, JFIF, PROFILE, FRAME, SCAN, END]));
});

test.each([3, 6, 8])('T17 a photo held another way (%i) stays the right way up', async (orientation) => {
	const photo = Buffer.concat([START, exif(orientation), FRAME, SCAN, END]);
	expect(imageSize(photo).orientation).toBe(orientation);
	const stored = (await kept(photo))!;
	expect(imageSize(stored)).toMatchObject({ orientation, width: 32, height: 16, type: 'jpg' });
	expect(stored.includes(GPS)).toBe(false);
});

test('T17 keeps a PNG without what is told beside its picture', async () => {
	const chunk = (name: string, body: Buffer) => {
		const size = Buffer.alloc(4);
		size.writeUInt32BE(body.length);
		return Buffer.concat([size, Buffer.from(name), body, Buffer.alloc(4)]);
	};
	const head = Buffer.concat([
		bytes('89504e470d0a1a0a'),
		chunk('IHDR', bytes('00000020 00000010 08 02 000000'))
	]);
	const told = ['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME'].map((name) => chunk(name, GPS));
	const rest = [chunk('IDAT', bytes('1234')), chunk('IEND', Buffer.alloc(0))];
	const stored = await kept(Buffer.concat([head, ...told, ...rest, GPS]));
	expect(stored).toEqual(Buffer.concat([head, ...rest]));
});

test('T17 keeps a WebP without Exif and XMP, and without saying that they follow', async () => {
	const chunk = (name: string, body: Buffer) => {
		const size = Buffer.alloc(4);
		size.writeUInt32LE(body.length);
		return Buffer.concat([Buffer.from(name), size, body, Buffer.alloc(body.length % 2)]);
	};
	const riff = (...chunks: Buffer[]) => chunk('RIFF', Buffer.concat([Buffer.from('WEBP'), ...chunks]));
	const extended = (flags: string) => chunk('VP8X', bytes(`${flags}000000 1f0000 0f0000`));
	const picture = chunk('VP8 ', bytes('1234567890123456'));
	const photo = riff(extended('2c'), picture, chunk('EXIF', GPS), chunk('XMP ', GPS));
	expect(await kept(photo)).toEqual(riff(extended('20'), picture));
});

test('T17 keeps nothing whose parts do not fit together', async () => {
	const photo = Buffer.concat([START, JFIF, FRAME, SCAN, END]);
	expect(await kept(photo)).toEqual(photo);
	expect(await kept(photo.subarray(0, photo.length - 2))).toBeNull();
	expect(await kept(Buffer.concat([START, FRAME, bytes('ffe1ffff'), GPS]))).toBeNull();
});
