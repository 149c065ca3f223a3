// @ts-check
/** @typedef {import('../../../src/lib/server/seed/story.js').Scene} Scene */
/** @typedef {{ actor: any, action: { type: string } & Record<string, unknown> }} Act */

/** @param {string} type @param {Record<string, unknown>} [fields] @returns {Act} */
const lead = (type, fields = {}) => ({
	actor: { role: 'facilitator', person: null, facilitator: null },
	action: { type, ...fields }
});
/** @param {string | undefined} person @param {string} type @param {Record<string, unknown>} fields @returns {Act} */
const by = (person, type, fields) => ({
	actor: { role: 'participant', person, facilitator: null },
	action: { type, ...fields }
});

/**
 * Cards on a board: `cards` holds the texts of each column in the board's order; then they are revealed.
 * @param {readonly (readonly string[])[]} cards
 */
export const onBoard =
	(cards) =>
	(/** @type {Scene} */ { index, people, config }) => {
		// Written once: later steps of a board take cards as well.
		if (index > 0) return [lead('cards.reveal')];
		const columns = /** @type {any} */ (config).columns;
		return cards.flatMap((texts, column) =>
			texts.map((text, turn) =>
				by(people[(column * 7 + turn * 3) % people.length], 'card.add', { column: columns[column].id, text })
			)
		);
	};

/** Each group gives its synthesis back. */
export const giveBack = (/** @type {Scene} */ { step, groups }) =>
	step === 'reporting' ? [...groups.map((group) => lead('report.start', { group })), lead('report.end')] : [];

/** Words written, and everybody's turn. @param {readonly string[]} texts */
export const goRound =
	(texts) =>
	(/** @type {Scene} */ { step, index, people, config }) => {
		const { writing } = /** @type {any} */ (config);
		const words = texts.map((text, turn) => by(people[turn % people.length], 'text.write', { text }));
		const turns = people.map(() => lead('turn.done'));
		const written = writing === 'none' || index > 0 ? [] : words.slice(0, people.length);
		return step === 'write' ? written : [...written, lead('turns.start'), ...turns];
	};

/**
 * Everybody's own answers: `level` (0 to 1) is where the group stands by now; people and areas differ from it.
 * @param {number} level @param {readonly string[]} notes
 */
export const assess =
	(level, notes) =>
	(/** @type {Scene} */ { step, people, config }) => {
		const { areas, top, audiences, note } = /** @type {any} */ (config);
		if (step !== 'answer') return [lead('profile.show', { shown: true })];
		return people.flatMap((person, index) => {
			// Whoever it is keeps their own leaning from one time to the next.
			const leaning = ((person.charCodeAt(0) + person.charCodeAt(3)) % 5) / 20 - 0.1;
			const values = areas.flatMap((/** @type {any} */ area, /** @type {number} */ at) =>
				area.statements.map((/** @type {any} */ statement, /** @type {number} */ turn) => {
					const share = level + leaning + (((at * 3 + turn) % 5) - 2) * 0.06;
					const value = Math.max(1, Math.min(top, Math.round(1 + (top - 1) * share)));
					return by(person, 'value.set', { statement: statement.id, value, at: 0 });
				})
			);
			const words = notes[index];
			return [
				...values,
				...(note && words ? [by(person, 'note.set', { text: words, at: 0 })] : []),
				...(index % 3 === 0 ? [by(person, 'wheel.share', { with: audiences.slice(0, 1) })] : []),
				by(person, 'wheel.count', { counted: true }),
				by(person, 'wheel.finish', { done: true })
			];
		});
	};

/**
 * A case by its steps: question, then cards of each step, then the presenter's answer.
 * @param {Readonly<{ question: string, answer: string } & Record<string, string | readonly string[]>>} told
 */
export const onCase =
	(told) =>
	(/** @type {Scene} */ { step, people }) => {
		const presenter = [...people].sort()[0] ?? '';
		const others = people.filter((person) => person !== presenter);
		const cards = told[step];
		if (Array.isArray(cards))
			return [
				...cards.map((text, index) => by(others[index % others.length] ?? presenter, 'card.write', { text })),
				lead('turns.start'),
				...others.map(() => lead('turn.done'))
			];
		return [
			lead('presenter.set', { person: presenter }),
			by(presenter, 'question.set', { text: told.question }),
			...(/answer|back|close/.test(step) ? [by(presenter, 'card.write', { text: told.answer })] : [])
		];
	};

/**
 * Groups at work on the map: agreements on entries of others' services, and what is missing.
 * @param {{ count: number, words: { contact: (name: string) => string, gaps: readonly (readonly [area: string, territory: string, subject: string])[], owner: string, doubts: readonly string[] }, startsOn: string }} told
 */
export const onMap =
	({ count, words, startsOn }) =>
	(/** @type {Scene} */ scene) => {
		const { step, people, organisations, supplied } = scene;
		if (step === 'plenary') return [lead('stage.show', { what: 'network' })];
		if (step !== 'groups') return [];
		const entries = /** @type {any} */ (supplied).entries;
		const agreements = people.slice(0, count).map((person, index) => {
			const from = organisations[person];
			const others = entries.filter((/** @type {any} */ one) => one.leadOrganisation !== from);
			const entry = others[(index * 5 + 2) % others.length];
			return by(person, 'agreement.make', {
				entry: entry.id,
				from,
				to: entry.leadOrganisation,
				subject: entry.name,
				contact: entry.contact,
				startsOn,
				owner: ''
			});
		});
		const gaps = words.gaps.map(([area, territory, subject], index) =>
			by(people[(index * 4 + 1) % people.length], 'gap.mark', {
				area,
				territory,
				subject,
				owner: index % 2 ? words.owner : ''
			})
		);
		const doubts = words.doubts.map((question, index) =>
			by(people[(index * 6 + 3) % people.length], 'unclear.mark', {
				entry: entries[index * 3]?.id ?? '',
				question
			})
		);
		return [...doubts, ...agreements, ...gaps];
	};

/** What was agreed some time ago, looked at again: most agreements run by now, a gap is being worked on. */
export const lookAgain = (/** @type {Scene} */ { step, supplied }) => {
	if (step !== 'earlier') return [];
	const { agreements, gaps } = /** @type {any} */ (supplied);
	const states = ['running', 'running', 'agreed', 'ended'];
	return [
		...agreements.map((/** @type {any} */ one, /** @type {number} */ index) =>
			lead('agreement.set', { agreement: one.id, state: states[index % states.length] })
		),
		...gaps
			.slice(0, 2)
			.map((/** @type {any} */ one, /** @type {number} */ index) =>
				lead('gap.set', { gap: one.id, state: ['designing', 'found'][index] })
			)
	];
};
