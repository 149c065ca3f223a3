import { untrack } from 'svelte';
import { caretAfter, smallestChange, type TextChange } from '$lib/core/page/smallest-change';
import type { PointsPage } from './live-port';

type Field = HTMLTextAreaElement | HTMLInputElement;

/**
 * Ties a text field to one point of a page: `<textarea {@attach sharedField(() => ({ page, id }))}>` (a function, so that the
 * field is tied once, and not anew with every letter that changes the point). What others write appears around the caret
 * without moving it; what is typed goes out as its smallest change, and meets theirs even when both came in the same instant.
 * While a composition is under way (accents, Asian scripts) the field is left alone.
 */
export function sharedField(
	tied: () => { readonly page: PointsPage; readonly id: string }
): (field: Field) => () => void {
	return (field) => {
		const now = () => {
			const { page, id } = tied();
			return page.points.find((point) => point.id === id)?.text;
		};
		let shown = '';
		let composing = false;

		/** Brings the field to the page's text. */
		const show = (text: string) => {
			const change = smallestChange(field.value, text);
			if (change) {
				const { selectionStart, selectionEnd, selectionDirection } = field;
				field.value = text;
				if (document.activeElement === field && selectionStart !== null && selectionEnd !== null) {
					const start = caretAfter(selectionStart, change);
					field.setSelectionRange(start, caretAfter(selectionEnd, change), selectionDirection ?? 'none');
				}
			}
			shown = text;
		};

		/** Sends what was typed since the field last showed the page's text. */
		const send = () => {
			const typed = smallestChange(shown, field.value, field.selectionEnd ?? undefined);
			const text = now();
			if (!typed || text === undefined) return;
			const theirs = smallestChange(shown, text);
			const { page, id } = tied();
			page.edit(id, theirs ? onTopOf(text, typed, theirs) : field.value);
			show(now() ?? field.value);
		};

		const input = () => {
			if (!composing) send();
		};
		const compositionstart = () => (composing = true);
		const compositionend = () => {
			composing = false;
			send();
		};
		field.addEventListener('input', input);
		field.addEventListener('compositionstart', compositionstart);
		field.addEventListener('compositionend', compositionend);
		$effect(() => {
			const text = now();
			if (text !== undefined && !composing) untrack(() => show(text));
		});
		return () => {
			field.removeEventListener('input', input);
			field.removeEventListener('compositionstart', compositionstart);
			field.removeEventListener('compositionend', compositionend);
		};
	};
}

/** Makes a change, meant for the text before theirs, to the text after theirs. */
function onTopOf(text: string, typed: TextChange, theirs: TextChange): string {
	const start = caretAfter(typed.at, theirs);
	const end = Math.max(start, caretAfter(typed.at + typed.remove, theirs));
	return text.slice(0, start) + typed.insert + text.slice(end);
}
