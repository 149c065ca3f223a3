import type { App } from '../app';

/** The secret of somebody's own link, made when first asked for; null when they are not of this programme. The caller has checked who asks. */
export async function personLink(app: App, programmeId: string, personId: string): Promise<string | null> {
	const person = await app.people.find(programmeId, personId);
	if (!person?.enrolled || person.erasedAt) return null;
	return (await app.links.of([person.id])).get(person.id) ?? null;
}

/**
 * Gives somebody another link. At once the old one opens nothing, the devices that opened it are nobody's, and whoever sits in a
 * session by it is sent out.
 */
export async function replaceLink(app: App, programmeId: string, personId: string): Promise<string | null> {
	const person = await app.people.find(programmeId, personId);
	if (!person?.enrolled || person.erasedAt) return null;
	const replaced = await app.links.replace(programmeId, person.id, new Date(app.now()));
	for (const seat of replaced?.ended ?? []) app.accounts.ended.endByName(seat);
	return replaced?.secret ?? null;
}
