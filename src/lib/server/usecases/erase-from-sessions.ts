import { findActivity } from '$lib/activities/registry';
import type { LeftBehind } from '$lib/core/report/left-behind';
import { erasePerson, type Erasure } from '$lib/core/session/erase-person';
import { lostWords, REDACTED, type GoneWords } from '$lib/core/session/gone-words';
import type { SessionState } from '$lib/core/session/state';
import { knows, namesOf, withoutNames } from '$lib/core/session/without-person';
import type { App } from '../app';
import type { Rewrite } from '../store/privacy-store';

/** A session before somebody is erased: its state, and the texts that it left to later ones. */
export interface HeldSession {
	readonly state: SessionState;
	readonly left: readonly string[];
}

/** What sessions are without somebody: those that change, and the words that they no longer leave. */
export interface Erasing {
	readonly rewrites: readonly Rewrite[];
	readonly gone: readonly GoneWords[];
}

/**
 * Erases somebody from sessions, and from what these handed on to one another: a text may have gone from a board to a later board, and on.
 * So it is done again as long as words go. `sessions` come in the order in which they were closed: then once more is mostly enough.
 */
export async function eraseFromSessions(
	rooms: Pick<App['rooms'], 'leftBy'>,
	sessions: readonly HeldSession[],
	whom: Omit<Erasure, 'gone'>
): Promise<Erasing> {
	const gone = new Map<string, GoneWords>();
	let rewrites: readonly Rewrite[] = [];
	for (let before = -1; before < wordsOf(gone);) {
		before = wordsOf(gone);
		const changed: Rewrite[] = [];
		for (const { state, left: texts } of sessions) {
			const after = erasePerson(state, { ...whom, gone: [...gone.values()] }, findActivity);
			if (after === state) continue;
			const rewrite = { sessionId: state.id, from: state.version, state: after };
			if (after.status !== 'closed') {
				changed.push(rewrite);
				continue;
			}
			const names = namesOf(whom.names, knows(state, whom.id));
			const left = tidied(withoutNames(await rooms.leftBy(after), names));
			changed.push({ ...rewrite, left });
			const { title, date } = state.about;
			const words = lostWords(withoutNames(texts, names), left);
			if (words.size > 0) gone.set(state.id, { sessionId: state.id, title, date, words });
		}
		rewrites = changed;
	}
	return { rewrites, gone: [...gone.values()] };
}

const wordsOf = (gone: ReadonlyMap<string, GoneWords>) =>
	[...gone.values()].reduce((sum, { words }) => sum + words.size, 0);

/** What is left without the places that were emptied: nobody has anything of them any more. */
function tidied(left: readonly LeftBehind[]): readonly LeftBehind[] {
	return left.flatMap((one) => {
		const texts = one.legacy.texts.filter(({ text }) => text !== REDACTED);
		return texts.length > 0 || one.legacy.own !== null ? [{ ...one, legacy: { ...one.legacy, texts } }] : [];
	});
}
