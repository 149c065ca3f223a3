// @ts-check
import { Presence } from './presence.js';

/** @typedef {{ points: string[], questions: string[], cards: Record<string, string[]> }} Voices */
/** @typedef {{ voices: Voices, index: number, pace?: number, chance?: () => number }} Habits */

/**
 * A participant who does what the moment asks for: writes on the group's page, calls a facilitator now and then, puts cards on a board and
 * votes. Everything is done through the same forms and sockets as a phone's.
 */
export class SimulatedPerson {
	/** @type {Set<string>} what this person has already begun, so that each thing is done once */
	#begun = new Set();
	/** @type {Set<ReturnType<typeof setTimeout>>} */
	#timers = new Set();

	/**
	 * @param {import('./browser.js').SimulatedBrowser} browser seated in the session
	 * @param {string} session
	 * @param {Habits} habits `index` makes people differ; `pace` scales the waiting (1: as people, 0.1: ten times as fast)
	 */
	constructor(browser, session, { voices, index, pace = 1, chance = Math.random }) {
		this.voices = voices;
		this.index = index;
		this.pace = pace;
		this.chance = chance;
		this.presence = new Presence(browser, session, 'participant');
		this.presence.onChange(() => this.#look());
	}

	#look() {
		const everyone = this.presence.layer('everyone');
		const now = everyone?.now;
		if (!now || everyone.status !== 'open') return;
		const group = this.presence.layer('group');
		if (now.place === 'groups' && group?.status === 'dealt') this.#workInGroup(group);
		if (now.kind === 'board') this.#fillBoard(now, everyone.activity);
		if (everyone.activity?.questions?.open && this.index % 7 === 2)
			this.#once(`ask ${now.activityId}`, 15, () =>
				this.presence.act(now.activityId, { type: 'question.ask', text: this.#one(this.voices.questions) })
			);
	}

	/** @param {any} group */
	#workInGroup(group) {
		const page = group.pages.find((/** @type {any} */ one) => one.right === 'write');
		const mine = group.members.findIndex(
			(/** @type {any} */ one) => one.id === this.presence.layer('person')?.id
		);
		if (page) {
			for (const turn of [0, 1])
				this.#once(`write ${page.id} ${turn}`, 12 + turn * 40, () =>
					this.presence.addPoint(
						page.id,
						this.voices.points[(this.index * 2 + turn) % this.voices.points.length] ?? ''
					)
				);
		}
		if (mine === 0 && group.mark % 3 === 1)
			this.#once(`call ${group.id}`, 30, () =>
				this.presence.send('call.raise', { question: this.#one(this.voices.questions) })
			);
		if (mine === 0 && group.mark % 3 === 2)
			this.#once(`done ${group.id}`, 110, () =>
				this.presence.send('group.finish', { groupId: group.id, done: true })
			);
	}

	/** @param {any} now @param {any} board */
	#fillBoard(now, board) {
		if (!board) return;
		const columns = board.columns ?? [];
		if (!board.revealed && !board.locked)
			for (const turn of [0, 1]) {
				const column = columns[(this.index + turn) % columns.length];
				const words = this.voices.cards[column?.id] ?? this.voices.points;
				this.#once(`card ${now.activityId} ${turn}`, 10 + turn * 25, () =>
					this.presence.act(now.activityId, {
						type: 'card.add',
						column: column.id,
						text: words[(this.index + turn) % words.length] ?? ''
					})
				);
			}
		const items = columns.flatMap((/** @type {any} */ column) => column.items);
		if (board.voting?.open && items.length > 0)
			for (let vote = 0; vote < board.voting.budget; vote++)
				this.#once(`vote ${now.activityId} ${vote}`, 10 + vote * 5, () =>
					this.presence.act(now.activityId, {
						type: 'vote.set',
						item: items[(this.index * 5 + vote * 3) % items.length],
						votes: 1
					})
				);
	}

	/** @param {readonly string[]} words */
	#one(words) {
		return words[this.index % words.length] ?? '';
	}

	/**
	 * Does something once, after about so many seconds.
	 * @param {string} what @param {number} seconds @param {() => unknown} action
	 */
	#once(what, seconds, action) {
		if (this.#begun.has(what)) return;
		this.#begun.add(what);
		const timer = setTimeout(
			() => {
				this.#timers.delete(timer);
				// A person whose command is refused shrugs; the next thing comes along.
				void Promise.resolve(action()).catch(() => undefined);
			},
			seconds * (0.5 + this.chance()) * 1000 * this.pace
		);
		this.#timers.add(timer);
	}

	leave() {
		for (const timer of this.#timers) clearTimeout(timer);
		this.presence.leave();
	}
}
