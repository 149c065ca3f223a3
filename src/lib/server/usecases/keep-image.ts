import { imageSize } from 'image-size';
import type { App } from '../app';
import type { FileHome } from '../store/file-store';
import { stripMetadata } from './strip-metadata';

export const IMAGE_LIMITS = { bytes: 10 * 1024 * 1024, pixels: 50_000_000 } as const;

const MIME: ReadonlyMap<string, string> = new Map([
	['jpg', 'image/jpeg'],
	['png', 'image/png'],
	['webp', 'image/webp']
]);

/** Keeps an image, if its own bytes say that it is one of the kinds and sizes we take; its id, or null. */
export async function keepImage(app: App, home: FileHome, data: Uint8Array): Promise<string | null> {
	if (data.length > IMAGE_LIMITS.bytes) return null;
	const image = readImage(data);
	// It reaches every phone and the report: where it was taken may be a place that must not be known.
	const bare = image && stripMetadata(data, image.mime, image.orientation);
	if (!bare) return null;
	const id = app.newId();
	await app.files.add(id, home, { mime: image.mime, data: bare });
	return id;
}

/** What an image is by its bytes, whatever its name says; null for anything else, or for one too large to show. */
function readImage(data: Uint8Array): { readonly mime: string; readonly orientation: number } | null {
	try {
		const { type, width, height, orientation = 1 } = imageSize(data);
		const mime = MIME.get(type ?? '');
		return mime && width > 0 && height > 0 && width * height <= IMAGE_LIMITS.pixels
			? { mime, orientation }
			: null;
	} catch {
		return null;
	}
}
