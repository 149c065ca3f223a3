import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';

type Bytes = Uint8Array<ArrayBuffer>;

/** What a file says, opened by another library than the one that wrote it. */
export const READ_BACK: Readonly<Record<'pdf' | 'docx' | 'xlsx', (bytes: Bytes) => Promise<string>>> = {
	async pdf(bytes) {
		const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
		return text.replaceAll(/\s+/g, ' ');
	},
	docx: (bytes) => {
		const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
		return Promise.resolve(xml.replaceAll(/<\/w:p>/g, ' ').replaceAll(/<[^>]+>/g, ''));
	},
	async xlsx(bytes) {
		const book = new ExcelJS.Workbook();
		await book.xlsx.load(bytes.buffer);
		return book.worksheets.map((sheet) => JSON.stringify(sheet.getSheetValues())).join('\n');
	}
};
