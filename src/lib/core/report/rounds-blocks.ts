import type { ActivityId } from '../kernel/ids';
import { functionsHeldIn } from '../session/rounds/functions-held';
import type { Round } from '../session/state';
import type { ReportBlock } from './blocks';
import { timeOfDay } from './clock-words';
import type { ReportSheet } from './report';
import type { ReportContext } from './report-context';

const roundsOf = (context: ReportContext, activityId: ActivityId) =>
	context.state.rounds.filter((round) => round.activityId === activityId);

// Functions that changed hands in turns are told by the activity, turn by turn.
const functionsOf = (round: Round) => [
	...new Set(round.groups.flatMap((group) => (group.turns ? [] : Object.keys(group.functions))))
];

/** The rounds of one activity, each as a table of its groups. */
export function roundBlocks(context: ReportContext, activityId: ActivityId): readonly ReportBlock[] {
	const { words, timeZone } = context;
	const rounds = roundsOf(context, activityId);
	return rounds.map((round, index) => {
		const functions = functionsOf(round);
		const placed = round.naming !== 'rooms' && round.groups.some((group) => group.room);
		const mandated = round.groups.some((group) => group.mandate !== '');
		return {
			kind: 'table',
			caption:
				rounds.length === 1
					? words.groups
					: `${words.groups}: ${words.round.toLowerCase()} ${index + 1}, ${timeOfDay(round.at, timeZone)}`,
			columns: [
				words.group,
				...(placed ? [words.where] : []),
				words.members,
				words.spokesperson,
				...functions,
				...(mandated ? [words.mandate] : [])
			],
			// A group that was dissolved has nobody to be listed with.
			rows: round.groups
				.filter(({ members }) => members.length > 0)
				.map((group) => [
					context.names.group(group.id),
					...(placed ? [group.room?.name ?? ''] : []),
					named(context, group.members).join(', '),
					group.spokesperson === null ? '' : context.names.person(group.spokesperson),
					...functions.map((name) => named(context, group.functions[name] ?? []).join(', ')),
					...(mandated ? [group.mandate] : [])
				])
		};
	});
}

/** One row a person and round, over the whole session. */
export function groupsSheet(context: ReportContext): ReportSheet {
	const { state, words, timeZone } = context;
	const rows = state.agenda.flatMap((item) =>
		roundsOf(context, item.id).flatMap((round, index) =>
			round.groups.flatMap((group) =>
				group.members.map((id) => [
					item.title,
					String(index + 1),
					timeOfDay(round.at, timeZone),
					context.names.group(group.id),
					group.room?.name ?? '',
					context.names.person(id),
					state.people[id]?.organisation ?? '',
					group.spokesperson === id ? words.yes : words.no,
					[...new Set(functionsHeldIn(round.groups, id))].join(', ')
				])
			)
		)
	);
	return {
		name: 'groups',
		columns: [
			words.activity,
			words.round,
			words.at,
			words.group,
			words.where,
			words.name,
			words.organisation,
			words.spokesperson,
			words.function
		],
		rows
	};
}

const named = (context: ReportContext, ids: readonly string[]) =>
	ids.map((id) => context.names.person(id)).filter((name) => name !== '');
