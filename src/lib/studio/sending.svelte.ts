import type { CommandName, CommandPayload } from '$lib/contract/commands';
import type { LivePort } from '$lib/live/live-port';
import { refusalText } from '$lib/live/refusal-text';
import type { ToastQueue } from '$lib/ui/toasts.svelte';

/** Sends a form's commands one at a time: says when it is busy, and shows a refusal in words. */
export class Sending {
	#busy = $state(false);

	constructor(
		private readonly live: LivePort,
		private readonly toasts: ToastQueue
	) {}

	get busy() {
		return this.#busy;
	}

	/** True when the server committed it; `done` is then shown. */
	async send<Name extends CommandName>(
		type: Name,
		payload: CommandPayload<Name>,
		done?: string
	): Promise<boolean> {
		this.#busy = true;
		const answer = await this.live.send(type, payload);
		this.#busy = false;
		if (!answer.ok) this.toasts.show({ tone: 'clay', text: refusalText(answer) });
		else if (done) this.toasts.show({ tone: 'leaf', text: done });
		return answer.ok;
	}
}
