import { createContext } from 'svelte';
import type { CommandName, CommandPayload } from '$lib/contract/commands';
import type { AgendaRow, FacilitatorView, PresenceView } from '$lib/contract/views';
import type { Answer } from '$lib/contract/wire';
import type { Call, Facilitator, Group, Moment, Round } from '$lib/core/session/state';
import type { LivePort } from '$lib/live/live-port';
import { refusalText } from '$lib/live/refusal-text';
import { m } from '$lib/paraglide/messages';
import { say } from '$lib/ui/say';
import type { Toast, ToastQueue } from '$lib/ui/toasts.svelte';
import type { ConsoleLinks } from './console-links';
import { clashText } from './groups/clash-text';
import { groupedActivity, groupGlances, openCalls, roundsOf, type GroupGlance } from './groups/group-glance';
import { groupNameText } from './groups/group-name';
import type { PastMeetings } from './past-meetings';
import { roundProblem, scoreOfGroups } from './groups/round-problem';
import type { GroupingProblem, ScoreCard } from '$lib/core/grouping/problem';
import { GroupWish } from './groups/group-wish.svelte';
import { TimerBell } from './now/timer-bell.svelte';
import { expectedPosition, stepsAround, type StepAt } from './step-path';

export type ConsoleTab = 'now' | 'groups' | 'people' | 'moments' | 'agenda';

/** A facilitator elsewhere in the session: their name, and the group they are at (null: in the plenary). */
export interface OtherFacilitator {
	readonly facilitator: Facilitator;
	readonly groupId: string | null;
}

/** Glances need the time, but not four times a second: people read minutes here. */
const COARSE = 5_000;

/** Under which name the words of a note are kept. */
const draftOf = (note: ConsoleModel['note']) =>
	note?.moment ? `moment ${note.moment.id}` : (note?.groupId ?? '');

/** What the console's parts share: the session as this facilitator sees it, what is open on this screen, and commands. */
export class ConsoleModel {
	tab = $state<ConsoleTab>('now');
	/** The list beside the session, where the screen is wide. */
	side = $state<'people' | 'moments'>('people');
	/** The group looked at closely. */
	groupId = $state<string | null>(null);
	/** A moment being written, and of which group; `moment`: it is there already, and is being corrected. */
	note = $state.raw<{ readonly groupId: string | null; readonly moment?: Moment } | null>(null);
	/** How many steps ahead one is looking; null: not looking ahead. */
	peek = $state<number | null>(null);

	/** What the programme's other sessions remember; null until it has come. */
	past = $state.raw<PastMeetings | null>(null);

	readonly bell = new TimerBell();

	#chosen = $state.raw<{ readonly activityId: string | null; readonly at: string } | null>(null);
	/** Moments' words by group (the empty text: of none) or by the moment corrected, each kept until it is safe. */
	#drafts = $state.raw<Readonly<Record<string, string>>>({});
	#last: FacilitatorView | null = null;
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- never changed in place: replaced as a whole
	readonly #wishes = new Map<string, GroupWish>();

	constructor(
		readonly live: LivePort,
		readonly me: string,
		readonly links: ConsoleLinks,
		private readonly toasts: ToastQueue
	) {}

