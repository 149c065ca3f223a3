import { m } from '$lib/paraglide/messages';
import type { ToastQueue } from '$lib/ui/toasts.svelte';
import type { ConsoleModel } from '../console-model.svelte';

/** Drops a moment, and offers to take that back: a menu on a phone is soon pressed wrong. */
export async function dropMoment(
	desk: Pick<ConsoleModel, 'send'>,
	toasts: Pick<ToastQueue, 'show'>,
	momentId: string
): Promise<void> {
	if (!(await desk.send('moment.drop', { momentId }))) return;
	const restore = () => void desk.send('moment.restore', { momentId });
	toasts.show({
		tone: 'leaf',
		text: m.console_moment_dropped(),
		action: { label: m.console_moment_restore(), run: restore }
	});
}
