type Keeper = EventListener & { pressed?: HTMLButtonElement };

/**
 * Presses the button again that somebody pressed before the page listened, and stops keeping watch (`app.html` begins it).
 * Nothing is pressed that the page's waking has taken away.
 */
export function replayEarlyPress(from: Window & { plenariaEarly?: Keeper } = window): void {
	const keeper = from.plenariaEarly;
	if (!keeper) return;
	from.removeEventListener('click', keeper, true);
	delete from.plenariaEarly;
	if (keeper.pressed?.isConnected) keeper.pressed.click();
}
