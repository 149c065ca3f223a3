import type { FindActivity } from '../agenda/activity-definition';
import type { Instant, Language } from '../kernel/instant';
import type { SessionState } from '../session/state';
import { activitySection, pointsSheet, tableSheets } from './activity-section';
import { audienceState } from './audience-state';
import type { ReportActivity } from './blocks';
import { dayInWords } from './clock-words';
import {
	momentsSection,
	momentsSheet,
	timesPicture,
	timesSection,
	timesSheet
} from './facilitators-sections';
import { aimsSection, peopleSection, peopleSheet } from './people-section';
import { readablePages, type Reader } from './readable-pages';
import type { Report, ReportSection } from './report';
import type { ReportContext } from './report-context';
import { reportNames } from './report-names';
import { REPORT_WORDS } from './report-words';
import { groupsSheet } from './rounds-blocks';

/** What a report is made from. `points` holds the texts of pages by page id; a page that is missing counts as empty. */
export interface ReportSources {
	readonly state: SessionState;
	readonly points: Readonly<Record<string, readonly string[]>>;
	readonly reader: Reader;
	readonly language: Language;
	/** Now, and the IANA zone in which times of day are written. */
	readonly now: Instant;
	readonly timeZone: string;
	find: FindActivity;
	reportOf(kind: string): ReportActivity | undefined;
	failed(kind: string, error: unknown): void;
}

/** Builds a session's report for one audience and in one language, by the rules in SPEC.md. */
export function buildReport(sources: ReportSources): Report {
	const context = contextOf(sources);
	const { state, language, reader } = context;
	const activities = activitySections(context);
	const forFacilitators = reader.audience === 'facilitators';
	return {
		audience: reader.audience,
		language,
		title: state.about.title,
		subtitle: [dayInWords(state.about.date, language), state.about.startsAt, state.about.place]
			.filter(Boolean)
			.join(', '),
		sections: [
			aimsSection(context),
			peopleSection(context),
			...activities,
			...(forFacilitators && activities.length > 0 ? [timesSection(context)] : []),
			...(forFacilitators && state.moments.length > 0 ? [momentsSection(context)] : [])
		],
		sheets: [
			peopleSheet(context),
			groupsSheet(context),
			pointsSheet(context),
			...(forFacilitators ? [timesSheet(context), momentsSheet(context)] : []),
			...tableSheets(activities)
		],
		times: forFacilitators ? timesPicture(context) : []
	};
}

/** What each begun activity leaves, in the agenda's order. */
export function activitySections(context: ReportContext): readonly ReportSection[] {
	const { state } = context;
	return state.agenda
		.filter((item) => state.stretches.some((stretch) => stretch.activityId === item.id))
		.map((item, index) => activitySection(context, item, index + 1));
}

/** The sources cut down to what their reader may see. */
export function contextOf(sources: ReportSources): ReportContext {
	const state = audienceState(sources.state, sources.reader.audience);
	return {
		...sources,
		state,
		words: REPORT_WORDS[sources.language],
		names: reportNames(state, sources.language),
		pages: readablePages(state, sources.reader, sources.find).map((page) => ({
			page,
			points: (sources.points[page.id] ?? []).filter((text) => text.trim() !== '')
		}))
	};
}
