/** What somebody is to a programme; null: nothing. */
export type ProgrammeRole = 'facilitator' | 'coordinator' | null;

/** Everybody's, one organisation's team's, or one person's. */
export type SessionKind = 'plenary' | 'team' | 'individual';

/** Somebody signed in, before one programme: their role, and the organisations they are assigned to. */
export interface Standing {
	readonly role: ProgrammeRole;
	readonly teams: readonly string[];
}

/** What somebody wants to open or do. */
export type Thing =
	/** The programme's own pages: timeline, organisations, people, settings. */
	| { readonly what: 'programme' }
	/** Results and counts, without content. */
	| { readonly what: 'results' }
	/** A session with all that hangs on it: plan, console, pages, files, report. Also making one. */
	| { readonly what: 'session'; readonly kind: SessionKind; readonly organisationId: string | null }
	/** A team's space. */
	| { readonly what: 'team'; readonly organisationId: string }
	/** Saying who works with a team; `assigned`: how many do now. */
	| { readonly what: 'assignment'; readonly organisationId: string; readonly assigned: number };

/** Whether somebody may: the one place that says so for studio, console, sockets, pages, files and reports (rules PA1 to PA6). */
export function may(standing: Standing, thing: Thing): boolean {
	if (standing.role === 'coordinator') return thing.what === 'results';
	if (standing.role !== 'facilitator') return false;
	switch (thing.what) {
		case 'programme':
		case 'results':
			return true;
		case 'session':
			return thing.kind === 'plenary' || isOfTeam(standing, thing.organisationId);
		case 'team':
			return isOfTeam(standing, thing.organisationId);
		case 'assignment':
			return thing.assigned === 0 || isOfTeam(standing, thing.organisationId);
	}
}

const isOfTeam = ({ teams }: Standing, organisationId: string | null) =>
	organisationId !== null && teams.includes(organisationId);