	/** The session; the last one seen, should the layer go away while a part is still on screen. */
	readonly view: FacilitatorView = $derived.by(() => {
		this.#last = this.live.facilitator ?? this.#last;
		if (!this.#last) throw new Error('the console is shown only with a session');
		return this.#last;
	});

	readonly presence: PresenceView | null = $derived.by(() => this.live.presence);
	readonly coarseNow: number = $derived.by(() => Math.floor(this.live.now / COARSE) * COARSE);
	readonly around = $derived.by(() => stepsAround(this.view));
	readonly calls = $derived.by(() => openCalls(this.view));

	/** What the choice of an activity was made in: elsewhere, and after new groups went off, one looks at the usual one again. */
	readonly #chosenIn = $derived.by(() => {
		const gone = this.view.rounds.filter(({ status }) => status !== 'proposed').length;
		return `${this.view.now?.activityId} ${gone}`;
	});

	/** The activity whose groups are on screen. */
	readonly grouped = $derived.by(
		() =>
			this.view.agenda.find((row) => row.id === this.chosenActivityId && row.grouping) ??
			groupedActivity(this.view)
	);
	readonly rounds = $derived.by(() =>
		this.grouped ? roundsOf(this.view, this.grouped.id) : { proposed: null, dealt: null }
	);
	/** The groups people are in now, or were in last, whatever is being prepared. */
	readonly round: Round | null = $derived.by(
		() => this.view.rounds.findLast((round) => round.status === 'dealt') ?? this.rounds.dealt
	);
	readonly glances: readonly GroupGlance[] = $derived.by(() =>
		this.rounds.dealt ? groupGlances(this.rounds.dealt, this.view, this.presence, this.coarseNow) : []
	);
	/** All groups of all rounds that people were sent to, by id: calls and moments speak of them. */
	readonly groupsById = $derived.by(
		() =>
			// eslint-disable-next-line svelte/prefer-svelte-reactivity -- never changed in place: replaced as a whole
			new Map(
				this.view.rounds
					.filter((round) => round.status !== 'proposed')
					.flatMap((round) =>
						round.groups.map(
							(group, index) =>
								[group.id as string, { group, number: index + 1, naming: round.naming }] as const
						)
					)
			)
	);
	/** Groups that people are in now. */
	readonly #atWork: readonly string[] = $derived.by(() =>
		this.view.rounds
			.filter(({ status }) => status === 'dealt')
			.flatMap(({ groups }) => groups.map(({ id }) => id))
	);
	/** Whether this facilitator still counts as being with a group that is there no more. */
	readonly outstayed = $derived.by(() => {
		const own = this.presence?.facilitators.find(({ id }) => id === this.me)?.groupId ?? null;
		return own !== null && !this.#atWork.includes(own);
	});
	readonly others: readonly OtherFacilitator[] = $derived.by(() =>
		(this.presence?.facilitators ?? [])
			.filter((one) => one.id !== this.me)
			.flatMap((one) => {
				const facilitator = this.view.facilitators.find((known) => known.id === one.id);
				const groupId = one.groupId !== null && this.#atWork.includes(one.groupId) ? one.groupId : null;
				return facilitator ? [{ facilitator, groupId }] : [];
			})
	);

	/** The activity whose groups are looked at when it is not the usual one. */
	get chosenActivityId(): string | null {
		return this.#chosen?.at === this.#chosenIn ? this.#chosen.activityId : null;
	}

	set chosenActivityId(activityId: string | null) {
		this.#chosen = { activityId, at: this.#chosenIn };
	}

	/** The words of the moment that is being written: each group has its own, and each moment that is corrected. */
	get noteText(): string {
		return this.#drafts[draftOf(this.note)] ?? this.note?.moment?.text ?? '';
	}

	set noteText(text: string) {
		this.#drafts = { ...this.#drafts, [draftOf(this.note)]: text };
	}

	/** Keeps the moment that is written; its words go once they are safe. */
	async keepNote(): Promise<void> {
		const { note, noteText: text } = this;
		if (!note || !text.trim()) return;
		const { moment, groupId } = note;
		const safe = moment
			? text === moment.text || (await this.send('moment.revise', { momentId: moment.id, text }))
			: await this.send('moment.note', { text, groupId });
		if (!safe) return;
		const { [draftOf(note)]: _, ...others } = this.#drafts;
		this.#drafts = others;
		if (this.note === note) this.note = null;
	}

	/** How one wants the groups of an activity; the same object for as long as the console is open. */
	wishFor(row: AgendaRow): GroupWish {
		// Where parts are dealt, how many play says how many groups: with another choice of parts one begins anew.
		const key = row.parts.length > 0 ? `${row.id} ${JSON.stringify(row.grouping?.shape)}` : row.id;
		const wish = this.#wishes.get(key) ?? GroupWish.of(row);
		this.#wishes.set(key, wish);
		return wish;
	}

	/** The rotation's question for a round as it stands: what every move is scored by. */
	problemOf(round: Round): GroupingProblem {
		return roundProblem(this.view, round, this.past?.rounds ?? []);
	}

	/** A round's score card as it stands now, on this screen. */
	cardOf(round: Round): ScoreCard {
		return scoreOfGroups(this.problemOf(round), round.groups);
	}

	/** Fetches what other sessions remember; again, because another one may have ended meanwhile. */
	async loadPast(): Promise<void> {
		this.past = (await this.links.meetings()) ?? this.past;
	}

	/** The parts that a round's groups can play; none for most activities. */
	partsOf(round: Round): AgendaRow['parts'] {
		return this.view.agenda.find((row) => row.id === round.activityId)?.parts ?? [];
	}

	/** The part that a group plays, in words; empty where none is dealt. */
	partName(round: Round, group: Group): string {
		const part = this.partsOf(round).find(({ key }) => key === group.part);
		return part ? say(part.name) : '';
	}

	nameOf(facilitatorId: string | null): string {
		return this.view.facilitators.find((one) => one.id === facilitatorId)?.name ?? '';
	}

	/** The group's name in words; empty for one that is not there any more. */
	groupName(groupId: string | null): string {
		const known = groupId === null ? undefined : this.groupsById.get(groupId);
		return known ? groupNameText(known.group, known.number, known.naming) : '';
	}

	personName(personId: string): string {
		return (
			this.view.people.find((one) => one.id === personId)?.name ??
			this.past?.people.find((one) => one.id === personId)?.name ??
			''
		);
	}

	/** Sends a command; a refusal is said in words. True when it is done and durable. */
	async send<Name extends CommandName>(type: Name, payload: CommandPayload<Name>): Promise<boolean> {
		const answer = await this.live.send(type, payload);
		if (!answer.ok) this.toasts.show({ tone: 'sun', text: this.#refusal(answer) });
		return answer.ok;
	}

	/** Takes everybody to a step, if the session still is where this screen shows it. */
	enter(at: Pick<StepAt, 'activityId' | 'step'>): Promise<boolean> {
		this.peek = null;
		return this.send('step.enter', {
			activityId: at.activityId,
			step: at.step,
			expect: expectedPosition(this.view)
		});
	}

	/** This facilitator has come to a group: the visit is kept, a call is answered by it, the others see where one is. */
	async visit(groupId: string): Promise<void> {
		if (await this.send('group.visit', { groupId })) this.live.whereabouts(groupId);
	}

	/** This facilitator goes to a group that called; where one is, is said once nobody else goes. */
	async take(call: Call): Promise<void> {
		if (await this.send('call.take', { callId: call.id })) this.live.whereabouts(call.groupId);
	}

	say(text: string): void {
		this.toasts.show({ tone: 'leaf', text });
	}

	/** Something that somebody has to look after. */
	alert(text: string, action: Toast['action']): void {
		this.toasts.show({ tone: 'clay', text, ...(action ? { action } : {}) });
	}

	showPeople(): void {
		this.tab = this.side = 'people';
	}

	#refusal(answer: Extract<Answer, { ok: false }>): string {
		const clash =
			answer.code === 'round/impossible' ? clashText(answer.details, (id) => this.personName(id)) : null;
		if (clash) return clash;
		if (answer.code !== 'step/stale') return refusalText(answer);
		const title = this.view.now?.title ?? '';
		const [only, ...more] = this.others;
		return only && more.length === 0
			? m.console_stale_by({ name: only.facilitator.name, title })
			: m.console_stale({ title });
	}
}

export const [useConsole, provideConsole] = createContext<ConsoleModel>();
