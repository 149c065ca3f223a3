import { foldedName } from './person-name';

/** Shorter words are too often something else: `De`, `La`, `Al`. */
const SHORTEST = 3;

/**
 * The names of a roster that a text holds, as the roster writes them: the whole name, or one of its parts, as whole words; case and
 * accents make no difference. It only says so: a pseudonym may well be somebody's name, and then nothing is wrong.
 */
export function namesInText(text: string, roster: readonly string[]): readonly string[] {
	const words = new Set(wordsOf(text));
	return roster.filter((name) => wordsOf(name).some((part) => part.length >= SHORTEST && words.has(part)));
}

function wordsOf(text: string): readonly string[] {
	return foldedName(text)
		.split(/[^\p{L}\p{N}]+/u)
		.filter(Boolean);
}
