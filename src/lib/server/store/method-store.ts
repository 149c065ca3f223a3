import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { MethodWords } from '$lib/contract/methods';
import type { Database } from '../db/open-database';
import { programme, programmeFacilitator } from '../db/tables/programme';
import { methodTemplate } from '../db/tables/session-records';
import { dropUnnamed, settledMethodFiles } from './file-store';

/** A method as it is stored; `config` in the shape of `version` of its kind. */
export interface MethodRow extends MethodWords {
	readonly id: string;
	readonly programmeId: string;
	readonly programme: string;
	readonly kind: string;
	readonly version: number;
	readonly minutes: number;
	readonly config: unknown;
}

/** The methods that facilitators keep for their programmes. Everything is asked for one facilitator: others' are as none. */
export class MethodStore {
	constructor(readonly db: Database) {}

	/** All that a facilitator may use, by title; of one programme, where it is said. */
	async of(facilitatorId: string, programmeId?: string): Promise<readonly MethodRow[]> {
		const rows = await this.db
			.select(COLUMNS)
			.from(methodTemplate)
			.innerJoin(programme, eq(programme.id, methodTemplate.programmeId))
			.innerJoin(programmeFacilitator, eq(programmeFacilitator.programmeId, methodTemplate.programmeId))
			.where(
				and(
					facilitatedBy(facilitatorId),
					programmeId === undefined ? undefined : eq(methodTemplate.programmeId, programmeId)
				)
			)
			.orderBy(asc(sql`lower(${methodTemplate.title})`), asc(methodTemplate.id));
		return rows.map(read);
	}

	async find(facilitatorId: string, id: string): Promise<MethodRow | null> {
		const [row] = await this.db
			.select(COLUMNS)
			.from(methodTemplate)
			.innerJoin(programme, eq(programme.id, methodTemplate.programmeId))
			.innerJoin(programmeFacilitator, eq(programmeFacilitator.programmeId, methodTemplate.programmeId))
			.where(and(facilitatedBy(facilitatorId), eq(methodTemplate.id, id)));
		return row ? read(row) : null;
	}

	async countOf(programmeId: string): Promise<number> {
		return this.db.$count(methodTemplate, eq(methodTemplate.programmeId, programmeId));
	}

	async add({ people, ...row }: Omit<MethodRow, 'programme'>): Promise<void> {
		await this.db.insert(methodTemplate).values({ ...row, ...columnsOf(people) });
	}

	/** Takes away the pictures and films that were put into a programme's methods and that nothing shows any more. */
	async tidy(programmeId: string, now: number): Promise<void> {
		await this.db.transaction(async (tx) => dropUnnamed(tx, await settledMethodFiles(tx, programmeId, now)));
	}

	/** False when the facilitator has no such method. */
	async revise(
		facilitatorId: string,
		id: string,
		{ people, ...change }: MethodWords & Partial<Pick<MethodRow, 'version' | 'minutes' | 'config'>>
	): Promise<boolean> {
		const revised = await this.db
			.update(methodTemplate)
			.set({ ...change, ...columnsOf(people) })
			.where(this.#own(facilitatorId, id))
			.returning({ id: methodTemplate.id });
		return revised.length > 0;
	}

	/** The same. */
	async remove(facilitatorId: string, id: string): Promise<boolean> {
		const removed = await this.db
			.delete(methodTemplate)
			.where(this.#own(facilitatorId, id))
			.returning({ id: methodTemplate.id });
		return removed.length > 0;
	}

	#own(facilitatorId: string, id: string) {
		const programmes = this.db
			.select({ id: programmeFacilitator.programmeId })
			.from(programmeFacilitator)
			.where(facilitatedBy(facilitatorId));
		return and(eq(methodTemplate.id, id), inArray(methodTemplate.programmeId, programmes));
	}
}

/** A coordinator of the programme sees its results, and not how its facilitators work. */
const facilitatedBy = (userId: string) =>
	and(eq(programmeFacilitator.userId, userId), eq(programmeFacilitator.role, 'facilitator'));

const COLUMNS = {
	id: methodTemplate.id,
	programmeId: methodTemplate.programmeId,
	programme: programme.title,
	kind: methodTemplate.kind,
	version: methodTemplate.version,
	title: methodTemplate.title,
	purpose: methodTemplate.purpose,
	minutes: methodTemplate.minutes,
	peopleFrom: methodTemplate.peopleFrom,
	peopleTo: methodTemplate.peopleTo,
	materials: methodTemplate.materials,
	cautions: methodTemplate.cautions,
	config: methodTemplate.config
};

const columnsOf = (people: MethodRow['people']) => ({
	peopleFrom: people?.from ?? null,
	peopleTo: people?.to ?? null
});

function read({
	peopleFrom: from,
	peopleTo: to,
	...row
}: Omit<MethodRow, 'people'> & {
	readonly peopleFrom: number | null;
	readonly peopleTo: number | null;
}): MethodRow {
	return { ...row, people: from === null || to === null ? null : { from, to } };
}
