import { findActivity } from '$lib/activities/registry';
import type { CommandName, CommandPayload } from '$lib/contract/commands';
import type { Answer } from '$lib/contract/wire';
import type { Actor } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import type { Language } from '$lib/core/kernel/instant';
import { applyEvent } from '$lib/core/session/apply';
import type { Command } from '$lib/core/session/commands';
import { decide } from '$lib/core/session/decide';
import type { DecideTools } from '$lib/core/session/decide-tools';
import { sampleSession } from '$lib/core/session/sample-session';
import type { SessionState } from '$lib/core/session/state';
import { audienceOf } from '$lib/core/session/views/audience';
import { everyoneView } from '$lib/core/session/views/everyone-view';
import { facilitatorView } from '$lib/core/session/views/facilitator-view';
import { groupView } from '$lib/core/session/views/group-view';
import { personView } from '$lib/core/session/views/person-view';
import { stageView } from '$lib/core/session/views/stage-view';
import { LocalPointsPage } from './local-points-page.svelte';
import { newId } from './new-id';
import { ServerClock } from './server-clock.svelte';
import type { LivePort, PointsPage } from './live-port';

export interface PreviewOptions {
	readonly kind: string;
	readonly config: unknown;
	readonly language: Language;
	readonly role: LivePort['role'];
	/** The step to be at; the last one by default. */
	readonly step?: number;
}

const SAMPLE_POINTS: Readonly<Record<Language, readonly string[]>> = {
	it: [
		'I servizi si conoscono poco tra loro: spesso si chiama chi si conosce già.',
		'Manca un’offerta serale per chi lavora di giorno.',
		'Un referente per ente rende tutto più semplice.'
	],
	en: [
		'Services know little of each other: one calls whom one already knows.',
		'Nothing is on offer in the evening for those who work by day.',
		'One contact for each organisation makes everything simpler.'
	]
};

/** A session over sample data, all in this browser: the same rules, judged here instead of on the server. */
export class PreviewSession implements LivePort {
	readonly session = 'preview';
	readonly connection = 'online';
	readonly pending = 0;
	readonly #language: Language;
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- bookkeeping: nothing is drawn from it
	readonly #pages = new Map<string, LocalPointsPage>();
	readonly #clock = new ServerClock();
	#state: SessionState;
	#role = $state<LivePort['role']>('participant');
	#personId = $state<PersonId>('' as PersonId);

	constructor({ kind, config, language, role, step }: PreviewOptions) {
		const definition = findActivity(kind);
		if (!definition) throw new Error(`unknown kind: ${kind}`);
		this.#language = language;
		this.#state = $state.raw(sampleSession(definition, config, language, findActivity, step));
		// The sample's own time goes on from where it stands.
		this.#clock.guess((this.#state.position?.since ?? Date.now()) + 60_000);
		this.#role = role;
		this.#personId = this.people[0]?.id as PersonId;
	}

	/** Lets the clock run; returns what stops it. Only in the browser. */
	start(): () => void {
		this.#clock.start();
		return () => this.#clock.stop();
	}

	get role() {
		return this.#role;
	}

	set role(role: LivePort['role']) {
		this.#role = role;
	}

	/** The participant through whose eyes one looks. */
	get personId(): string {
		return this.#personId;
	}

	set personId(personId: string) {
		this.#personId = personId as PersonId;
	}

	get people() {
		return Object.values(this.#state.people).filter((person) => person.standing === 'present');
	}

	get now() {
		return this.#clock.now;
	}

	readonly #everyone = $derived.by(() => everyoneView(this.#state, findActivity));
	readonly #person = $derived.by(() => personView(this.#state, this.#personId, findActivity));
	readonly #stage = $derived.by(() => stageView(this.#state, findActivity));
	readonly #facilitator = $derived.by(() => facilitatorView(this.#state, findActivity));
	readonly #group = $derived.by(() => {
		const { groupId } = audienceOf(this.#state, this.#personId);
		return groupId ? groupView(this.#state, groupId, findActivity) : null;
	});

	get everyone() {
		return this.#role === 'participant' ? this.#everyone : null;
	}

	get group() {
		return this.#role === 'participant' ? this.#group : null;
	}

	get person() {
		return this.#role === 'participant' ? this.#person : null;
	}

	get stage() {
		const online = this.#role === 'participant' && this.#person?.attendance === 'online';
		return this.#role === 'stage' || online ? this.#stage : null;
	}

	get facilitator() {
		return this.#role === 'facilitator' ? this.#facilitator : null;
	}

	get presence() {
		if (this.#role !== 'facilitator') return null;
		return { connected: this.people.map(({ id }) => id), writing: {}, facilitators: [], stages: 1 };
	}

	send<Name extends CommandName>(type: Name, payload: CommandPayload<Name>): Promise<Answer> {
		const now = Math.round(this.#clock.now);
		const tools: DecideTools = {
			now,
			newId,
			newCode: () => this.#state.door.code,
			rng: Math.random,
			find: findActivity,
			history: [],
			meetingBase: '',
			pointText: (pageId, pointId) => this.#page(pageId).points.find(({ id }) => id === pointId)?.text ?? null
		};
		const decided = decide(this.#state, { type, payload } as Command, this.#actor(), tools);
		if (!decided.ok) return Promise.resolve(decided as Answer);
		for (const event of decided.value) {
			const version = this.#state.version + 1;
			this.#state = applyEvent(this.#state, { version, at: now, event }, findActivity);
		}
		return Promise.resolve({ ok: true, version: this.#state.version });
	}

	act(activityId: string, action: { readonly type: string } & Readonly<Record<string, unknown>>) {
		return this.send('activity.act', { activityId, action: { ...action } });
	}

	openPoints(pageId: string): PointsPage {
		return this.#page(pageId);
	}

	whereabouts(): void {
		// Nobody else is here.
	}

	#actor(): Actor {
		const facilitator = Object.values(this.#state.facilitators)[0]?.id ?? null;
		return this.#role === 'facilitator'
			? { role: 'facilitator', person: null, facilitator }
			: { role: 'participant', person: this.#personId, facilitator: null };
	}

	#page(pageId: string): LocalPointsPage {
		const known = this.#pages.get(pageId);
		if (known) return known;
		const page = new LocalPointsPage(SAMPLE_POINTS[this.#language], () => this.#writable(pageId));
		this.#pages.set(pageId, page);
		return page;
	}

	#writable(pageId: string): boolean {
		if (this.#role !== 'participant') return false;
		const views = [this.#everyone.pages, this.#group?.pages ?? [], this.#person?.pages ?? []].flat();
		return views.some((view) => view.id === pageId && view.right === 'write');
	}
}
