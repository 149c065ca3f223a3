import type { Actor, ActivityDefinition } from '../agenda/activity-definition';
import type { ActivityId, FacilitatorId, PersonId, SessionId } from '../kernel/ids';
import { seededRng } from '../kernel/rng';
import { applyEvent } from './apply';
import { arrive, type Arrival } from './arrive';
import type { Command } from './commands';
import { createSession } from './create-session';
import { decide } from './decide';
import type { DecideTools } from './decide-tools';
import type { LoggedEvent, SessionEvent } from './events';
import type { SessionState } from './state';

export const ADA: Actor = { role: 'facilitator', person: null, facilitator: 'ada' as FacilitatorId };
export const BEA: Actor = { role: 'facilitator', person: null, facilitator: 'bea' as FacilitatorId };
export const person = (id: string): Actor => ({
	role: 'participant',
	person: id as PersonId,
	facilitator: null
});

/** A session without server or clock: what one sends is judged, logged and applied at once. For tests of the flow. */
export class SessionUnderTest {
	now = Date.UTC(2026, 10, 24, 8);
	state!: SessionState;
	readonly log: LoggedEvent[] = [];
	#ids = 0;
	tools: DecideTools;

	constructor(find: (kind: string) => ActivityDefinition | undefined, kinds: readonly string[]) {
		const now = () => this.now;
		this.tools = {
			get now() {
				return now();
			},
			newId: () => `id-${++this.#ids}`,
			newCode: () => 'K7MQ2RT',
			rng: seededRng(5),
			find,
			history: [],
			meetingBase: '',
			earlier: [],
			pointText: () => null
		};
		const agenda = kinds.map((kind, index) => {
			const definition = find(kind)!;
			return {
				id: `${kind}-${index}` as ActivityId,
				kind,
				version: definition.version,
				title: kind,
				minutes: definition.minutes,
				config: definition.defaults('it'),
				skipped: false
			};
		});
		const about = { title: 'Prova', aims: '', date: '2026-11-24', startsAt: '09:00', place: '', link: '' };
		const created = createSession(
			{
				id: 'session' as SessionId,
				about: { ...about, mode: 'mixed', language: 'it' },
				code: 'K7MQ2RT',
				facilitator: { id: ADA.facilitator!, name: 'Ada' },
				agenda,
				rooms: [],
				naming: 'plants'
			},
			this.tools
		);
		if (!created.ok) throw new Error(created.code);
		this.#keep(created.value);
		this.#keep([{ type: 'facilitator.joined', facilitator: { id: BEA.facilitator!, name: 'Bea' } }]);
	}

	/** Judges a command; `ok`, or the code of its refusal. */
	send<Type extends Command['type']>(
		type: Type,
		payload: Extract<Command, { type: Type }>['payload'],
		actor: Actor = ADA
	): string {
		const decided = decide(this.state, { type, payload } as Command, actor, this.tools);
		if (decided.ok) this.#keep(decided.value);
		return decided.ok ? 'ok' : decided.code;
	}

	/** How a facilitator's command would be refused, with its details; null when it would be taken. Nothing is done. */
	refusal<Type extends Command['type']>(type: Type, payload: Extract<Command, { type: Type }>['payload']) {
		const decided = decide(this.state, { type, payload } as Command, ADA, this.tools);
		return decided.ok ? null : decided;
	}

	/** Enters a step from wherever the session is. */
	enter(activityId: string, step = 0): string {
		const at = this.state.position;
		const expect = at && { activityId: at.activityId, step: at.step };
		return this.send('step.enter', { activityId, step, expect } as never);
	}

	/** Somebody at the door. */
	comeIn(name: string, more: Partial<Arrival> = {}): string {
		const id = (more.personId ?? name.toLowerCase()) as PersonId;
		const arrival: Arrival = {
			how: 'new',
			organisation: '',
			attendance: 'room',
			...more,
			personId: id,
			name
		};
		const arrived = arrive(this.state, arrival, this.tools);
		if (arrived.ok) this.#keep(arrived.value);
		return arrived.ok ? 'ok' : arrived.code;
	}

	#keep(events: readonly SessionEvent[]): void {
		for (const event of events) {
			const logged = { version: (this.state?.version ?? 0) + 1, at: this.now, event };
			this.state = applyEvent(this.state ?? null, logged, this.tools.find);
			this.log.push(logged);
		}
	}
}
