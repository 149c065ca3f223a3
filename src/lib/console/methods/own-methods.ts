import type { MethodFields, OwnMethod } from '$lib/contract/methods';

const address = (session: string) => `/studio/sessions/${encodeURIComponent(session)}/methods`;

/** The methods kept by the session's programme; null when they cannot be had now. */
export async function ownMethods(session: string): Promise<readonly OwnMethod[] | null> {
	try {
		const answer = await fetch(address(session));
		return answer.ok ? ((await answer.json()) as readonly OwnMethod[]) : null;
	} catch {
		return null;
	}
}

/** Keeps an activity as a method; `full` when the programme has as many as it can, `failed` when it did not arrive. */
export async function keepMethod(
	session: string,
	activityId: string,
	words: MethodFields
): Promise<'kept' | 'full' | 'failed'> {
	try {
		const answer = await fetch(address(session), {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ activityId, ...words })
		});
		if (answer.ok) return 'kept';
		const { code } = (await answer.json()) as { code?: string };
		return code === 'method/full' ? 'full' : 'failed';
	} catch {
		return 'failed';
	}
}
