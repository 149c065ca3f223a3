// @ts-check
import { FACILITATORS } from '../people.js';
import { about, agenda, roomNames } from '../story.js';
import { assess, goRound, onCase } from './acts.js';
import { plenaryAgendas } from './agendas.js';
import { KINDS, PARTNERS, ROSTER } from './partners.js';
import { PATH_WORDS } from './plenary-words.js';
import { GUIDES, SERVICES } from './services.js';
import { CASES, TEAM_WORDS } from './team-words.js';

/** @typedef {import('../story.js').Language} Language */
/** @typedef {import('../../../src/lib/server/seed/story.js').Story} Story */
/** @typedef {import('../../../src/lib/server/seed/story.js').ToldSession} ToldSession */
/** @typedef {import('../../../src/lib/server/seed/story.js').ToldActivity} ToldActivity */
/** @typedef {{ language: Language, password: string, today: Date, entries?: number, roundsMore?: number }} Telling `entries` and `roundsMore` (a plenary) are for benchmarks */

/** Days from today on which the plenary meetings are: ten behind us, today's, two to come. */
const PLENARIES = [-518, -476, -427, -392, -385, -315, -266, -203, -196, -112, 0, 63, 140];
const TODAY = 10;
/** When teams meet for the first time in each of four series; one team after the other. */
const TEAM_SERIES = [-372, -224, -91, 42];
const PHASES = [-520, -400, -250, -60, 152];
/** Facilitators of most teams are both; some teams have only one of them, and the other cannot open what is theirs. */
const ALONE = new Map([
	[4, 0],
	[9, 1],
	[13, 0]
]);

/**
 * Tells the demo's whole programme, shaped like the method's: 22 months, four phases, 13 plenary meetings, 60 of single teams.
 * @param {Telling} telling @returns {Story}
 */
export function tellProgramme({ language, password, today, entries = SERVICES.length, roundsMore = 0 }) {
	const words = PATH_WORDS[language];
	const at = language === 'it' ? 0 : 1;
	/** @param {number} days @param {boolean} [asIs] */
	const day = (days, asIs = false) => {
		const date = new Date(today.getTime() + days * 86_400_000);
		// Nobody meets on a Saturday or Sunday.
		const shift = asIs ? 0 : ([1, 0, 0, 0, 0, 0, 2][date.getUTCDay()] ?? 0);
		return new Date(date.getTime() + shift * 86_400_000).toISOString().slice(0, 10);
	};
	const sessions = [
		...plenaries(language, day, roundsMore),
		...teams(language, day),
		...individual(language, day)
	].toSorted((one, two) => (one.date + one.startsAt < two.date + two.startsAt ? -1 : 1));
	return {
		title: words.title,
		aims: words.aims,
		language,
		startsOn: day(PHASES[0] ?? 0, true),
		endsOn: day(PHASES[4] ?? 0, true),
		phases: words.phases.map((title, index) => ({
			title,
			startsOn: day(PHASES[index] ?? 0, true),
			endsOn: day((PHASES[index + 1] ?? 0) - (index < 3 ? 1 : 0), true)
		})),
		facilitators: FACILITATORS.map((one) => ({ ...one, password })),
		organisations: PARTNERS.map(([name, territory, kind], index) => ({
			name,
			territory,
			kind: KINDS[kind]?.[at] ?? '',
			facilitators: ALONE.has(index) ? [Number(ALONE.get(index))] : [0, 1],
			handedIn: index % 7 === 6 ? '' : day(-410 + index)
		})),
		people: ROSTER.map((person, index) => ({ ...person, consents: index % 9 === 5 ? '' : day(-518) })),
		entries: Array.from({ length: entries }, (_, index) => entry(index, at, day)),
		guides: GUIDES.map(({ title, link, notes }) => ({ title: title[at], link, notes: notes[at] })),
		sessions
	};
}

/** From which plenary on an organisation takes part, where it joined later; and those far away, who come less often. */
const JOINED = new Map([
	[14, 5],
	[12, 3]
]);
const FAR = new Set([2, 11]);

/** @param {typeof ROSTER[number]} one @param {number} person @param {number} meeting */
function away({ organisation, attendance }, person, meeting) {
	if (meeting < (JOINED.get(organisation) ?? 0)) return true;
	if (FAR.has(organisation) && meeting % 3 !== 1) return true;
	return (person * 7 + meeting * 3) % (attendance === 'online' ? 5 : 11) === 0;
}

/** @typedef {(days: number, asIs?: boolean) => string} Day */

/** @param {number} index @param {0 | 1} at @param {Day} day @returns {Story['entries'][number]} */
function entry(index, at, day) {
	const [partner, area, status, how, name, description, objectives, duration, contact] =
		/** @type {import('./services-one.js').Service} */ (SERVICES[index % SERVICES.length]);
	const turn = Math.floor(index / SERVICES.length);
	const [organisation] = turn === 0 ? [partner] : [(partner + turn) % PARTNERS.length];
	return {
		organisation,
		fields: {
			area,
			name: turn === 0 ? name[at] : `${name[at]} (${turn + 1})`,
			status,
			description: description[at],
			inPerson: how.includes('p'),
			online: how.includes('o'),
			individual: how.includes('i'),
			inGroup: how.includes('g'),
			objectives: objectives[at],
			competences: '',
			duration: duration[at],
			contact: `${contact}, ${at === 0 ? 'lun-gio 9-12' : 'Mon-Thu 9-12'}`,
			notes: ''
		},
		since: day(index % 4 === 3 ? -150 : -408 + (index % 12)),
		published: index % 16 !== 13
	};
}

