interface Early extends EventListenerObject {
	pressed: HTMLButtonElement | null;
	ticked: Map<string, HTMLInputElement>;
}

/**
 * Does again what somebody did before the page listened, and stops keeping watch (`app.html` begins it): the button pressed last,
 * and what was ticked and is not any more, found by name and value, since waking may draw a list anew.
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
	if (early.pressed?.isConnected) early.pressed.click();
}
