import type { ReportBlock } from '$lib/core/report/blocks';

/** Blocks cut at their headings of the third level, so that each part can be opened by itself; what stands before the first is left out. */
export function atHeadings(
	blocks: readonly ReportBlock[]
): readonly { readonly title: string; readonly blocks: readonly ReportBlock[] }[] {
	const parts: { readonly title: string; readonly blocks: ReportBlock[] }[] = [];
	for (const block of blocks) {
		if (block.kind === 'heading' && block.level === 3) parts.push({ title: block.text, blocks: [] });
		else parts.at(-1)?.blocks.push(block);
	}
	return parts;
}
