import { and, eq, inArray, isNull } from 'drizzle-orm';
import { hashOf, newId, newSecret } from '../auth/secrets';
import type { Database } from '../db/open-database';
import { person, personDevice, personLink } from '../db/tables/programme';
import { seat } from '../db/tables/session';

/** Somebody proved by a personal link or by a device that opened one. */
export interface LinkedPerson {
	readonly linkId: string;
	readonly personId: string;
	readonly programmeId: string;
	readonly name: string;
	readonly organisation: string;
	readonly organisationId: string | null;
	readonly attendance: 'room' | 'online';
	/** The day they left, `YYYY-MM-DD`; empty while they take part. */
	readonly leftOn: string;
}

/** Personal links over a whole programme, and the devices that opened them. A person has one link at a time. */
export class LinkStore {
	constructor(readonly db: Database) {}

	/** The links of these people, made where there is none yet. */
	async of(personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
		if (personIds.length === 0) return new Map();
		return this.db.transaction(async (tx) => {
			const rows = await tx
				.select({ personId: personLink.personId, secret: personLink.secret })
				.from(personLink)
				.where(and(inArray(personLink.personId, [...personIds]), isNull(personLink.replacedAt)));
			const found = new Map(rows.map(({ personId, secret }) => [personId, secret]));
			const missing = personIds.filter((id) => !found.has(id)).map(newLink);
			if (missing.length) await tx.insert(personLink).values(missing);
			for (const { personId, secret } of missing) found.set(personId, secret);
			return found;
		});
	}

	/** Gives somebody another link. The old one, its devices and the seats that came by it end; the seats' names are returned, null for somebody of another programme. */
	async replace(
		programmeId: string,
		personId: string,
		now: Date
	): Promise<{ readonly secret: string; readonly ended: readonly string[] } | null> {
		return this.db.transaction(async (tx) => {
			const [known] = await tx
				.select({ id: person.id })
				.from(person)
				.where(and(eq(person.id, personId), eq(person.programmeId, programmeId)));
			if (!known) return null;
			const old = await tx
				.update(personLink)
				.set({ replacedAt: now })
				.where(and(eq(personLink.personId, personId), isNull(personLink.replacedAt)))
				.returning({ id: personLink.id });
			const ids = old.map(({ id }) => id);
			let ended: readonly { name: string }[] = [];
			if (ids.length) {
				await tx.delete(personDevice).where(inArray(personDevice.personLinkId, ids));
				ended = await tx
					.update(seat)
					.set({ revokedAt: now })
					.where(and(inArray(seat.personLinkId, ids), isNull(seat.revokedAt)))
					.returning({ name: seat.tokenHash });
			}
			const link = newLink(personId);
			await tx.insert(personLink).values(link);
			return { secret: link.secret, ended: ended.map(({ name }) => name) };
		});
	}

	/** Whose link this is; null for an unknown or replaced one, and for somebody whose data were erased. Who left still has their past. */
	async find(secret: string): Promise<LinkedPerson | null> {
		const [row] = await this.db
			.select(LINKED)
			.from(personLink)
			.innerJoin(person, eq(person.id, personLink.personId))
			.where(and(eq(personLink.secretHash, hashOf(secret)), VALID));
		return row ?? null;
	}

	/** Whose link this is, by its id; null like for its secret. Only for what was proved otherwise. */
	async findById(linkId: string): Promise<LinkedPerson | null> {
		const [row] = await this.db
			.select(LINKED)
			.from(personLink)
			.innerJoin(person, eq(person.id, personLink.personId))
			.where(and(eq(personLink.id, linkId), VALID));
		return row ?? null;
	}

	/** Keeps a device as one that opened the link; the value of its cookie. */
	async addDevice(linkId: string): Promise<string> {
		const token = newSecret();
		await this.db
			.insert(personDevice)
			.values({ id: newId(), personLinkId: linkId, tokenHash: hashOf(token) });
		return token;
	}

	/** Whose device this is. */
	async ofDevice(token: string): Promise<LinkedPerson | null> {
		const [row] = await this.db
			.select(LINKED)
			.from(personDevice)
			.innerJoin(personLink, eq(personLink.id, personDevice.personLinkId))
			.innerJoin(person, eq(person.id, personLink.personId))
			.where(and(eq(personDevice.tokenHash, hashOf(token)), VALID));
		return row ?? null;
	}

	/** Forgets one device: this phone is no longer that person. */
	async forget(token: string): Promise<void> {
		await this.db.delete(personDevice).where(eq(personDevice.tokenHash, hashOf(token)));
	}
}

const VALID = and(isNull(personLink.replacedAt), isNull(person.erasedAt));

function newLink(personId: string) {
	const secret = newSecret();
	return { id: newId(), personId, secretHash: hashOf(secret), secret };
}

const LINKED = {
	linkId: personLink.id,
	personId: person.id,
	programmeId: person.programmeId,
	name: person.name,
	organisation: person.organisation,
	organisationId: person.organisationId,
	attendance: person.attendance,
	leftOn: person.leftOn
};
