import { own } from '../../kernel/record';
import type { Participant, SessionState } from '../state';

/** The most characters of a name. */
export const NAME_LIMIT = 40;

// Letters of other alphabets that look like Latin ones, so that a double does not hide behind them.
const LOOK_ALIKES: Readonly<Record<string, string>> = {
	а: 'a',
	е: 'e',
	і: 'i',
	ј: 'j',
	о: 'o',
	р: 'p',
	с: 'c',
	ѕ: 's',
	у: 'y',
	х: 'x',
	һ: 'h',
	к: 'k',
	м: 'm',
	т: 't',
	в: 'b',
	н: 'h',
	α: 'a',
	ο: 'o',
	ρ: 'p',
	ν: 'v',
	ι: 'i',
	κ: 'k',
	τ: 't',
	υ: 'u',
	ı: 'i'
};

/** A name reduced to what the eye sees: case, width, accents, spaces, invisible and look-alike letters left out. */
export function foldedName(name: string): string {
	const plain = name
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[\p{M}\p{Cf}]/gu, '');
	return [...plain]
		.map((letter) => own(LOOK_ALIKES, letter) ?? letter)
		.join('')
		.replace(/\s+/g, ' ')
		.trim();
}

// People never change once made (a changed person is another object), so each one's folded name is found once.
const folded = new WeakMap<Participant, string>();

function foldedNameOf(person: Participant): string {
	const known = folded.get(person);
	if (known !== undefined) return known;
	const made = foldedName(person.name);
	folded.set(person, made);
	return made;
}

/** Names in use: by everybody but removed people and the one who is asking. */
export function namesInUse(state: SessionState, except?: string): Set<string> {
	const others = Object.values<Participant>(state.people).filter(
		({ id, standing }) => id !== except && standing !== 'removed'
	);
	return new Set(others.map(foldedNameOf));
}

/** The name itself, or with the first free number after it: `Anna (2)`. Stays within the limit. */
export function distinctName(name: string, taken: ReadonlySet<string>): string {
	if (!taken.has(foldedName(name))) return name;
	for (let number = 2; ; number++) {
		const suffix = ` (${number})`;
		const numbered = `${shortened(name, NAME_LIMIT - suffix.length)}${suffix}`;
		if (!taken.has(foldedName(numbered))) return numbered;
	}
}

/** Cut by whole characters, never in the middle of one. */
function shortened(name: string, limit: number): string {
	let short = '';
	for (const letter of name) {
		if (short.length + letter.length > limit) break;
		short += letter;
	}
	return short.trimEnd();
}
