import type { Actor, FindActivity } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import type { Instant } from '$lib/core/kernel/instant';
import { applyEvent } from '$lib/core/session/apply';
import { arrive } from '$lib/core/session/arrive';
import type { Command } from '$lib/core/session/commands';
import { decide } from '$lib/core/session/decide';
import type { DecideTools } from '$lib/core/session/decide-tools';
import type { LoggedEvent, SessionEvent } from '$lib/core/session/events';
import type { Facilitator, SessionState } from '$lib/core/session/state';

/** What a meeting's decisions are made with, but for its clock. */
export type MeetingTools = Omit<DecideTools, 'now'>;

/** A session that takes place on a clock of its own: every event is decided by the flow's rules, as if it were then. */
export class Meeting {
	readonly log: LoggedEvent[] = [];
	readonly #tools: DecideTools;
	#state: SessionState;
	#now: Instant;

	constructor(
		state: SessionState,
		from: Instant,
		readonly facilitators: readonly Facilitator[],
		tools: MeetingTools
	) {
		this.#state = state;
		this.#now = from;
		const now = () => this.#now;
		this.#tools = {
			...tools,
			get now() {
				return now();
			}
		};
	}

	get state(): SessionState {
		return this.#state;
	}

	get now(): Instant {
		return this.#now;
	}

	get find(): FindActivity {
		return this.#tools.find;
	}

	/** Lets time pass; never backwards. */
	until(instant: Instant): void {
		this.#now = Math.max(this.#now, Math.round(instant));
	}

	/** Somebody of the roster comes in; false when the door does not let them. */
	arrive(personId: PersonId): boolean {
		const listed = this.#state.people[personId];
		if (!listed) return false;
		const { name, organisation, attendance } = listed;
		const came = arrive(
			this.#state,
			{ how: 'claim', personId, name, organisation, attendance, proved: true },
			this.#tools
		);
		if (came.ok) this.happen(came.value);
		return came.ok;
	}

	/** A facilitator's command; throws when it is refused, for the story must hold. */
	lead(command: Command, by = 0): void {
		const refused = this.try(command, this.leader(by));
		if (refused !== null) throw new Error(`${this.#state.about.title}: ${command.type}: ${refused}`);
	}

	/** The refusal's code, or null. */
	try(command: Command, actor: Actor): string | null {
		const decided = decide(this.#state, command, actor, this.#tools);
		if (!decided.ok) return decided.code;
		this.happen(decided.value);
		return null;
	}

	leader(by: number): Actor {
		const { id } = this.facilitators[by % this.facilitators.length]!;
		return { role: 'facilitator', person: null, facilitator: id };
	}

	happen(events: readonly SessionEvent[]): void {
		for (const event of events) {
			const logged = { version: this.#state.version + 1, at: this.#now, event };
			this.log.push(logged);
			this.#state = applyEvent(this.#state, logged, this.#tools.find);
		}
	}
}
