const bare = (text: string) =>
	text
		.normalize('NFD')
		.replace(/\p{Diacritic}/gu, '')
		.toLowerCase();

/** The people whose name or organisation holds every word that was typed, whatever accents and order. */
export function findNames<Person extends { readonly name: string; readonly organisation: string }>(
	people: readonly Person[],
	wanted: string
): readonly Person[] {
	const words = bare(wanted).split(/\s+/).filter(Boolean);
	return people.filter((person) => {
		const text = bare(`${person.name} ${person.organisation}`);
		return words.every((word) => text.includes(word));
	});
}
