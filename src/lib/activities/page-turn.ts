/** Where these keys have a meaning of their own. */
const OTHERS =
	'input, textarea, select, video, [contenteditable], [role="menu"], [role="dialog"], [role="tablist"], [role="radiogroup"]';

const TURNS: Readonly<Record<string, -1 | 1>> = {
	ArrowRight: 1,
	// What a presenter's remote control sends.
	PageDown: 1,
	ArrowLeft: -1,
	PageUp: -1
};

/** How many pages a key turns: one on, one back, or none. */
export function pageTurn(event: KeyboardEvent): -1 | 0 | 1 {
	if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return 0;
	if (event.target instanceof Element && event.target.closest(OTHERS)) return 0;
	return TURNS[event.key] ?? 0;
}
