// @ts-check

/**
 * What is wrong with a page as it stands, in words. Runs in the browser, so it holds everything it needs.
 * @param {boolean} stage whether it is a projector's: then nothing scrolls, is cut off, or is under 32 px
 * @returns {string[]}
 */
export function measure(stage) {
	/** @type {Set<string>} */
	const faults = new Set();
	const root = document.documentElement;
	const said = (/** @type {Element} */ element) =>
		`<${element.tagName.toLowerCase()} ${element.className}> “${(element.textContent ?? '').trim().slice(0, 40)}”`;
	if (root.scrollWidth > innerWidth + 1) {
		const wide = [...document.body.querySelectorAll('*')].filter(
			(element) => element.getBoundingClientRect().right > innerWidth + 1
		);
		faults.add(
			`scrolls sideways (${root.scrollWidth} px): ${wide.length > 0 ? said(wide.at(-1) ?? root) : ''}`
		);
	}
	if (stage && root.scrollHeight > innerHeight + 1) faults.add(`scrolls down (${root.scrollHeight} px)`);

	const unseen = (/** @type {Element} */ element) =>
		element.closest('.visually-hidden, [aria-hidden="true"], svg, [hidden]') !== null ||
		element.getClientRects().length === 0 ||
		// Kept for those who listen: clipped away on purpose.
		getComputedStyle(element).clipPath !== 'none';
	for (const element of document.body.querySelectorAll('*')) {
		if (unseen(element) || !(element instanceof HTMLElement)) continue;
		const style = getComputedStyle(element);
		// Fields scroll by themselves.
		if (element.matches('input, textarea, select')) continue;
		// The stage in small on an online person's phone is measured as a stage.
		if (!stage && element.closest('.stage')) continue;
		const cuts = (/** @type {string} */ overflow) => overflow === 'hidden' || overflow === 'clip';
		// Lines set closer than their letters' boxes stick out a little, without anything being cut.
		const close = Math.max(2, Number.parseFloat(style.fontSize) * 0.2);
		const below = element.matches('.turning > .view')
			? // What turns shows its pages one after the other; only what is larger than a page is cut.
				Math.max(...[...element.querySelectorAll('.list > li')].map((one) => one.clientHeight), 0)
			: element.scrollHeight;
		if (cuts(style.overflowY) && below > element.clientHeight + close && element.clientHeight > 0)
			faults.add(`cut off below (${below} of ${element.clientHeight} px): ${said(element)}`);
		if (cuts(style.overflowX) && element.scrollWidth > element.clientWidth + close && element.clientWidth > 0)
			faults.add(
				`cut off at the side (${element.scrollWidth} of ${element.clientWidth} px): ${said(element)}`
			);
		if (!stage) continue;
		const own = [...element.childNodes].some(
			(node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== ''
		);
		if (own && Number.parseFloat(style.fontSize) < 31.9)
			faults.add(`text of ${Number.parseFloat(style.fontSize)} px: ${said(element)}`);
	}
	return [...faults];
}
