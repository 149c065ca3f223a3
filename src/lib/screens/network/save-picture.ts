/** What of a drawing's look a file needs, since it has no style sheet. */
const LOOK = [
	'fill',
	'stroke',
	'stroke-width',
	'stroke-dasharray',
	'stroke-linecap',
	'opacity',
	'font-family',
	'font-size',
	'font-weight',
	'text-decoration-line'
] as const;

/** A drawing of this page as a file of its own: with its colours and letters, on paper, without anything that is not drawn. */
export function pictureFile(drawing: SVGSVGElement, title: string): string {
	const copy = drawing.cloneNode(true) as SVGSVGElement;
	const { width, height } = drawing.viewBox.baseVal;
	const originals = [drawing, ...drawing.querySelectorAll('*')];
	[copy, ...copy.querySelectorAll('*')].forEach((element, index) => {
		const look = getComputedStyle(originals[index]!);
		element.removeAttribute('class');
		element.setAttribute('style', LOOK.map((name) => `${name}:${look.getPropertyValue(name)}`).join(';'));
	});
	copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
	copy.setAttribute('width', String(width));
	copy.setAttribute('height', String(height));
	const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
	paper.setAttribute('width', String(width));
	paper.setAttribute('height', String(height));
	paper.setAttribute('fill', getComputedStyle(drawing).getPropertyValue('--paper').trim() || '#fff');
	const name = document.createElementNS('http://www.w3.org/2000/svg', 'title');
	name.textContent = title;
	copy.prepend(name, paper);
	return new XMLSerializer().serializeToString(copy);
}

/** The same as a PNG, twice as large, so that it prints well. */
export async function pictureAsPng(svg: string, width: number, height: number): Promise<Blob> {
	const image = new Image();
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
	await image.decode();
	const canvas = document.createElement('canvas');
	[canvas.width, canvas.height] = [width * 2, height * 2];
	canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
	return new Promise((resolve, reject) => {
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture was made'))), 'image/png');
	});
}

/** Hands a file to the person. */
export function giveFile(blob: Blob, name: string): void {
	const address = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// The browser has begun to read it by the next turn.
	setTimeout(() => URL.revokeObjectURL(address), 1000);
}
