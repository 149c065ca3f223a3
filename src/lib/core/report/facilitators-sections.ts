import type { Moment } from '../session/state';
import { activityTimes, inMinutes, type ActivityTimes } from './activity-times';
import type { ReportBlock } from './blocks';
import { timeOfDay } from './clock-words';
import type { Report, ReportSection, ReportSheet } from './report';
import type { ReportContext } from './report-context';

const signed = (minutes: number) => (minutes > 0 ? `+${minutes}` : minutes < 0 ? `−${-minutes}` : '0');

function timeRow(times: ActivityTimes, { words, timeZone }: ReportContext): readonly string[] {
	const real = inMinutes(times.spent);
	const begun = times.realStart !== null;
	return [
		times.item.title,
		times.plannedStart,
		String(times.minutes),
		begun ? timeOfDay(times.realStart, timeZone) : times.item.skipped ? words.skipped : '–',
		begun ? String(real) : '–',
		begun ? signed(real - times.minutes) : ''
	];
}

const timeColumns = ({ words }: ReportContext) => [
	words.activity,
	words.plannedStart,
	words.plannedMinutes,
	words.realStart,
	words.realMinutes,
	words.difference
];

/** Planned against real time, activity by activity, with the sum of what was begun. */
export function timesSection(context: ReportContext): ReportSection {
	const { words, state, now } = context;
	const all = activityTimes(state, now);
	const begun = all.filter((times) => times.realStart !== null);
	const planned = begun.reduce((sum, times) => sum + times.minutes, 0);
	const real = begun.reduce((sum, times) => sum + inMinutes(times.spent), 0);
	return {
		id: 'times',
		title: words.times,
		confidential: false,
		blocks: [
			{
				kind: 'table',
				caption: '',
				columns: timeColumns(context),
				rows: [
					...all.map((times) => timeRow(times, context)),
					[words.total, '', String(planned), '', String(real), signed(real - planned)]
				]
			}
		]
	};
}

/** The same as rows. */
export function timesSheet(context: ReportContext): ReportSheet {
	return {
		name: 'times',
		columns: timeColumns(context),
		rows: activityTimes(context.state, context.now).map((times) => timeRow(times, context))
	};
}

/** Minutes for the picture beside the table. */
export function timesPicture({ state, now }: ReportContext): Report['times'] {
	return activityTimes(state, now)
		.filter((times) => times.realStart !== null)
		.map((times) => ({ title: times.item.title, planned: times.minutes, real: inMinutes(times.spent) }));
}

/** What facilitators noted: what was brought back, then what stayed among them. */
export function momentsSection(context: ReportContext): ReportSection {
	const { words } = context;
	return {
		id: 'moments',
		title: words.moments,
		confidential: true,
		blocks: [{ kind: 'paragraph', text: words.momentsNote }, ...momentBlocks(context)]
	};
}

/** The moments themselves; nothing where none were caught. */
export function momentBlocks(context: ReportContext): readonly ReportBlock[] {
	const { state, words } = context;
	const part = (title: string, moments: readonly Moment[]): ReportBlock[] =>
		moments.length === 0
			? []
			: [
					{ kind: 'heading', level: 3, text: title },
					...moments.map((moment) => ({
						kind: 'quote' as const,
						text: moment.text,
						by: momentSource(context, moment)
					}))
				];
	return [
		...part(
			words.momentsPut,
			state.moments.filter((moment) => moment.putOn !== null)
		),
		...part(
			words.momentsKept,
			state.moments.filter((moment) => moment.putOn === null)
		)
	];
}

function momentSource({ names, state, timeZone }: ReportContext, moment: Moment): string {
	const activity = state.agenda.find((item) => item.id === moment.activityId)?.title ?? '';
	const group = moment.groupId === null ? '' : names.group(moment.groupId);
	return [names.facilitator(moment.by), timeOfDay(moment.at, timeZone), group, activity]
		.filter(Boolean)
		.join(', ');
}

/** One row a moment. */
export function momentsSheet({ state, words, names, timeZone }: ReportContext): ReportSheet {
	const title = (id: string | null) => state.agenda.find((item) => item.id === id)?.title ?? '';
	return {
		name: 'moments',
		columns: [words.at, words.by, words.activity, words.group, words.text, words.putOn],
		rows: state.moments.map((moment) => [
			timeOfDay(moment.at, timeZone),
			names.facilitator(moment.by),
			title(moment.activityId),
			moment.groupId === null ? '' : names.group(moment.groupId),
			moment.text,
			title(moment.putOn)
		])
	};
}
