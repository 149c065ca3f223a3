import { asc, eq, sql } from 'drizzle-orm';
import type { TeamAgreement } from '$lib/core/programme/team/team-record';
import { fold } from '$lib/core/service-map/fold';
import type { Database } from '../db/open-database';
import { agreement } from '../db/tables/service-map';

/** Agreements between organisations, as those named in them read them. */
export class AgreementStore {
	constructor(readonly db: Database) {}

	/** The agreements of a programme in which an organisation stands, on either side; those that ended come last. */
	async naming(programmeId: string, organisation: string): Promise<readonly TeamAgreement[]> {
		if (organisation === '') return [];
		const named = fold(organisation);
		const all = await this.db
			.select({
				from: agreement.fromOrganisation,
				to: agreement.toOrganisation,
				subject: agreement.subject,
				contact: agreement.contact,
				startsOn: agreement.startsOn,
				state: agreement.state
			})
			.from(agreement)
			.where(eq(agreement.programmeId, programmeId))
			.orderBy(sql`${agreement.state} = 'ended'`, asc(agreement.createdAt), asc(agreement.id));
		return all.filter(({ from, to }) => fold(from) === named || fold(to) === named);
	}
}
