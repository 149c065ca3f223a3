interface Early extends EventListenerObject {
	pressed: HTMLButtonElement | null;
	ticked: Map<string, HTMLInputElement>;
	/** Values of lists, by their names. */
	chosen: Map<string, string>;
}

/**
 * Does again what somebody did before the page listened, and stops keeping watch (`app.html` begins it): the button pressed last,
 * what was ticked and is not any more, found by name and value, since waking may draw a list anew, and what was chosen from a list.
 */
export function replayEarlyPress(from: Window & { plenariaEarly?: Early } = window): void {
	const early = from.plenariaEarly;
	if (!early) return;
	for (const type of ['click', 'change']) from.removeEventListener(type, early, true);
	delete from.plenariaEarly;
	for (const { name, value } of early.ticked.values()) {
		const now = [...from.document.getElementsByName(name)].find(
			(one): one is HTMLInputElement => one instanceof HTMLInputElement && one.value === value
		);
		if (now && !now.checked) now.click();
	}
	for (const [name, value] of early.chosen) {
		const [now] = from.document.getElementsByName(name);
		if (!(now instanceof HTMLSelectElement) || now.value === value) continue;
		now.value = value;
		now.dispatchEvent(new Event('change', { bubbles: true }));
	}
	if (early.pressed?.isConnected) early.pressed.click();
}
