import { inLetters, REDACTED } from '../session/gone-words';
import { withoutNames } from '../session/without-person';

const MAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/giu;
/** What stands beside a name in a contact and names nobody. */
const LABELS = new Set([
	'tel',
	'telefono',
	'cell',
	'cellulare',
	'mobile',
	'phone',
	'fax',
	'mail',
	'email',
	'e',
	'o'
]);

/**
 * Whom to contact, or who sees to something, without somebody. Where it names them alone it goes, with the number and the address beside
 * the name, which are theirs; where it names others too, these stay.
 */
export function withoutContact(text: string, names: readonly string[]): string {
	const left = withoutNames(text, names).replace(MAIL, (mail) =>
		names.some((name) => isAddressOf(mail, name)) ? REDACTED : mail
	);
	if (left === text) return text;
	const words = inLetters(left.replace(MAIL, '')).split(' ');
	return words.some((word) => word !== '' && !LABELS.has(word)) ? left : '';
}

/** Whether an address holds a whole name: `ada.neri@…` is Ada Neri's. A name of one word is nobody's alone. */
function isAddressOf(mail: string, name: string): boolean {
	const words = inLetters(name).split(' ');
	const local = inLetters(mail.split('@')[0]!).split(' ');
	return words.length > 1 && words.every((word) => local.includes(word));
}
