import type { Participant } from '../session/state';
import { wasThere } from './audience-state';
import type { ReportBlock } from './blocks';
import { dayInWords, timeOfDay } from './clock-words';
import type { ReportSection, ReportSheet } from './report';
import type { ReportContext } from './report-context';

const byName = (language: string) => {
	const collator = new Intl.Collator(language);
	return (a: Participant, b: Participant) =>
		collator.compare(a.organisation, b.organisation) || collator.compare(a.name, b.name);
};

/** What the session aimed at. */
export function aimsSection({ state, words }: ReportContext): ReportSection {
	return {
		id: 'aims',
		title: words.aims,
		confidential: false,
		blocks: [{ kind: 'paragraph', text: state.about.aims || words.noAims }]
	};
}

/** When, where, who facilitated and who was there; who was expected and did not come only for facilitators. */
export function peopleSection(context: ReportContext): ReportSection {
	const { state, words, language, reader } = context;
	const { about } = state;
	const present = Object.values(state.people).filter(wasThere).sort(byName(language));
	const online = present.filter((person) => person.attendance === 'online').length;
	// Whoever was named as leading it; where nobody was, all who had it open.
	const leading = state.leads?.length ? state.leads : Object.values(state.facilitators);
	const facilitators = leading.map((facilitator) => facilitator.name);
	const rows = [
		{ label: words.date, value: `${dayInWords(about.date, language)}, ${about.startsAt}` },
		{ label: words.place, value: about.place },
		{ label: words.mode, value: words.modes[about.mode] },
		{ label: words.facilitators, value: list(facilitators, language) },
		{
			label: words.present,
			value:
				online === 0 || online === present.length
					? String(present.length)
					: `${present.length} (${present.length - online} ${words.room}, ${online} ${words.online})`
		}
	].filter((row) => row.value !== '');
	const blocks: ReportBlock[] = [{ kind: 'facts', rows }];
	if (present.length === 0) blocks.push({ kind: 'paragraph', text: words.nobody });
	else
		blocks.push({
			kind: 'table',
			caption: words.present,
			columns: [words.name, words.organisation, words.attendance],
			rows: present.map((person) => [person.name, person.organisation, attendanceOf(person, context)])
		});
	const missing = Object.values(state.people).filter((person) => person.standing === 'invited');
	if (reader.audience === 'facilitators' && missing.length > 0)
		blocks.push(
			{ kind: 'heading', level: 3, text: words.missing },
			{
				kind: 'list',
				items: missing
					.sort(byName(language))
					.map((person) => [person.name, person.organisation].filter(Boolean).join(', '))
			}
		);
	return { id: 'people', title: words.people, confidential: false, blocks };
}

function attendanceOf(person: Participant, { words, reader }: ReportContext): string {
	const where = person.attendance === 'online' ? words.online : words.room;
	return reader.audience === 'facilitators' && person.away ? `${where}, ${words.standings.leftEarly}` : where;
}

/** One row a person; facilitators also read arrivals and who was expected. */
export function peopleSheet(context: ReportContext): ReportSheet {
	const { state, words, language, reader, timeZone } = context;
	const all = reader.audience === 'facilitators';
	const people = Object.values(state.people)
		.filter((person) => all || wasThere(person))
		.sort(byName(language));
	const standing = (person: Participant) =>
		person.standing === 'removed'
			? words.standings.removed
			: !wasThere(person)
				? words.standings.missing
				: person.away
					? words.standings.leftEarly
					: words.standings.present;
	return {
		name: 'people',
		columns: [
			words.name,
			words.organisation,
			words.attendance,
			...(all ? [words.arrived, words.standing] : [])
		],
		rows: people.map((person) => [
			person.name,
			person.organisation,
			person.attendance === 'online' ? words.online : words.room,
			...(all
				? [person.arrivedAt === null ? '' : timeOfDay(person.arrivedAt, timeZone), standing(person)]
				: [])
		])
	};
}

function list(names: readonly string[], language: string): string {
	return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}
