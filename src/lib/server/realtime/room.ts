import type { Answer } from '$lib/contract/wire';
import type { FindActivity } from '$lib/core/agenda/activity-definition';
import { applyEvent } from '$lib/core/session/apply';
import { changedRecords } from '$lib/core/session/changed-records';
import type { DecideTools } from '$lib/core/session/decide-tools';
import type { LeftBehind } from '$lib/core/report/left-behind';
import type { LoggedEvent } from '$lib/core/session/events';
import type { SessionState } from '$lib/core/session/state';
import type { Failpoint } from '../failpoint';
import { dieNow } from '../failpoint';
import type { Log } from '../log';
import type { LoadedSession, SessionStore } from '../store/session-store';
import { AnswerMemory } from './answer-memory';
import { LoneFailures } from './lone-failures';
import { replaySession } from './replay-session';
import type { DecidedBatch, Outcome, QueuedWork, RoomWork } from './room-work';

/** What a room is given: it makes no clock, randomness or connection of its own. */
export interface RoomParts {
	readonly store: Pick<SessionStore, 'append' | 'answers' | 'load'>;
	readonly find: FindActivity;
	/** Tools of a decision made now, except for what `RoomWork` brings along. */
	tools(): DecideTools;
	readonly log: Log;
	/** Called after each commit, before anything is sent. */
	changed(state: SessionState): void;
	/** What a session that is being closed leaves for later ones; asked before the commit that closes it. */
	leaves?(state: SessionState): Promise<readonly LeftBehind[]>;
	readonly failpoint?: Failpoint | null;
}

const RETRY: Outcome = { ok: false, code: 'command/retry' };
/** The most pieces of work in one commit, and in the queue. */
const BATCH_MAX = 500;
const QUEUE_MAX = 5000;

/**
 * The authority over one session. Work comes into a queue; what gathers while a commit is under way is decided one by one in
 * memory and committed together. Nobody is answered before the commit; when it fails, the state is as it was and all are
 * asked to try again. A command that was answered once gets the same answer for ever.
 */
export class Room {
	#state: SessionState;
	readonly #answers: AnswerMemory;
	readonly #failures = new LoneFailures();
	readonly #queue: QueuedWork[] = [];
	readonly #inFlight = new Map<string, Promise<Outcome>>();
	#running: Promise<void> | null = null;
	/** The last commit may or may not have happened: the log is read before anything else is decided. */
	#doubtful = false;
	#over = false;

	constructor(
		readonly sessionId: string,
		readonly programmeId: string,
		loaded: LoadedSession,
		private readonly parts: RoomParts
	) {
		this.#state = replaySession(sessionId, loaded.events, parts.log, parts.find);
		this.#answers = new AnswerMemory(loaded.answered);
	}

	/** The committed state. */
	get state(): SessionState {
		return this.#state;
	}

	/** Whether something is queued or being committed. */
	get busy(): boolean {
		return this.#running !== null;
	}

