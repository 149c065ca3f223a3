import { ACTIVITIES, findActivity } from '../registry';
import { configOf } from '$lib/core/agenda/activity-config';
import type { Actor } from '$lib/core/agenda/activity-definition';
import type { ActivityId, PersonId } from '$lib/core/kernel/ids';
import { knownActivity } from '$lib/core/session/activity-context';
import { everyoneView } from '$lib/core/session/views/everyone-view';
import { groupView } from '$lib/core/session/views/group-view';
import { personView } from '$lib/core/session/views/person-view';
import { stageView } from '$lib/core/session/views/stage-view';
import { ADA, person, SessionUnderTest } from '$lib/core/session/session-under-test';
import type { Group } from '$lib/core/session/state';
import type { RolePlayAction } from './actions';
import { functionNames, ordinaryRolePlay, type RolePlayConfig } from './config';
import { shownToEveryone, type RolePlayView } from './shown';
import type { Context } from './scene-turns';
import { shownToFacilitators } from './shown-to-facilitators';
import { shownToGroup } from './shown-to-group';
import { shownToPerson } from './shown-to-person';
import type { RolePlayState } from './state';

const NAMES = [
	'Anna',
	'Bruno',
	'Carla',
	'Dino',
	'Elsa',
	'Fatou',
	'Gino',
	'Hana',
	'Ivo',
	'Lina',
	'Mara',
	'Nino'
];
const RUN = 'role-play-0' as ActivityId;
/** Any kind that takes cards. */
const COLLECTING = ACTIVITIES.find(({ collector }) => collector !== undefined)!.kind;
export const BOARD = `${COLLECTING}-1`;
const MINUTE = 60_000;

/** The default triad, each part with a script of its own, and a grid with all ways of marking. */
export function scripted(more: Partial<RolePlayConfig> = {}): RolePlayConfig {
	const plain = ordinaryRolePlay('it');
	return {
		...plain,
		scene: { ...plain.scene, situation: 'Una situazione per tutti' },
		roles: plain.roles.map((role) => ({ ...role, script: secretOf(role.id) })),
		...more
	};
}

/** A word that only one part's script holds. */
export const secretOf = (role: string) => `segreto-di-${role}`;

/** A session with a role play and a board after it, driven by commands. For tests of the rules. */
export class RolePlayUnderTest {
	readonly session: SessionUnderTest;

	constructor(
		people: number,
		readonly config: RolePlayConfig = scripted()
	) {
		this.session = new SessionUnderTest(findActivity, ['role-play', COLLECTING]);
		const { title, minutes } = this.session.state.agenda[0]!;
		this.session.send('agenda.revise', { activityId: RUN, title, minutes, config });
		this.session.send('session.open', {});
		for (const name of NAMES.slice(0, people)) this.session.comeIn(name);
		this.session.enter(RUN, 0);
		const [{ shape, online }] = [known(this).definition.grouping!(config, null, this.context)!];
		this.session.send('round.propose', {
			activityId: RUN,
			shape,
			online,
			apart: [],
			together: [],
			keep: [],
			seed: 3
		});
	}

	get context(): Context {
		return known(this).context as Context;
	}

	get state(): RolePlayState {
		return known(this).run as RolePlayState;
	}

	get groups(): readonly Group[] {
		return this.context.round?.groups ?? [];
	}

	/** Enters the step of a key, e.g. `play-1`; some minutes pass in it. */
	to(key: string, minutes = 0): string {
		const steps = known(this).definition.steps(
			configOf(this.session.state.agenda[0]!, known(this).definition),
			999
		);
		const answer = this.session.enter(
			RUN,
			steps.findIndex((step) => step.key === key)
		);
		this.session.now += minutes * MINUTE;
		return answer;
	}

	/** Somebody does something; `ok`, or the code of the refusal. */
	act(who: PersonId | Actor, action: RolePlayAction): string {
		const actor = typeof who === 'string' ? person(who) : who;
		return this.session.send('activity.act', { activityId: RUN, action } as never, actor);
	}

	facilitate(action: RolePlayAction): string {
		return this.act(ADA, action);
	}

	/** Who holds a part now in a group, by the part's id. */
	holding(role: string, group = 0): readonly PersonId[] {
		return this.groups[group]?.functions[functionNames(this.context.config).get(role)!] ?? [];
	}

	one(role: string, group = 0): PersonId {
		const [holder] = this.holding(role, group);
		if (!holder) throw new Error(`nobody holds ${role}`);
		return holder;
	}

	everyone(): RolePlayView {
		return shownToEveryone(this.state, this.context);
	}

	facilitators() {
		return shownToFacilitators(this.state, this.context);
	}

	group(index = 0) {
		return shownToGroup(this.state, this.context, this.groups[index]!);
	}

	person(id: PersonId) {
		return shownToPerson(this.state, this.context, id);
	}
}

function known({ session }: RolePlayUnderTest) {
	return knownActivity(session.state, RUN, findActivity)!;
}

/** Everything that leaves the server for somebody, facilitators left out. */
export function allViews({ session: { state } }: RolePlayUnderTest) {
	const people = Object.keys(state.people) as PersonId[];
	const groups = state.rounds.flatMap(({ groups }) => groups);
	return {
		people: new Map(people.map((id) => [id, JSON.stringify(personView(state, id, findActivity))])),
		shared: [
			...groups.map(({ id }) => JSON.stringify(groupView(state, id, findActivity))),
			JSON.stringify(everyoneView(state, findActivity)),
			JSON.stringify(stageView(state, findActivity))
		]
	};
}
