import { findActivity } from '$lib/activities/registry';
import type { CommandName, CommandPayload } from '$lib/contract/commands';
import type { Answer } from '$lib/contract/wire';
import type { Actor } from '$lib/core/agenda/activity-definition';
import type { Language } from '$lib/core/kernel/instant';
import { applyEvent } from '$lib/core/session/apply';
import type { Command } from '$lib/core/session/commands';
import { decide } from '$lib/core/session/decide';
import type { DecideTools } from '$lib/core/session/decide-tools';
import { sampleSession } from '$lib/core/session/sample-session';
import type { SessionState } from '$lib/core/session/state';
import { LocalPointsPage } from './local-points-page.svelte';
import { newId } from './new-id';
import { ServerClock } from './server-clock.svelte';

export interface PreviewOptions {
	readonly kind: string;
	readonly config: unknown;
	readonly language: Language;
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

/** A session over sample data, all in this browser: the same rules, judged here instead of on the server. Several may look on. */
export class PreviewRoom {
	readonly #language: Language;
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- bookkeeping: nothing is drawn from it
	readonly #pages = new Map<string, LocalPointsPage>();
	readonly #clock = new ServerClock();
	#state: SessionState;

	constructor({ kind, config, language, step }: PreviewOptions) {
		const definition = findActivity(kind);
		if (!definition) throw new Error(`unknown kind: ${kind}`);
		this.#language = language;
		this.#state = $state.raw(sampleSession(definition, config, language, findActivity, step));
		// The sample's own time goes on from where it stands.
		this.#clock.guess((this.#state.position?.since ?? Date.now()) + 60_000);
	}

	/** Lets the clock run; returns what stops it. Only in the browser. */
	start(): () => void {
		this.#clock.start();
		return () => this.#clock.stop();
	}

	get state(): SessionState {
		return this.#state;
	}

	get now(): number {
		return this.#clock.now;
	}

	get people() {
		return Object.values(this.#state.people).filter((person) => person.standing === 'present');
	}

	/** Judges a command as the server would, and applies it. */
	send<Name extends CommandName>(type: Name, payload: CommandPayload<Name>, actor: Actor): Answer {
		const now = Math.round(this.#clock.now);
		const tools: DecideTools = {
			now,
			newId,
			newCode: () => this.#state.door.code,
			rng: Math.random,
			find: findActivity,
			history: [],
			meetingBase: '',
			earlier: [],
			pointText: (pageId, pointId) =>
				this.#pages.get(pageId)?.points.find(({ id }) => id === pointId)?.text ?? null
		};
		const decided = decide(this.#state, { type, payload } as Command, actor, tools);
		if (!decided.ok) return decided as Answer;
		for (const event of decided.value) {
			const version = this.#state.version + 1;
			this.#state = applyEvent(this.#state, { version, at: now, event }, findActivity);
		}
		return { ok: true, version: this.#state.version };
	}

	/** A page of points, the same for all who look on. */
	page(pageId: string): LocalPointsPage {
		const known = this.#pages.get(pageId);
		if (known) return known;
		const page = new LocalPointsPage(SAMPLE_POINTS[this.#language]);
		this.#pages.set(pageId, page);
		return page;
	}
}