/** @param {Language} language @param {Day} day @param {number} roundsMore @returns {ToldSession[]} */
function plenaries(language, day, roundsMore) {
	const words = PATH_WORDS[language];
	const agendas = plenaryAgendas(language);
	return PLENARIES.map((days, index) => {
		const past = index < TODAY;
		const [title = '', aims = ''] = words.titles[index] ?? [];
		const told = agendas[index < TODAY ? index : index - 1] ?? [];
		const more = told.filter(({ kind }) => kind === 'small-groups').slice(0, 1);
		// Every other meeting left something that is handed back.
		const product = (index % 2 === 0 && words.products[index / 2]) || [];
		/** @type {ToldSession} */
		const common = {
			kind: 'plenary',
			phase: PHASES.findLastIndex((from) => from <= days),
			organisation: null,
			person: null,
			title,
			aims,
			date: day(days),
			startsAt: '09:00',
			place: words.place,
			mode: 'mixed',
			link: 'https://meet.example.org/plenaria-demo',
			rooms: words.rooms,
			agenda:
				past && roundsMore > 0
					? [...told, ...Array.from({ length: roundsMore }, () => more[0]).filter((one) => one !== undefined)]
					: told,
			held: null
		};
		if (index === TODAY)
			return {
				...common,
				...about(language),
				title,
				date: day(0, true),
				rooms: roomNames(language),
				agenda: agenda(language)
			};
		if (!past) return common;
		return {
			...common,
			held: {
				absent: ROSTER.flatMap((one, person) => (away(one, person, index) ? [person] : [])),
				led: index % 2,
				moments: words.moments,
				questions: words.questions,
				notes: { emerged: words.emerged[index] ?? '', next: words.next[index] ?? '' },
				chosen: [
					{
						kind: /** @type {const} */ ('product'),
						heading: product[0] ?? '',
						text: product[1] ?? '',
						person: null
					},
					...(index % 3 === 1
						? [
								{
									kind: /** @type {const} */ ('voice'),
									heading: '',
									text: words.voices[index % 3 === 1 ? (index - 1) / 3 : 0] ?? '',
									person: index
								}
							]
						: [])
				].filter(({ text }) => text !== ''),
				opened: []
			}
		};
	});
}

/** @param {Language} language @param {Day} day @returns {ToldSession[]} */
function teams(language, day) {
	const words = TEAM_WORDS[language];
	return TEAM_SERIES.flatMap((first, series) =>
		PARTNERS.map(([name, territory], organisation) => {
			const days = first + organisation * 4;
			const led = ALONE.get(organisation) ?? series % 2;
			const cases = CASES[language];
			const told = cases[(organisation + series * 2) % cases.length];
			const members = ROSTER.flatMap((one, index) => (one.organisation === organisation ? [index] : []));
			const held = days < 0 && {
				absent: members.filter((_, at) => at === 3 && (organisation + series) % 4 === 0),
				led,
				moments: [],
				questions: [],
				notes: { emerged: words.emerged, next: words.next },
				chosen: [],
				opened: [day(days - 2)]
			};
			/** @type {ToldActivity[]} */
			const items = [
				{
					kind: 'talking-round',
					template: series === 0 ? 'check-in' : 'since-last-time',
					acts: goRound(words.round.slice(organisation % 2))
				},
				{ kind: 'casework', template: 'supervision', ...(told ? { acts: onCase(told) } : {}) },
				{
					kind: 'self-assessment',
					template: 'practice',
					acts: assess(0.4 + series * 0.13 + (organisation % 3) * 0.03, words.notes.slice(series))
				},
				{ kind: 'talking-round', template: 'takeaway', acts: goRound(words.takeaway) }
			];
			return {
				kind: /** @type {const} */ ('team'),
				phase: PHASES.findLastIndex((from) => from <= days),
				organisation,
				person: null,
				title: `${words.title[series]} (${name})`,
				aims: words.aims,
				date: day(days),
				startsAt: organisation % 2 ? '14:30' : '10:00',
				place: `${words.place}, ${territory}`,
				mode: organisation % 5 === 2 ? /** @type {const} */ ('online') : /** @type {const} */ ('room'),
				link: '',
				rooms: [],
				agenda: items,
				held: held || null
			};
		})
	);
}

/** @param {Language} language @param {Day} day @returns {ToldSession[]} */
function individual(language, day) {
	const [title = '', aims = ''] = PATH_WORDS[language].individual;
	return [3, 20, 31, 44, 52].map((person, index) => {
		const days = -340 + index * 70;
		return {
			kind: 'individual',
			phase: PHASES.findLastIndex((from) => from <= days),
			organisation: ROSTER[person]?.organisation ?? 0,
			person,
			title,
			aims,
			date: day(days),
			startsAt: '17:00',
			place: '',
			mode: 'online',
			link: '',
			rooms: [],
			agenda: [{ kind: 'sheet', template: 'four-blocks' }],
			held:
				days < 0
					? {
							absent: [],
							led: ALONE.get(ROSTER[person]?.organisation ?? 0) ?? index % 2,
							moments: [],
							questions: [],
							notes: null,
							chosen: [],
							opened: []
						}
					: null
		};
	});
}
