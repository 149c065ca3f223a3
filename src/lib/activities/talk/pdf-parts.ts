// What the PDF reader fetches now and then: fonts that a file names and does not hold, tables of characters, decoders. All of it is
// served from here. Found by name, since the build gives each file an address of its own.
const parts = import.meta.glob<string>(
	[
		'/node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}',
		'/node_modules/pdfjs-dist/cmaps/*.bcmap',
		'/node_modules/pdfjs-dist/wasm/*.wasm'
	],
	{ eager: true, query: '?url&no-inline', import: 'default' }
);

async function part(folder: string, name: string): Promise<Uint8Array> {
	const address = parts[`/node_modules/pdfjs-dist/${folder}/${name}`];
	if (!address) throw new Error(`the PDF reader has no ${folder}/${name}`);
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
	return new Uint8Array(await answer.arrayBuffer());
}

/** Where the reader looks for its parts, in the form it wants. */
export const PDF_PARTS = {
	useWorkerFetch: false,
	// Only asked whether it is there.
	standardFontDataUrl: '/',
	cMapUrl: '/',
	wasmUrl: '/',
	StandardFontDataFactory: class {
		fetch({ filename }: { filename: string }) {
			return part('standard_fonts', filename);
		}
	},
	CMapReaderFactory: class {
		async fetch({ name }: { name: string }) {
			return { cMapData: await part('cmaps', `${name}.bcmap`), isCompressed: true };
		}
	},
	WasmFactory: class {
		fetch({ filename }: { filename: string }) {
			return part('wasm', filename);
		}
	}
};
