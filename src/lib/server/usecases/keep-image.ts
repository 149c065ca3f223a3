import { imageSize } from 'image-size';
import type { App } from '../app';
import type { FileHome } from '../store/file-store';

export const IMAGE_LIMITS = { bytes: 10 * 1024 * 1024, pixels: 50_000_000 } as const;

const MIME: ReadonlyMap<string, string> = new Map([
	['jpg', 'image/jpeg'],
	['png', 'image/png'],
	['webp', 'image/webp']
]);

/** Keeps an image, if its own bytes say that it is one of the kinds and sizes we take; its id, or null. */
export async function keepImage(app: App, home: FileHome, data: Uint8Array): Promise<string | null> {
	if (data.length > IMAGE_LIMITS.bytes) return null;
	const mime = imageMime(data);
	if (!mime) return null;
	const id = app.newId();
	await app.files.add(id, home, { mime, data });
	return id;
}

/** The type of an image by its bytes, whatever its name says; null for anything else, or for one too large to show. */
export function imageMime(data: Uint8Array): string | null {
	try {
		const { type, width, height } = imageSize(data);
		return width > 0 && height > 0 && width * height <= IMAGE_LIMITS.pixels
			? (MIME.get(type ?? '') ?? null)
			: null;
	} catch {
		return null;
	}
}
