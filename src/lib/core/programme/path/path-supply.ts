import { filmNetwork, EMPTY_FILM, type NetworkFilm } from '../../network/network-film';
import type { ReportBlock } from '../../report/blocks';
import type { PathRecord } from './path-record';
import { plenariesHeld } from './presence-section';

/** A phase on the stage: its plenaries by title, single teams' and people's sessions only counted (rule PR1). */
export interface SuppliedPhase {
	/** Empty for what belongs to no phase. */
	readonly title: string;
	/** `YYYY-MM-DD` or empty. */
	readonly startsOn: string;
	readonly endsOn: string;
	readonly plenaries: readonly {
		readonly title: string;
		readonly date: string;
		readonly held: boolean;
		readonly present: number;
	}[];
	/** Held. */
	readonly teams: number;
	readonly individuals: number;
}

/** A whole path as a session receives it, to be looked back on together: in numbers, and in the words that were chosen (rule PR8). */
export interface PathSupply {
	readonly title: string;
	readonly aims: string;
	readonly startsOn: string;
	readonly endsOn: string;
	readonly phases: readonly SuppliedPhase[];
	readonly numbers: {
		readonly people: number;
		readonly organisations: number;
		readonly plenaries: number;
		readonly teams: number;
		readonly individuals: number;
		/** Arrivals at plenaries, of all of them together, and those from afar. */
		readonly presences: number;
		readonly online: number;
	};
	/** Leaves without names. */
	readonly film: NetworkFilm;
	/** Per area the entries that were there at the end of each phase; the last number is today's. */
	readonly areas: readonly { readonly area: string; readonly growth: readonly number[] }[];
	readonly gaps: PathRecord['map']['gaps'];
	readonly agreements: PathRecord['map']['agreements'];
	readonly change: readonly ReportBlock[];
	readonly products: readonly {
		readonly session: string;
		readonly heading: string;
		readonly texts: readonly string[];
	}[];
	/** Only of those who consent; the one place where a person is named. */
	readonly voices: readonly { readonly text: string; readonly by: string }[];
}

export const EMPTY_PATH: PathSupply = {
	title: '',
	aims: '',
	startsOn: '',
	endsOn: '',
	phases: [],
	numbers: { people: 0, organisations: 0, plenaries: 0, teams: 0, individuals: 0, presences: 0, online: 0 },
	film: EMPTY_FILM,
	areas: [],
	gaps: [],
	agreements: [],
	change: [],
	products: [],
	voices: []
};

/** What of a path's record goes into a session. */
export function supplyPath(record: PathRecord): PathSupply {
	const { programme, sessions, organisations, map } = record;
	const held = sessions.filter((session) => session.held);
	const plenaries = plenariesHeld(record);
	const arrivals = plenaries.flatMap(({ present }) => present);
	const count = (kind: string) => held.filter((session) => session.kind === kind).length;
	return {
		title: programme.title,
		aims: programme.aims,
		startsOn: programme.startsOn,
		endsOn: programme.endsOn,
		phases: phasesOf(record),
		numbers: {
			people: new Set(held.flatMap(({ present }) => present.map(({ personId }) => personId))).size,
			organisations: organisations.length,
			plenaries: plenaries.length,
			teams: count('team'),
			individuals: count('individual'),
			presences: arrivals.length,
			online: arrivals.filter(({ attendance }) => attendance === 'online').length
		},
		film: filmNetwork(record, 'leaves'),
		areas: areasOf(record),
		gaps: map.gaps,
		agreements: map.agreements,
		change: record.profiles,
		products: productsOf(record),
		voices: voicesOf(record)
	};
}

function phasesOf({ phases, sessions }: PathRecord): SuppliedPhase[] {
	const outside = { id: null, title: '', startsOn: '', endsOn: '' };
	return [...phases, outside].flatMap(({ id, title, startsOn, endsOn }): SuppliedPhase[] => {
		const here = sessions.filter(({ phaseId }) => phaseId === id);
		if (id === null && here.length === 0) return [];
		const count = (kind: string) => here.filter((session) => session.kind === kind && session.held).length;
		const plenaries = here
			.filter(({ kind }) => kind === 'plenary')
			.map(({ title: name, date, held, present }) => ({ title: name, date, held, present: present.length }));
		return [{ title, startsOn, endsOn, plenaries, teams: count('team'), individuals: count('individual') }];
	});
}

function areasOf({ map: { entries }, phases }: PathRecord): PathSupply['areas'] {
	const ends = [...phases.map(({ endsOn }) => endsOn).filter(Boolean), ''];
	return [...new Set(entries.map(({ area }) => area))].map((area) => {
		const here = entries.filter((entry) => entry.area === area);
		return { area, growth: ends.map((end) => here.filter(({ since }) => !end || since <= end).length) };
	});
}

function productsOf({ choices }: PathRecord): PathSupply['products'] {
	const products = choices.filter(({ kind }) => kind === 'product');
	const keys = [...new Set(products.map(({ session, heading }) => `${session}\n${heading}`))];
	return keys.map((key) => {
		const here = products.filter(({ session, heading }) => `${session}\n${heading}` === key);
		const { session, heading } = here[0]!;
		return { session, heading, texts: here.map(({ text }) => text) };
	});
}

function voicesOf({ choices, people }: PathRecord): PathSupply['voices'] {
	return choices.flatMap(({ kind, text, personId }) => {
		const person = people.find(({ id }) => id === personId);
		return kind === 'voice' && person?.consent ? [{ text, by: person.name }] : [];
	});
}
