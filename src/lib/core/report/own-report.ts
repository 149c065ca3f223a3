import type { PersonId } from '../kernel/ids';
import { inputOf } from './activity-section';
import type { OwnReport, ReportBlock } from './blocks';
import { contextOf, type ReportSources } from './build-report';
import { dayInWords } from './clock-words';
import type { Report, ReportSection } from './report';

/** What a person's own report is made from. */
export interface OwnReportSources extends Omit<ReportSources, 'reader' | 'reportOf'> {
	readonly person: PersonId;
	ownOf(kind: string): OwnReport | undefined;
}

/**
 * What one person alone gets back of a session: their part of each begun activity that has such a thing, and nothing of anybody
 * else's. A report like the others, so that every form can be made of it; without sections when there is nothing.
 */
export function buildOwnReport(sources: OwnReportSources): Report {
	const { person, ownOf } = sources;
	const context = contextOf({
		...sources,
		reader: { audience: 'participants', person },
		reportOf: () => undefined
	});
	const { state, language } = context;
	const sections = state.agenda.flatMap((item): ReportSection[] => {
		const own = ownOf(item.kind);
		const begun = state.stretches.some((stretch) => stretch.activityId === item.id);
		if (!own || !begun || !context.find(item.kind)) return [];
		let blocks: readonly ReportBlock[] = [];
		try {
			const { audience: _none, ...input } = inputOf(context, item);
			blocks = own({ ...input, person });
		} catch (error) {
			context.failed(item.kind, error);
		}
		if (blocks.length === 0) return [];
		return [{ id: `own-${item.id}`, title: item.title, confidential: false, blocks }];
	});
	return {
		audience: 'participants',
		language,
		title: state.about.title,
		subtitle: [context.names.person(person), dayInWords(state.about.date, language)]
			.filter(Boolean)
			.join(', '),
		sections,
		sheets: [],
		times: []
	};
}