	/** Queues work; resolves when it is committed or refused. The same command in flight twice is one. Never rejects. */
	do(work: RoomWork): Promise<Outcome> {
		const { commandId } = work;
		const known = commandId && (this.#answers.get(commandId) ?? this.#inFlight.get(commandId));
		if (known) return Promise.resolve(known);
		if (this.#over || this.#queue.length >= QUEUE_MAX) return Promise.resolve(RETRY);
		const outcome = new Promise<Outcome>((done) => this.#queue.push({ ...work, alone: false, done }));
		if (commandId) {
			this.#inFlight.set(commandId, outcome);
			void outcome.then(() => this.#inFlight.delete(commandId));
		}
		this.#running ??= this.#run();
		return outcome;
	}

	/** Takes nothing more, so that no session has two authorities; resolves when what was queued is settled. */
	async end(): Promise<void> {
		this.#over = true;
		await this.idle();
	}

	/** Resolves when nothing is queued any more. */
	async idle(): Promise<void> {
		while (this.#running) await this.#running;
	}

	async #run(): Promise<void> {
		// What came in the same turn of the event loop shares the first commit.
		await new Promise((next) => setImmediate(next));
		while (this.#queue.length) {
			const batch = this.#next();
			try {
				await this.#settle(batch);
			} catch (error) {
				this.parts.log.error('room failed', { session: this.sessionId, error });
				this.#doubtful = true;
				for (const work of batch) work.done(RETRY);
			}
		}
		this.#running = null;
	}

	#next(): QueuedWork[] {
		const alone = this.#queue.findIndex((work) => work.alone);
		if (alone === 0) return this.#queue.splice(0, 1);
		return this.#queue.splice(0, Math.min(BATCH_MAX, alone < 0 ? BATCH_MAX : alone));
	}

	async #settle(batch: QueuedWork[]): Promise<void> {
		if (this.#doubtful && !(await this.#reload())) return this.#refuseAll(batch);
		const fresh = await this.#withoutRepeats(batch);
		if (!fresh) return this.#refuseAll(batch);
		const decided = this.#decide(fresh);
		if (decided.events.length + decided.answers.length + decided.seats.length > 0) {
			if (!(await this.#commit(decided, fresh))) return;
		}
		for (const { commandId, answer } of decided.answers) this.#answers.keep(commandId, answer);
		for (const { work, outcome } of decided.settled) work.done(outcome);
		if (decided.state !== this.#state) {
			this.#state = decided.state;
			this.parts.changed(decided.state);
		}
	}

	/** Answers what was answered in an earlier life; gives the rest, or null when the database does not say. */
	async #withoutRepeats(batch: QueuedWork[]): Promise<QueuedWork[] | null> {
		const ids = batch.map(({ commandId }) => commandId).filter((id) => id !== null);
		if (!this.#answers.incomplete || ids.length === 0) return batch;
		try {
			const stored = await this.parts.store.answers(this.sessionId, ids);
			return batch.filter((work) => {
				const answer = work.commandId && stored.get(work.commandId);
				if (answer) work.done(answer);
				return !answer;
			});
		} catch (error) {
			this.parts.log.error('answers unread', { session: this.sessionId, error });
			return null;
		}
	}

	#decide(batch: readonly QueuedWork[]): DecidedBatch {
		let state = this.#state;
		const events: LoggedEvent[] = [];
		const answers: { commandId: string; answer: Answer }[] = [];
		const seats: DecidedBatch['seats'][number][] = [];
		const settled = batch.map((work) => {
			const outcome = this.#decideOne(work, state, (next, logged) => {
				state = next;
				events.push(...logged);
			});
			if (outcome.ok && work.seat) seats.push(work.seat);
			// Refusals change nothing, so a repeat may simply be judged again.
			if (outcome.ok && work.commandId) answers.push({ commandId: work.commandId, answer: outcome });
			return { work, outcome };
		});
		return { state, events, answers, seats, settled };
	}

	#decideOne(
		work: QueuedWork,
		before: SessionState,
		take: (state: SessionState, events: LoggedEvent[]) => void
	): Outcome {
		const tools = this.parts.tools();
		try {
			const decision = work.decide(before, tools);
			if (!decision.ok) return decision;
			let state = before;
			const logged = decision.value.map((event): LoggedEvent => {
				const one = { version: state.version + 1, at: tools.now, event };
				state = applyEvent(state, one, this.parts.find);
				return one;
			});
			take(state, logged);
			return { ok: true, version: state.version };
		} catch (error) {
			// A bug: it must not take the others of the batch with it, nor be tried for ever.
			this.parts.log.error('decision failed', { session: this.sessionId, error });
			return { ok: false, code: 'command/malformed' };
		}
	}

	async #commit(decided: DecidedBatch, batch: QueuedWork[]): Promise<boolean> {
		const { state: after, events, answers, seats } = decided;
		const { sessionId, programmeId, parts } = this;
		const from = this.#state.version;
		if (parts.failpoint === 'acknowledge-before-commit') {
			for (const { work, outcome } of decided.settled) work.done(outcome);
			await new Promise((later) => setTimeout(later, 200));
		}
		try {
			const legacies = closes(decided) ? await parts.leaves?.(after) : null;
			const commit = {
				sessionId,
				programmeId,
				from,
				before: this.#state,
				events,
				after,
				answers,
				seats,
				legacies: legacies ?? null,
				records: changedRecords(this.#state, after, parts.find)
			};
			const result = await parts.store.append(commit);
			if (parts.failpoint === 'die-after-commit') dieNow();
			if (result === 'committed') {
				this.#failures.committed();
				return true;
			}
			parts.log.warn('another process wrote to this session', { session: sessionId, version: from });
			this.#doubtful = true;
			this.#refuseAll(batch);
		} catch (error) {
			parts.log.error('commit failed', { session: sessionId, count: batch.length, error });
			this.#doubtful = true;
			const [work] = batch;
			if (batch.length === 1 && work?.commandId && this.#failures.add(work.commandId))
				work.done({ ok: false, code: 'command/malformed' });
			else if (batch.length === 1) this.#refuseAll(batch);
			else this.#queue.unshift(...batch.map((work) => ({ ...work, alone: true })));
		}
		return false;
	}

	/** Reads the log anew; false when that is not possible now. */
	async #reload(): Promise<boolean> {
		try {
			const loaded = await this.parts.store.load(this.sessionId);
			if (!loaded) return false;
			this.#answers.incomplete = true;
			const { log, find } = this.parts;
			const state = replaySession(this.sessionId, loaded.events, log, find);
			const changed = state.version !== this.#state.version;
			this.#doubtful = false;
			if (!changed) return true;
			this.#state = state;
			this.parts.changed(state);
			return true;
		} catch (error) {
			this.parts.log.error('log unread', { session: this.sessionId, error });
			return false;
		}
	}

	/** Everything that waits is asked to come again: an outage must not pile up work. */
	#refuseAll(batch: readonly QueuedWork[]): void {
		for (const work of batch) work.done(RETRY);
		if (this.#doubtful) for (const work of this.#queue.splice(0)) work.done(RETRY);
	}
}

function closes({ events, state }: DecidedBatch): boolean {
	return state.status === 'closed' && events.some(({ event }) => event.type === 'session.closed');
}
