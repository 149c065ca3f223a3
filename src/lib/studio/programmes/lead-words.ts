/** Names of those who lead, one after the other. */
export const namesOf = (leads: readonly { readonly name: string }[]): string =>
	leads.map(({ name }) => name).join(', ');
