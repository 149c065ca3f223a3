import * as v from 'valibot';
import { joinForm, joinName, type DoorView, type JoinAnswer, type JoinRefusal } from '$lib/contract/entry';
import { plainCode } from '$lib/contract/join-code';
import type { PersonId } from '$lib/core/kernel/ids';
import { arrive, claimTaken, type Arrival } from '$lib/core/session/arrive';
import type { SessionState } from '$lib/core/session/state';
import type { App } from '../app';
import { hashOf, newSecret } from '../auth/secrets';
import { bringRoster } from './bring-roster';
import { findDoor, type Knock } from './find-door';

export type Joined =
	| { readonly ok: true; readonly sessionId: string; readonly token: string }
	| { readonly ok: false; readonly answer: JoinAnswer };

const UNKNOWN: JoinAnswer = { refusal: 'join/unknown' };
const waitAnswer = (seconds: number): JoinAnswer => ({
	refusal: 'join/wait',
	minutes: Math.ceil(seconds / 60)
});

/** What a door shows before anybody has said who they are. Wrong, old and closed codes all give the same answer. */
export async function readDoor(app: App, knock: Knock): Promise<DoorView & { sessionId: string | null }> {
	const code = plainCode(knock.code);
	const shut = (answer: JoinAnswer) => ({
		...answer,
		code,
		title: '',
		mode: 'room' as const,
		roster: [],
		sessionId: null
	});
	const door = await findDoor(app, knock);
	if (door.wait > 0) return shut(waitAnswer(door.wait));
	const expected = door.row ? await bringRoster(app, door.row.id) : new Set<string>();
	if (door.row?.status === 'cancelled') return shut({ refusal: 'join/cancelled' });
	const state = door.row ? (await app.rooms.of(door.row.id))?.room.state : null;
	if (!state) return shut(UNKNOWN);
	const { locked, waitingRoom } = state.door;
	const people = Object.values(state.people);
	return {
		sessionId: state.id,
		code,
		title: state.about.title,
		mode: state.about.mode,
		refusal: locked ? 'join/locked' : null,
		// Who cannot come in has no use for the others' names.
		roster: (locked ? [] : people)
			// A name of the programme's roster that is taken stays to be picked: by whom it belongs to, who is then helped in.
			.filter(({ id, standing }) => standing === 'invited' || (standing !== 'removed' && expected.has(id)))
			.map(({ id, name, organisation, standing }) => ({
				...{ id, name, organisation },
				// Who is in is not for those outside, where somebody first looks at who comes.
				taken: !waitingRoom && standing !== 'invited'
			}))
			.sort((one, other) => one.name.localeCompare(other.name, state.about.language))
	};
}

/** Lets somebody in: a picked name, or a new one. A name is never proof of who somebody is: a new seat is made each time. */
export async function joinSession(app: App, knock: Knock, fields: unknown): Promise<Joined> {
	const no = (answer: JoinAnswer): Joined => ({ ok: false, answer });
	const form = v.safeParse(joinForm, fields);
	const door = await findDoor(app, { ...knock, secret: form.success ? form.output.secret : '' });
	if (door.wait > 0) return no(waitAnswer(door.wait));
	const live = door.row ? await app.rooms.of(door.row.id) : null;
	if (!live) return no(UNKNOWN);
	if (!form.success) return no({ refusal: 'join/name' });
	const arrival = arrivalOf(app, form.output, live.room.state);
	if (!arrival) return no({ refusal: 'join/name' });

	const token = newSecret();
	const seat = { id: app.newId(), personId: arrival.personId, tokenHash: hashOf(token) };
	const outcome = await live.room.do({
		commandId: null,
		seat,
		decide: (state, tools) => arrive(state, arrival, tools)
	});
	if (!outcome.ok && outcome.code === 'person/taken')
		await live.room.do({
			commandId: null,
			seat: null,
			decide: (state) => claimTaken(state, arrival.personId)
		});
	if (!outcome.ok) return no({ refusal: REFUSALS.get(outcome.code) ?? 'join/again' });
	return { ok: true, sessionId: live.room.sessionId, token };
}

/** Somebody who had left comes back on the same phone. */
export async function comeBack(app: App, sessionId: string, personId: PersonId): Promise<void> {
	const live = await app.rooms.of(sessionId);
	const known =
		live && Object.hasOwn(live.room.state.people, personId) ? live.room.state.people[personId] : undefined;
	if (!live || !known?.away) return;
	const { name, organisation, attendance } = known;
	const arrival: Arrival = { how: 'back', personId, name, organisation, attendance };
	await live.room.do({
		commandId: null,
		seat: null,
		decide: (state, tools) => arrive(state, arrival, tools)
	});
}

const REFUSALS: ReadonlyMap<string, JoinRefusal> = new Map<string, JoinRefusal>([
	['door/locked', 'join/locked'],
	['person/removed', 'join/locked'],
	['person/taken', 'join/claimed'],
	['person/full', 'join/full'],
	['session/closed', 'join/unknown'],
	['session/cancelled', 'join/cancelled']
]);

function arrivalOf(app: App, form: v.InferOutput<typeof joinForm>, state: SessionState): Arrival | null {
	const { attendance } = form;
	if (form.person) {
		const listed = Object.hasOwn(state.people, form.person)
			? state.people[form.person as PersonId]
			: undefined;
		if (!listed) return null;
		return {
			how: 'claim',
			personId: listed.id,
			name: listed.name,
			organisation: listed.organisation,
			attendance
		};
	}
	const name = v.safeParse(joinName, form.name);
	if (!name.success) return null;
	return {
		how: 'new',
		personId: app.newId() as PersonId,
		name: name.output,
		organisation: form.organisation,
		attendance
	};
}
