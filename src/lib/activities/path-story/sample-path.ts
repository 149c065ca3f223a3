import type { Language } from '$lib/core/kernel/instant';
import type { PathRecord, PathSession } from '$lib/core/programme/path/path-record';
import { supplyPath, type PathSupply } from '$lib/core/programme/path/path-supply';
import { SAMPLE_WORDS } from './sample-words';

const ORGANISATIONS = [
	['Cooperativa Il Ponte', 'Torino'],
	['Associazione Tessere', 'Torino'],
	['Casa delle Reti', 'Torino'],
	['Sportello Lavoro Valli', 'Cuneo'],
	['Centro Girasole', 'Cuneo'],
	['Rete Accoglienza Nord', 'Biella'],
	['Consorzio Mestieri', 'Biella'],
	['Casa Betania', 'Asti'],
	['Scuola Popolare Porta Nuova', 'Torino'],
	['Ufficio Migranti', 'Asti'],
	['Fondazione Il Seme', 'Alessandria'],
	['Cooperativa Terramia', 'Alessandria'],
	['Ambulatorio di strada', 'Torino'],
	['Orti in comune', 'Cuneo'],
	['Gruppo abitare e accoglienza diffusa', 'Biella']
] as const;

/** Fifteen organisations, fifty-two people, thirteen plenaries in four phases: a path as the method has it. */
export function samplePath(language: Language): PathSupply {
	const words = SAMPLE_WORDS[language];
	const phases = words.phases.map((title, index) => ({
		id: `phase-${index}`,
		title,
		startsOn: ['2025-01-10', '2025-05-01', '2025-11-01', '2026-05-01'][index]!,
		endsOn: ['2025-04-30', '2025-10-31', '2026-04-30', '2026-11-30'][index]!
	}));
	const organisations = ORGANISATIONS.map(([name, territory], index) => ({
		id: `organisation-${index}`,
		name,
		territory,
		leftOn: ''
	}));
	const people = Array.from({ length: 52 }, (_, index) => ({
		id: `person-${index}`,
		name: words.voices[index]?.by ?? '',
		// Some bring three, some five.
		organisationId: organisations[(index * 7 + (index % 3)) % organisations.length]!.id,
		consent: index < words.voices.length
	}));
	const plenaries = words.sessions.map((title, index) => session(title, index, phases, people));
	const teams = Array.from({ length: 60 }, (_, index) => ({
		...session('', index % 13, phases, people.slice(index % 40, (index % 40) + 4)),
		id: `team-${index}`,
		kind: 'team' as const,
		phaseId: phases[index % 4]!.id
	}));
	return supplyPath({
		programme: { title: words.title, aims: words.aims, startsOn: '2025-01-10', endsOn: '2026-11-30' },
		phases,
		organisations,
		people,
		sessions: [...plenaries, ...teams],
		rounds: plenaries
			.filter(({ held }) => held)
			.map((one, index) => ({ sessionId: one.id, groups: groupsOf(one, index) })),
		map: mapOf(words),
		choices: [
			...words.products.map(([heading, text], index) => ({
				kind: 'product' as const,
				session: words.sessions[index * 4 + 2]!,
				heading,
				text,
				personId: null
			})),
			...words.voices.map(({ text }, index) => ({
				kind: 'voice' as const,
				session: '',
				heading: '',
				text,
				personId: `person-${index}`
			}))
		],
		profiles: [
			{ kind: 'heading', level: 3, text: words.change.title },
			{ kind: 'paragraph', text: words.change.note },
			{ kind: 'table', caption: '', columns: words.change.columns, rows: words.change.rows }
		]
	});
}

function session(
	title: string,
	index: number,
	phases: readonly { readonly id: string }[],
	people: PathRecord['people']
): PathSession {
	const month = 1 + ((index * 2 + 1) % 12);
	return {
		id: `session-${index}`,
		title,
		date: `${2025 + Math.floor((index * 2 + 1) / 12)}-${String(month).padStart(2, '0')}-18`,
		kind: 'plenary',
		mode: 'mixed',
		phaseId: phases[Math.min(3, Math.floor(index / 3.3))]!.id,
		organisationId: null,
		held: index < 12,
		present: people
			.filter((_, at) => (at + index) % 5 !== 0)
			.map(({ id }, at) => ({ personId: id, attendance: at % 6 === 0 ? 'online' : 'room' }))
	};
}

/** Groups of four who are not the same from one meeting to the next. */
function groupsOf({ present }: PathSession, index: number): string[][] {
	const count = Math.floor(present.length / 4);
	const groups: string[][] = Array.from({ length: count }, () => []);
	present.forEach(({ personId }, at) => {
		const seat = Math.floor(at / count);
		groups[(at + seat * index) % count]!.push(personId);
	});
	return groups;
}

function mapOf(words: (typeof SAMPLE_WORDS)[Language]): PathRecord['map'] {
	const entries = words.areas.flatMap((area, index) =>
		Array.from({ length: 9 + ((index * 11) % 17) }, (_, at) => ({
			area,
			territory: ORGANISATIONS[at % ORGANISATIONS.length]![1],
			since: ['2025-03-01', '2025-09-01', '2026-02-01', '2026-07-01'][(at + index) % 4]!
		}))
	);
	return {
		entries,
		agreements: words.agreements.map(([subject, state], index) => ({
			from: ORGANISATIONS[index * 2]![0],
			to: ORGANISATIONS[index * 2 + 3]![0],
			subject,
			state
		})),
		gaps: words.gaps.map(([area, territory, subject, state]) => ({ area, territory, subject, state }))
	};
}
