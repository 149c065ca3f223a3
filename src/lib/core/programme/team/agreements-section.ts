import type { Language } from '../../kernel/instant';
import type { ReportSection, ReportSheet } from '../../report/report';
import { AGREEMENT_WORDS } from '../../service-map/state-words';
import type { TeamAgreement } from './team-record';
import { TEAM_WORDS } from './team-words';

/** Agreements one by one; no section where there are none. */
export function agreementsSection(
	agreements: readonly TeamAgreement[],
	language: Language
): readonly ReportSection[] {
	if (agreements.length === 0) return [];
	const { columns, rows } = agreementsSheet(agreements, language);
	return [
		{
			id: 'agreements',
			title: TEAM_WORDS[language].agreements,
			confidential: false,
			blocks: [{ kind: 'table', caption: '', columns, rows }]
		}
	];
}

/** The same as rows. */
export function agreementsSheet(agreements: readonly TeamAgreement[], language: Language): ReportSheet {
	const words = TEAM_WORDS[language];
	return {
		name: 'agreements',
		columns: [words.from, words.to, words.subject, words.contact, words.since, words.state],
		rows: agreements.map(({ from, to, subject, contact, startsOn, state }) => [
			...[from, to, subject, contact, startsOn],
			AGREEMENT_WORDS[state][language]
		])
	};
}
