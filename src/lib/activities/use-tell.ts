import type { Answer } from '$lib/contract/wire';
import { refusalText } from '$lib/live/refusal-text';
import { useToasts } from '$lib/ui/toasts.svelte';

/** To be called while a component is made: gives a function that awaits an answer, says a refusal in words, and returns whether it went well. */
export function useTell(): (answer: Promise<Answer>) => Promise<boolean> {
	const toasts = useToasts();
	return async (promise) => {
		const answer = await promise;
		if (!answer.ok) toasts.show({ tone: 'clay', text: refusalText(answer) });
		return answer.ok;
	};
}
