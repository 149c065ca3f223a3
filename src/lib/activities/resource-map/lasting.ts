import type { LastingRecord } from '$lib/core/service-map/lasting-records';
import type { Legacy } from '$lib/core/agenda/activity-definition';
import { AREA_WORDS } from '$lib/core/service-map/entry-words';
import { isOpen, type ResourceMapState } from './state';

/** What outlives the session: everything made or changed here, under its own id (RM8). */
export function recordsOf({ agreements, gaps }: ResourceMapState): readonly LastingRecord[] {
	return [
		...agreements.map(({ id, entry, from, to, subject, contact, startsOn, owner, state }): LastingRecord => ({
			kind: 'agreement',
			id,
			entry,
			from,
			to,
			subject,
			contact,
			startsOn,
			owner,
			state
		})),
		...gaps.map(({ id, area, territory, subject, owner, state }): LastingRecord => ({
			kind: 'gap',
			id,
			area,
			territory,
			subject,
			owner,
			state
		}))
	];
}

/** Agreements and gaps as words, for other activities of later sessions to show or collect; the records themselves come by another way. */
export function legacyOf({ agreements, gaps }: ResourceMapState, language: 'it' | 'en'): Legacy | null {
	const texts = [
		...agreements
			.filter(({ state }) => state !== 'ended')
			.map(({ from, to, subject }) => ({
				heading: { it: 'Accordi', en: 'Agreements' }[language],
				text: `${from} → ${to}: ${subject}`
			})),
		...gaps.filter(isOpen).map(({ area, territory, subject }) => ({
			heading: { it: 'Che cosa manca', en: 'What is missing' }[language],
			text: `${AREA_WORDS[area][language]}${territory ? `, ${territory}` : ''}: ${subject}`
		}))
	];
	return texts.length > 0 ? { texts, own: null } : null;
}
