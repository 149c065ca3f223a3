import { GlobalWorkerOptions, getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { refuse, type Result } from '$lib/core/kernel/result';
import { PDF_PARTS } from './pdf-parts';
import { wordsOfPage } from './words-of-page';

/** The largest file taken, in bytes: it is read in the facilitator's browser, in memory. */
export const PDF_BYTES = 80 * 1024 * 1024;

export type PdfTrouble = 'pdf/encrypted' | 'pdf/broken' | 'pdf/too-large';

export interface Pdf {
	readonly pages: number;
	/** One page as a picture, with its words; null for a page that cannot be drawn. Numbers begin with 1. */
	page(number: number): Promise<{ readonly picture: File; readonly words: string } | null>;
	close(): Promise<void>;
}

/** A page fills a projector of 1920 by 1080, and stays sharp where it is taller. */
const WIDTH = 1920;
const HEIGHT = 1440;

/** Opens a PDF in this browser: nothing of it is sent anywhere. */
export async function readPdf(file: File): Promise<Result<Pdf, PdfTrouble>> {
	if (file.size > PDF_BYTES) return refuse('pdf/too-large');
	GlobalWorkerOptions.workerSrc = worker;
	const loading = getDocument({ data: new Uint8Array(await file.arrayBuffer()), ...PDF_PARTS });
	try {
		const read = await loading.promise;
		return {
			ok: true,
			value: {
				pages: read.numPages,
				page: async (number) => {
					try {
						return await draw(await read.getPage(number), `${number}`);
					} catch {
						return null;
					}
				},
				close: () => loading.destroy()
			}
		};
	} catch (error) {
		await loading.destroy();
		const locked = error instanceof Error && error.name === 'PasswordException';
		return refuse(locked ? 'pdf/encrypted' : 'pdf/broken');
	}
}

async function draw(page: PDFPageProxy, name: string): Promise<{ picture: File; words: string } | null> {
	const natural = page.getViewport({ scale: 1 });
	const scale = Math.min(WIDTH / natural.width, HEIGHT / natural.height);
	const viewport = page.getViewport({ scale });
	const canvas = document.createElement('canvas');
	canvas.width = Math.max(1, Math.round(viewport.width));
	canvas.height = Math.max(1, Math.round(viewport.height));
	await page.render({ canvas, viewport, background: '#ffffff' }).promise;
	const words = wordsOfPage((await page.getTextContent()).items);
	page.cleanup();
	const picture = await pictureOf(canvas, name);
	// Phones and tablets keep the memory of a canvas until it is made small.
	canvas.width = canvas.height = 0;
	return picture && { picture, words };
}

/** WebP is the smallest; a browser that cannot write it gives PNG instead, which for photographs is far too large. */
async function pictureOf(canvas: HTMLCanvasElement, name: string): Promise<File | null> {
	for (const type of ['image/webp', 'image/jpeg']) {
		const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, 0.9));
		if (blob?.type === type) return new File([blob], name, { type });
	}
	return null;
}
