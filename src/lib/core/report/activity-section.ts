import type { ActivityContext } from '../agenda/activity-definition';
import type { AgendaItem } from '../agenda/agenda-item';
import { activityContext } from '../session/activity-context';
import type { ReportBlock, ReportInput } from './blocks';
import type { ReportSection, ReportSheet } from './report';
import type { ReportContext } from './report-context';
import { roundBlocks } from './rounds-blocks';

/** What one begun activity leaves: its rounds, and what its own report says it produced. */
export function activitySection(context: ReportContext, item: AgendaItem, number: number): ReportSection {
	const rounds = roundBlocks(context, item.id);
	return {
		id: `activity-${number}`,
		title: item.title,
		confidential: false,
		blocks: [...kept(context, item), ...rounds, ...produced(context, item)]
	};
}

/** Says first of all that it is for those who were there alone, where the kind wants it said (A8). */
function kept({ find, words }: ReportContext, item: AgendaItem): readonly ReportBlock[] {
	return find(item.kind)?.confidential ? [{ kind: 'paragraph', text: words.keptHere }] : [];
}

function produced(context: ReportContext, item: AgendaItem): readonly ReportBlock[] {
	const definition = context.find(item.kind);
	const report = context.reportOf(item.kind);
	if (!definition)
		return [{ kind: 'paragraph', text: context.words.unknownKind }, ...pageBlocks(context, item)];
	if (!report) return pageBlocks(context, item);
	try {
		return report(inputOf(context, item));
	} catch (error) {
		context.failed(item.kind, error);
		return pageBlocks(context, item);
	}
}

/** What an activity's own report reads. The kind must be known. */
export function inputOf(context: ReportContext, item: AgendaItem): ReportInput {
	const { state, reader, language, names } = context;
	const definition = context.find(item.kind)!;
	// It is over: whatever step the session may still stand in is no step to report from.
	const activity: ActivityContext = { ...activityContext(state, item, definition), step: null };
	return {
		state: state.runs[item.id] ?? definition.initial(activity.config),
		context: activity,
		audience: reader.audience,
		language,
		pages: pagesOf(context, item).map(({ page, points }) => ({
			id: page.id,
			key: page.key,
			groupId: page.scope.kind === 'group' ? page.scope.groupId : null,
			points
		})),
		groupName: (id) => names.group(id),
		personName: (id) => names.person(id)
	};
}

const pagesOf = (context: ReportContext, item: AgendaItem) =>
	context.pages.filter(({ page }) => page.activityId === item.id);

/** The pages as they are, group by group: for a kind that has no report to say it better. */
function pageBlocks(context: ReportContext, item: AgendaItem): readonly ReportBlock[] {
	return pagesOf(context, item).flatMap(({ page, points }): ReportBlock[] => [
		...(page.scope.kind === 'group'
			? [{ kind: 'heading', level: 3, text: context.names.group(page.scope.groupId) } as const]
			: []),
		points.length === 0
			? { kind: 'paragraph', text: context.words.noPoints }
			: { kind: 'list', items: points }
	]);
}

/** One row a point of a readable page, over the whole session. */
export function pointsSheet(context: ReportContext): ReportSheet {
	const { words, state } = context;
	const rows = state.agenda.flatMap((item) =>
		pagesOf(context, item).flatMap(({ page, points }) =>
			points.map((text, index) => [
				item.title,
				page.scope.kind === 'group' ? context.names.group(page.scope.groupId) : '',
				String(index + 1),
				text
			])
		)
	);
	return { name: 'points', columns: [words.activity, words.group, words.number, words.text], rows };
}

/** Every table that activities report, as sheets named after the activity. */
export function tableSheets(sections: readonly ReportSection[]): readonly ReportSheet[] {
	return sections.flatMap((section) =>
		section.blocks
			.filter((block) => block.kind === 'table')
			.map((table, index) => ({
				name: `${section.id}-${index + 1}${slug(`${section.title} ${table.caption}`)}`,
				columns: table.columns,
				rows: table.rows
			}))
	);
}

/** Plain letters and digits for a file's name, with a leading hyphen; empty when nothing is left. */
function slug(text: string): string {
	const plain = text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 48)
		.replace(/-+$/, '');
	return plain === '' ? '' : `-${plain}`;
}
