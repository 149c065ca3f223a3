import { and, asc, eq, or, sql } from 'drizzle-orm';
import type { Database } from '../db/open-database';
import { agreement } from '../db/tables/service-map';

/** Agreements between organisations, as those named in them read them. */
export class AgreementStore {
	constructor(readonly db: Database) {}

	/** The agreements of a programme in which an organisation stands, on either side. */
	async naming(programmeId: string, organisation: string) {
		if (organisation === '') return [];
		const named = organisation.toLowerCase();
		return this.db
			.select({
				from: agreement.fromOrganisation,
				to: agreement.toOrganisation,
				subject: agreement.subject,
				contact: agreement.contact,
				startsOn: agreement.startsOn
			})
			.from(agreement)
			.where(
				and(
					eq(agreement.programmeId, programmeId),
					or(
						sql`lower(${agreement.fromOrganisation}) = ${named}`,
						sql`lower(${agreement.toOrganisation}) = ${named}`
					)
				)
			)
			.orderBy(asc(agreement.createdAt));
	}
}
