import type { Language, Localised } from '$lib/core/kernel/instant';
import type { OwnReport, ReportActivity, ReportBlock } from '$lib/core/report/blocks';
import { AREA_WORDS } from '$lib/core/service-map/entry-words';
import { fold } from '$lib/core/service-map/fold';
import { overviewOf } from '$lib/core/service-map/overview';
import type { ResourceMapConfig } from './config';
import {
	agreementsNow,
	gapsNow,
	isOpen,
	supplyOf,
	type Agreement,
	type Gap,
	type ResourceMapState
} from './state';
import { AGREEMENT_WORDS, GAP_WORDS } from '$lib/core/service-map/state-words';

const WORDS = {
	overview: { it: 'La mappa', en: 'The map' },
	territory: { it: 'Territorio', en: 'Territory' },
	unsaid: { it: '(non detto)', en: '(not said)' },
	agreements: { it: 'Accordi', en: 'Agreements' },
	noAgreements: { it: 'Nessun accordo.', en: 'No agreements.' },
	from: { it: 'Invia', en: 'Refers' },
	to: { it: 'A', en: 'To' },
	subject: { it: 'Per che cosa', en: 'For what' },
	contact: { it: 'Contatto', en: 'Contact' },
	since: { it: 'Da quando', en: 'From when' },
	owner: { it: 'Se ne occupa', en: 'Seen to by' },
	state: { it: 'Stato', en: 'State' },
	gaps: { it: 'Che cosa manca', en: 'What is missing' },
	noGaps: { it: 'Nessuna mancanza segnata.', en: 'No gap marked.' },
	area: { it: 'Area', en: 'Area' },
	gap: { it: 'Mancanza', en: 'Gap' },
	unclear: { it: 'Da chiarire', en: 'To be made clear' },
	own: { it: 'Gli accordi del tuo ente', en: 'Your organisation’s agreements' }
} satisfies Record<string, Localised>;

/** The map's numbers, the agreements and gaps as they stand at the end, and what is still to be made clear. */
export const report: ReportActivity<ResourceMapConfig, ResourceMapState> = ({ state, context, language }) => {
	const word = (key: keyof typeof WORDS) => WORDS[key][language];
	const supply = supplyOf(context);
	const agreements = agreementsNow(state, supply);
	const gaps = gapsNow(state, supply);
	const map = overviewOf(supply.entries, gaps.filter(isOpen), supply.territories);
	const names = new Map(supply.entries.map(({ id, name }) => [id, name]));
	const questions = state.unclear.filter(({ cleared }) => !cleared);
	const blocks: ReportBlock[] = [];
	if (map.rows.length > 0) {
		blocks.push({ kind: 'heading', level: 3, text: word('overview') });
		blocks.push({
			kind: 'table',
			caption: '',
			columns: [word('territory'), ...map.areas.map((area) => AREA_WORDS[area][language])],
			rows: map.rows.map(({ territory, cells }) => [
				territory || word('unsaid'),
				...cells.map(({ count, gaps: missing }) => (missing > 0 ? `${count} (−${missing})` : String(count)))
			])
		});
	}
	blocks.push({ kind: 'heading', level: 3, text: word('agreements') });
	blocks.push(
		agreements.length > 0
			? agreementTable(agreements, language)
			: { kind: 'paragraph', text: word('noAgreements') }
	);
	blocks.push({ kind: 'heading', level: 3, text: word('gaps') });
	blocks.push(gaps.length > 0 ? gapTable(gaps, language) : { kind: 'paragraph', text: word('noGaps') });
	if (questions.length > 0) {
		blocks.push({ kind: 'heading', level: 3, text: word('unclear') });
		blocks.push({
			kind: 'list',
			items: questions.map(({ entry, question }) =>
				[names.get(entry) ?? '', question].filter(Boolean).join(': ')
			)
		});
	}
	return blocks;
};

/** The agreements of the person's own organisation (RM11). */
export const own: OwnReport<ResourceMapConfig, ResourceMapState> = ({ state, context, language, person }) => {
	const organisation = fold(context.session.people[person]?.organisation ?? '');
	if (organisation === '') return [];
	const theirs = agreementsNow(state, supplyOf(context)).filter(
		({ from, to }) => fold(from) === organisation || fold(to) === organisation
	);
	if (theirs.length === 0) return [];
	return [{ kind: 'heading', level: 3, text: WORDS.own[language] }, agreementTable(theirs, language)];
};

function agreementTable(agreements: readonly Agreement[], language: Language): ReportBlock {
	const word = (key: keyof typeof WORDS) => WORDS[key][language];
	return {
		kind: 'table',
		caption: '',
		columns: [
			word('from'),
			word('to'),
			word('subject'),
			word('contact'),
			word('since'),
			word('owner'),
			word('state')
		],
		rows: agreements.map((one) => [
			one.from,
			one.to,
			one.subject,
			one.contact,
			dayWords(one.startsOn),
			one.owner,
			AGREEMENT_WORDS[one.state][language]
		])
	};
}

function gapTable(gaps: readonly Gap[], language: Language): ReportBlock {
	const word = (key: keyof typeof WORDS) => WORDS[key][language];
	return {
		kind: 'table',
		caption: '',
		columns: [word('area'), word('territory'), word('gap'), word('owner'), word('state')],
		rows: gaps.map(({ area, territory, subject, owner, state }) => [
			AREA_WORDS[area][language],
			territory,
			subject,
			owner,
			GAP_WORDS[state][language]
		])
	};
}

/** `2026-12-01` as both languages write it. */
const dayWords = (day: string) => day.split('-').reverse().join('/');
