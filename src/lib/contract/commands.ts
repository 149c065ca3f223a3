import * as v from 'valibot';
import {
	LIMITS,
	actionType,
	attendance,
	id,
	line,
	optionalLine,
	optionalLink,
	optionalText,
	text,
	methodKey
} from './fields';

/** Who may send a command over a socket. The stage only listens. */
export type Role = 'facilitator' | 'participant';

interface CommandSpec {
	readonly payload: v.GenericSchema;
	readonly roles: readonly Role[];
}

const F = ['facilitator'] as const;
const P = ['participant'] as const;
const BOTH = ['facilitator', 'participant'] as const;

/** Where the sender believed the session was; a control command made against another step is refused as `step/stale`. */
const position = v.nullable(
	v.strictObject({ activityId: id, step: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)) })
);
/** The version with which the agenda last changed, as the sender saw it; undone from another one is refused as `agenda/stale`. */
const version = v.pipe(v.number(), v.integer(), v.minValue(0));
const seconds = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6 * 3600));
const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000));
const minutes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(600));
const activity = { title: line(LIMITS.title), minutes, config: v.unknown() };
const shape = v.variant('kind', [
	v.strictObject({
		kind: v.literal('groups'),
		groups: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200))
	}),
	v.strictObject({
		kind: v.literal('size'),
		size: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(60))
	})
]);
const pair = v.tuple([id, id]);
const rules = {
	online: v.picklist(['spread', 'together', 'ignore']),
	apart: v.pipe(v.array(pair), v.maxLength(200)),
	together: v.pipe(v.array(pair), v.maxLength(200)),
	/** In their order; one that is not listed is not pursued. */
	aims: v.optional(
		v.pipe(
			v.array(v.picklist(['pairs', 'organisations', 'spokespersons', 'attendance'])),
			v.maxLength(4),
			v.check((aims) => new Set(aims).size === aims.length)
		)
	),
	seed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff))
};

/**
 * Every command of the live channel: payload and who may send it. Types of both ends, validation, the role check and the
 * authorisation matrix derive from this table; a command that is not here does not exist.
 */
