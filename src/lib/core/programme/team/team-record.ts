import type { PersonId } from '../../kernel/ids';
import type { ReportBlock, TeamChapter } from '../../report/blocks';
import type { ReportSection } from '../../report/report';
import type { AgreementState } from '../../service-map/lasting-records';

/** A team's session with who was there and, where it is over and may be read, what was made in it. */
export interface TeamSession {
	readonly id: string;
	readonly title: string;
	/** `YYYY-MM-DD` and `HH:MM`. */
	readonly date: string;
	readonly startsAt: string;
	readonly mode: 'room' | 'online' | 'mixed';
	readonly held: boolean;
	readonly present: readonly string[];
	/** One for each activity; null: not for this reader, or it could not be read. */
	readonly made: readonly ReportSection[] | null;
}

/** An agreement between two organisations, as its parties read it. */
export interface TeamAgreement {
	readonly from: string;
	readonly to: string;
	readonly subject: string;
	readonly contact: string;
	/** `YYYY-MM-DD`; empty: not said. */
	readonly startsOn: string;
	readonly state: AgreementState;
}

/** Somebody who was in a team's sessions. `consent`: whether results may name them. */
export interface TeamMember {
	readonly id: string;
	readonly name: string;
	readonly consent: boolean;
}

/** Everything that a team's report is made of. */
export interface TeamRecord {
	readonly programme: string;
	readonly organisation: string;
	/** By date. */
	readonly sessions: readonly TeamSession[];
	readonly people: readonly TeamMember[];
	/** What the kinds say of the team's runs together. */
	readonly profiles: readonly ReportBlock[];
	/** What the kinds gather of the sessions which this reader may read. */
	readonly chapters: readonly TeamChapter[];
	readonly agreements: readonly TeamAgreement[];
}

/** Whether a reader may read somebody's name: they agreed to it, or it is the reader's own (rule TR3). */
export function mayName({ id, name, consent }: TeamMember, reader: PersonId | null): boolean {
	return name !== '' && (consent || id === reader);
}
