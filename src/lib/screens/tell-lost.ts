import { m } from '$lib/paraglide/messages';
import type { Toast } from '$lib/ui/toasts.svelte';
import { writtenIn, type LostCommand } from '$lib/live/lost-command';
import { refusalText } from '$lib/live/refusal-text';

/** As much of a text as one recognises it by. */
const SHOWN = 120;

interface Told {
	show(toast: Toast): void;
}

/** Says that something given before a reload was refused, and gives the words in it back. */
export function tellLost({ command, answer }: LostCommand, toasts: Told, copy = copyText): void {
	const refusal = refusalText(answer);
	const text = writtenIn(command.payload);
	if (text === '') return toasts.show({ tone: 'clay', text: m.live_lost({ refusal }) });
	const shown = text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text;
	const run = async () => {
		const copied = await copy(text);
		if (copied) toasts.show({ tone: 'leaf', text: m.live_lost_copied() });
		// Not over plain http: then it stands there whole, to be selected by hand.
		else toasts.show({ tone: 'sun', text: m.live_lost_whole({ text }), stays: true });
	};
	toasts.show({
		tone: 'clay',
		text: m.live_lost_text({ refusal, text: shown }),
		stays: true,
		action: { label: m.live_lost_copy(), run: () => void run() }
	});
}

/** Whether it is on the clipboard now: browsers have none without https. */
async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
}
