// @ts-check
import { assess, giveBack, goRound, onBoard, onMap, lookAgain } from './acts.js';
import { PATH_WORDS } from './plenary-words.js';

/** @typedef {import('../story.js').Language} Language */
/** @typedef {import('../../../src/lib/server/seed/story.js').ToldActivity} ToldActivity */

/** @param {string} kind @param {string} [template] @param {Partial<ToldActivity>} [more] @returns {ToldActivity} */
const item = (kind, template, more = {}) => ({ kind, ...(template ? { template } : {}), ...more });

/**
 * The agendas of the twelve plenary meetings beside today's, in order, after shared/method: each re-uses what earlier ones left.
 * @param {Language} language @returns {ToldActivity[][]}
 */
export function plenaryAgendas(language) {
	const words = PATH_WORDS[language];
	const opening = item('talk', 'opening');
	const coffee = item('break', 'coffee');
	const takeaway = item('talking-round', 'takeaway', { acts: goRound(words.round) });
	const groups = (/** @type {string} */ template, from = 0) =>
		item('small-groups', template, {
			points: [...words.points.slice(from), ...words.points.slice(0, from)],
			acts: giveBack
		});
	const change = (/** @type {number} */ level) =>
		item('self-assessment', 'change', { acts: assess(level, words.change) });
	const board = (/** @type {string} */ template, /** @type {readonly (readonly string[])[]} */ cards) =>
		item('board', template, { acts: onBoard(cards) });
	const map = { words: { ...words, contact: String }, startsOn: '' };
	const reports = (/** @type {ToldActivity[]} */ ...agenda) => agenda;
	return [
		reports(
			opening,
			item('talking-round', 'check-in', { acts: goRound(words.round) }),
			groups('expectations'),
			coffee,
			board('expectations', words.cards.slice(0, 2)),
			change(0.35)
		),
		reports(
			item('talk', 'trust'),
			groups('critical-points', 3),
			item('six-hats', 'short'),
			coffee,
			groups('critical-points', 6),
			takeaway
		),
		reports(opening, item('role-play', 'first-interview'), coffee, board('debrief', words.cards), takeaway),
		reports(
			item('talk', 'map-overview'),
			item('resource-map', 'first-half-day', {
				acts: onMap({
					...map,
					count: 14,
					words: { ...map.words, gaps: /** @type {any} */ (words.gaps.slice(0, 3)) }
				})
			}),
			coffee,
			groups('gaps', 9),
			takeaway
		),
		reports(
			item('resource-map', 'second-half-day', { acts: mapAgain(language) }),
			coffee,
			groups('on-the-map', 5),
			board('gaps', words.keep),
			takeaway
		),
		reports(
			opening,
			item('role-play', 'positive-no'),
			groups('critical-points', 8),
			coffee,
			board('debrief', words.cards),
			takeaway
		),
		reports(
			change(0.5),
			groups('left-by-last-time', 2),
			coffee,
			board('keep-change', words.keep),
			item('poll', 'what-we-need'),
			takeaway
		),
		reports(
			item('talking-round', 'check-in', { acts: goRound(words.round) }),
			groups('critical-points', 11),
			coffee,
			item('six-hats', 'four'),
			takeaway
		),
		reports(
			item('sheet', 'transversal-competences'),
			coffee,
			item('sheet', 'four-blocks'),
			groups('left-by-last-time', 10),
			takeaway
		),
		reports(
			opening,
			item('sheet', 'training-project'),
			coffee,
			groups('critical-points', 4),
			item('poll', 'close-feedback'),
			takeaway
		),
		reports(opening, item('resource-map', 'second-half-day'), coffee, groups('left-by-last-time'), takeaway),
		reports(change(0.7), item('talk', 'presentation'), coffee, board('take-aways', words.keep), takeaway)
	];

	/** @param {Language} told */
	function mapAgain(told) {
		const { gaps } = PATH_WORDS[told];
		const anew = onMap({
			...map,
			count: 9,
			words: { ...map.words, gaps: /** @type {any} */ (gaps.slice(3)), doubts: [] }
		});
		return (/** @type {any} */ scene) => [...lookAgain(scene), ...anew(scene)];
	}
}
