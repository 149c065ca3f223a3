import type { ActivityContext } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import { answerText, type PollAnswer } from './answers';
import { covered, hasOptions, type PollConfig, type Question } from './config';
import { askedOf, type Asked, type PollState } from './state';
import { answersOf, resultOf, type PollResult } from './tally';

type Context = ActivityContext<PollConfig>;

/** What everybody sees of the question being asked, also the stage. */
export interface PollView {
	readonly question: Question;
	/** From 1. */
	readonly number: number;
	readonly of: number;
	readonly names: PollConfig['names'];
	readonly covered: boolean;
	readonly minimum: number;
	readonly open: boolean;
	readonly revealed: boolean;
	readonly answered: number;
	readonly present: number;
	/** Results are due, but so few answered that an answer could be recognised. */
	readonly tooFew: boolean;
	readonly result: PollResult | null;
}

/** One's own answers by question, in polls with names; those of anonymous polls are known to one's device only. */
export interface PollPersonView {
	readonly own: Readonly<Record<string, PollAnswer>>;
}

export interface PollFacilitatorView extends PollView {
	/** Who answered what, in polls with names; null in anonymous ones. */
	readonly byName: readonly { readonly name: string; readonly answer: string }[] | null;
	readonly aside: readonly string[];
}

/** Whether an anonymous question has too few answers for anybody to see them. */
export function tooFew(config: PollConfig, question: Question, asked: Asked): boolean {
	return config.names === 'anonymous' && answersOf(question, asked).length < config.minimum;
}

export function shownToEveryone(state: PollState, context: Context): PollView | null {
	const question = asking(context);
	if (!question) return null;
	const asked = askedOf(state, question.id);
	return view(question, asked, context, asked.revealed || !covered(context.config));
}

export function shownToPerson(state: PollState, { config }: Context, person: PersonId): PollPersonView {
	if (config.names === 'anonymous') return { own: {} };
	const own = config.questions.flatMap(({ id }) => {
		const { ballots } = askedOf(state, id);
		const ballot = Object.hasOwn(ballots, person) ? ballots[person] : undefined;
		return ballot ? [[id, ballot.answer] as const] : [];
	});
	return { own: Object.fromEntries(own) };
}

/** Facilitators look ahead of the room; at anonymous answers only once the question is closed. */
export function shownToFacilitators(state: PollState, context: Context): PollFacilitatorView | null {
	const question = asking(context);
	if (!question) return null;
	const { config, session } = context;
	const asked = askedOf(state, question.id);
	const anonymous = config.names === 'anonymous';
	const byName = Object.values(asked.ballots).flatMap(({ by, answer }) =>
		by === null ? [] : [{ name: session.people[by]?.name ?? '', answer: answerText(question, answer) }]
	);
	return {
		...view(question, asked, context, !anonymous || asked.closed),
		byName: anonymous ? null : byName.toSorted((one, other) => one.name.localeCompare(other.name)),
		aside: anonymous && tooFew(config, question, asked) ? [] : asked.aside
	};
}

/** The question of the current step; outside the poll, none. */
function asking({ config, step }: Context): Question | null {
	return config.questions.find(({ id }) => id === step?.key) ?? null;
}

function view(question: Question, asked: Asked, { config, session }: Context, due: boolean): PollView {
	const few = tooFew(config, question, asked);
	const answered = answersOf(question, asked).length;
	const present = Object.values(session.people).filter(
		(person) => person.standing === 'present' && !person.away
	).length;
	return {
		// What it offered as another kind of question is nothing to choose from now.
		question: hasOptions(question.kind) ? question : { ...question, options: [] },
		number: config.questions.indexOf(question) + 1,
		of: config.questions.length,
		names: config.names,
		covered: covered(config),
		minimum: config.minimum,
		open: !asked.closed,
		revealed: asked.revealed,
		answered,
		// Who answered and then left still counts.
		present: Math.max(present, answered),
		tooFew: due && few,
		result: due && !few ? resultOf(question, asked) : null
	};
}