export const COMMANDS = {
	'session.describe': {
		roles: F,
		payload: v.strictObject({
			title: line(LIMITS.title),
			aims: optionalText(LIMITS.text),
			date: v.pipe(v.string(), v.isoDate()),
			startsAt: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
			place: optionalLine(LIMITS.title),
			mode: v.picklist(['room', 'online', 'mixed']),
			language: v.picklist(['it', 'en']),
			link: optionalLink
		})
	},
	'session.open': { roles: F, payload: v.strictObject({}) },
	'session.close': { roles: F, payload: v.strictObject({ expect: position }) },
	'session.reopen': { roles: F, payload: v.strictObject({}) },
	'session.cancel': { roles: F, payload: v.strictObject({}) },
	'session.restore': { roles: F, payload: v.strictObject({}) },
	'rooms.set': {
		roles: F,
		payload: v.strictObject({
			naming: v.picklist(['plants', 'rooms', 'numbers']),
			rooms: v.pipe(
				v.array(
					v.strictObject({ id, name: line(LIMITS.organisation), kind: attendance, link: optionalLink })
				),
				v.maxLength(LIMITS.rooms)
			)
		})
	},
	'door.set': { roles: F, payload: v.strictObject({ locked: v.boolean(), waitingRoom: v.boolean() }) },
	'door.rotate': { roles: F, payload: v.strictObject({}) },
	'agenda.insert': {
		roles: F,
		payload: v.strictObject({
			activityId: id,
			at: index,
			kind: id,
			method: v.optional(methodKey),
			...activity
		})
	},
	'agenda.revise': { roles: F, payload: v.strictObject({ activityId: id, ...activity }) },
	'agenda.move': { roles: F, payload: v.strictObject({ activityId: id, to: index }) },
	'agenda.duplicate': { roles: F, payload: v.strictObject({ activityId: id, as: id }) },
	'agenda.remove': { roles: F, payload: v.strictObject({ activityId: id }) },
	'agenda.skip': { roles: F, payload: v.strictObject({ activityId: id, skipped: v.boolean() }) },
	'agenda.undo': { roles: F, payload: v.strictObject({ expect: version }) },
	'agenda.redo': { roles: F, payload: v.strictObject({ expect: version }) },
	'step.enter': { roles: F, payload: v.strictObject({ activityId: id, step: index, expect: position }) },
	'timer.start': { roles: F, payload: v.strictObject({ seconds }) },
	'timer.extend': {
		roles: F,
		payload: v.strictObject({ seconds: v.pipe(v.number(), v.integer(), v.minValue(-3600), v.maxValue(3600)) })
	},
	'timer.pause': { roles: F, payload: v.strictObject({}) },
	'timer.resume': { roles: F, payload: v.strictObject({}) },
	'timer.clear': { roles: F, payload: v.strictObject({}) },
	'person.list': {
		roles: F,
		payload: v.strictObject({
			people: v.pipe(
				v.array(
					v.strictObject({
						name: line(LIMITS.name),
						organisation: optionalLine(LIMITS.organisation),
						attendance
					})
				),
				v.minLength(1),
				v.maxLength(LIMITS.people)
			)
		})
	},
	'person.add': {
		roles: F,
		payload: v.strictObject({
			name: line(LIMITS.name),
			organisation: optionalLine(LIMITS.organisation),
			attendance,
			here: v.boolean()
		})
	},
	'person.describe': {
		roles: BOTH,
		payload: v.strictObject({
			personId: id,
			name: line(LIMITS.name),
			organisation: optionalLine(LIMITS.organisation),
			attendance
		})
	},
	'person.admit': { roles: F, payload: v.strictObject({ personId: id }) },
	'person.remove': { roles: F, payload: v.strictObject({ personId: id }) },
	'person.vouch': {
		roles: F,
		payload: v.strictObject({ people: v.pipe(v.array(id), v.maxLength(1000)) })
	},
	'person.heed': { roles: F, payload: v.strictObject({ personId: id }) },
	'person.free': { roles: F, payload: v.strictObject({ personId: id }) },
	'person.leave': { roles: F, payload: v.strictObject({ personId: id }) },
	'person.return': { roles: F, payload: v.strictObject({ personId: id }) },
	'round.propose': {
		roles: F,
		payload: v.strictObject({
			activityId: id,
			shape,
			...rules,
			/** Groups of the present proposal to keep as they are. */
			keep: v.pipe(v.array(id), v.maxLength(200))
		})
	},
	/** Groups for several activities at once, planned together. */
	'rounds.plan': {
		roles: F,
		payload: v.strictObject({
			rounds: v.pipe(v.array(v.strictObject({ activityId: id, shape })), v.minLength(1), v.maxLength(20)),
			...rules
		})
	},
	/** Ends the search that runs: the best so far is proposed. */
	'round.stop': { roles: F, payload: v.strictObject({}) },
	/** The same groups as an earlier round, with the people who are here now. */
	'round.repeat': { roles: F, payload: v.strictObject({ activityId: id, roundId: id }) },
	'round.discard': { roles: F, payload: v.strictObject({ roundId: id }) },
	/** With `expect` everybody is also taken to the step where these groups work. */
	'round.deal': { roles: F, payload: v.strictObject({ roundId: id, expect: v.optional(position) }) },
	'round.recall': { roles: F, payload: v.strictObject({ roundId: id, expect: position }) },
	'group.move': { roles: F, payload: v.strictObject({ roundId: id, personId: id, to: id }) },
	/** After somebody left: dissolves the group into the others, or brings one person into it. */
	'group.even': {
		roles: F,
		payload: v.strictObject({ roundId: id, groupId: id, how: v.picklist(['merge', 'move-fewest']) })
	},
	/** What is missing stays as it is; `room` null takes the group's room away. */
	'group.set': {
		roles: F,
		payload: v.strictObject({
			roundId: id,
			groupId: id,
			room: v.optional(v.nullable(id)),
			mandate: v.optional(optionalText(LIMITS.text)),
			part: v.optional(id)
		})
	},
	'group.speak': { roles: BOTH, payload: v.strictObject({ groupId: id, personId: id }) },
	'group.finish': { roles: BOTH, payload: v.strictObject({ groupId: id, done: v.boolean() }) },
	'group.visit': { roles: F, payload: v.strictObject({ groupId: id }) },
	'call.raise': { roles: P, payload: v.strictObject({ question: optionalText(LIMITS.question) }) },
	'call.take': { roles: F, payload: v.strictObject({ callId: id }) },
	'call.clear': { roles: BOTH, payload: v.strictObject({ callId: id }) },
	'moment.note': { roles: F, payload: v.strictObject({ text: text(LIMITS.text), groupId: v.nullable(id) }) },
	'moment.revise': { roles: F, payload: v.strictObject({ momentId: id, text: text(LIMITS.text) }) },
	'moment.drop': { roles: F, payload: v.strictObject({ momentId: id }) },
	'moment.restore': { roles: F, payload: v.strictObject({ momentId: id }) },
	'moment.put': { roles: F, payload: v.strictObject({ momentId: id, activityId: id, column: id }) },
	/** Puts a point of a group's page on a board; the server reads the text from the page itself. */
	'point.put': { roles: F, payload: v.strictObject({ pageId: id, pointId: id, activityId: id, column: id }) },
	'notice.send': { roles: F, payload: v.strictObject({ text: text(LIMITS.question), to: v.nullable(id) }) },
	'stage.set': {
		roles: F,
		payload: v.strictObject({ showCode: v.boolean(), theme: v.picklist(['day', 'evening']) })
	},
	/** Brings what an activity of an earlier session left; the server reads it itself. `column`: of an activity that collects. */
	'activity.inherit': {
		roles: F,
		payload: v.strictObject({
			activityId: id,
			from: v.strictObject({ sessionId: id, activityId: id }),
			column: v.nullable(id)
		})
	},
	'activity.act': {
		roles: BOTH,
		payload: v.strictObject({ activityId: id, action: v.looseObject({ type: actionType }) })
	}
} as const satisfies Record<string, CommandSpec>;

export type CommandName = keyof typeof COMMANDS;

/** A command as the server handles it, after validation. */
export type Command = {
	[Name in CommandName]: {
		readonly type: Name;
		readonly payload: v.InferOutput<(typeof COMMANDS)[Name]['payload']>;
	};
}[CommandName];

/** The payload a client sends for a command. */
export type CommandPayload<Name extends CommandName> = v.InferInput<(typeof COMMANDS)[Name]['payload']>;

/** The envelope on the wire. `commandId` is made by the client: sending it again returns the stored answer. */
export const envelope = v.strictObject({
	commandId: id,
	type: v.pipe(v.string(), v.maxLength(40)),
	payload: v.unknown()
});

const NAMES = new Map<string, CommandSpec>(Object.entries(COMMANDS));

/** The table's row for a name from outside; undefined for names that are not commands (also `__proto__` and its kin). */
export function commandSpec(name: string): CommandSpec | undefined {
	return NAMES.get(name);
}
