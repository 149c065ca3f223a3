import { uploadFile } from '$lib/live/upload-file';
import { m } from '$lib/paraglide/messages';
import type { TalkConfig } from './config';

type Page = TalkConfig['pages'][number];

interface IntakeParts {
	readonly session: string;
	/** How many pages there is room for now. */
	room(): number;
	/** A page has arrived safely. */
	add(page: Page): void;
}

/** Takes pictures and PDF files one after another, and says how far it is and what could not be taken. One per form. */
export class PageIntake {
	/** What is being taken; null while nothing is. `of` is 0 until it is known. */
	doing = $state.raw<{ readonly name: string; readonly page: number; readonly of: number } | null>(null);
	troubles = $state.raw<readonly string[]>([]);
	#stopped = false;

	constructor(private readonly parts: IntakeParts) {}

	stop(): void {
		this.#stopped = true;
	}

	async take(files: readonly File[]): Promise<void> {
		this.#stopped = false;
		this.troubles = [];
		for (const file of files) {
			if (this.#stopped) break;
			this.doing = { name: file.name, page: 0, of: 0 };
			if (this.parts.room() <= 0) this.#trouble(m.talk_form_pages_full({ name: file.name }));
			else if (isPdf(file)) await this.#takePdf(file);
			else await this.#takePicture(file);
		}
		this.doing = null;
	}

	async #takePicture(file: File): Promise<void> {
		const uploaded = await uploadFile(this.parts.session, file);
		if (uploaded) this.parts.add({ file: uploaded, alt: '' });
		else this.#trouble(m.talk_form_image_failed({ name: file.name }));
	}

	async #takePdf(file: File): Promise<void> {
		// Large, and needed by few: it comes when somebody has a PDF in hand.
		const reader = await import('./read-pdf').catch(() => null);
		if (!reader) return this.#trouble(m.talk_form_pdf_offline({ name: file.name }));
		const read = await reader.readPdf(file);
		if (!read.ok) return this.#trouble(PDF_TROUBLE[read.code]({ name: file.name }));
		const pdf = read.value;
		const of = Math.min(pdf.pages, this.parts.room());
		const failed: number[] = [];
		for (let page = 1; page <= of && !this.#stopped; page++) {
			this.doing = { name: file.name, page, of };
			const drawn = await pdf.page(page);
			const uploaded = drawn && (await uploadFile(this.parts.session, drawn.picture));
			if (uploaded) this.parts.add({ file: uploaded, alt: drawn.words });
			else failed.push(page);
		}
		await pdf.close();
		if (failed.length > 0)
			this.#trouble(m.talk_form_pdf_pages_failed({ name: file.name, pages: failed.join(', ') }));
		if (pdf.pages > of) this.#trouble(m.talk_form_pdf_cut({ name: file.name, pages: of, of: pdf.pages }));
	}

	#trouble(text: string): void {
		this.troubles = [...this.troubles, text];
	}
}

const PDF_TROUBLE = {
	'pdf/encrypted': m.talk_form_pdf_encrypted,
	'pdf/broken': m.talk_form_pdf_broken,
	'pdf/too-large': m.talk_form_pdf_large
};

function isPdf(file: File): boolean {
	return file.type === 'application/pdf' || /\.pdf$/i.test(file.name);
}
