import { m } from '$lib/paraglide/messages';

export type ShortcutAction = 'next' | 'pause' | 'minute' | 'note' | 'peek' | 'help';

/** Single keys, never with a modifier. None of them moves the session: N only readies the button, which asks again. */
export const SHORTCUTS: readonly {
	readonly key: string;
	readonly shown: string;
	readonly action: ShortcutAction;
	readonly text: () => string;
}[] = [
	{ key: 'n', shown: 'N', action: 'next', text: () => m.console_key_next() },
	{ key: 'p', shown: 'P', action: 'pause', text: () => m.console_key_pause() },
	{ key: '+', shown: '+', action: 'minute', text: () => m.console_timer_plus() },
	{ key: 'm', shown: 'M', action: 'note', text: () => m.console_moment_note() },
	{ key: 'v', shown: 'V', action: 'peek', text: () => m.console_peek() },
	{ key: '?', shown: '?', action: 'help', text: () => m.console_shortcuts() }
];

/** What a key asks for; null while somebody types, or with a modifier. */
export function shortcutOf(event: KeyboardEvent): ShortcutAction | null {
	if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return null;
	const target = event.target instanceof Element ? event.target : null;
	if (target?.closest('input, textarea, select, [contenteditable], [role="menu"], [role="dialog"]'))
		return null;
	return SHORTCUTS.find(({ key }) => key === event.key.toLowerCase())?.action ?? null;
}
