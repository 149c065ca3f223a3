import type { MapSupply } from '$lib/core/service-map/map-supply';
import type { Database } from '../db/open-database';
import { CollectionStore } from './collection-store';
import { fieldsOf, MapStore } from './map-store';
import { TiesStore } from './ties-store';

/** What a session receives of its programme's map: what is published, and what other sessions agreed and missed. */
export async function readMapSupply(
	db: Database,
	programmeId: string,
	sessionId: string
): Promise<MapSupply> {
	const ties = new TiesStore(db);
	const [entries, organisations, alive, guides] = await Promise.all([
		new MapStore(db).entries(programmeId),
		new CollectionStore(db).ofProgramme(programmeId),
		ties.alive(programmeId, sessionId),
		ties.guides(programmeId)
	]);
	const present = organisations.filter(({ left }) => !left);
	return {
		entries: entries.filter(({ published }) => published).map((row) => ({ id: row.id, ...fieldsOf(row) })),
		organisations: present.map(({ name }) => name),
		territories: [...new Set(present.map(({ territory }) => territory).filter(Boolean))],
		agreements: alive.agreements.map(({ session: _title, revision: _revision, ...one }) => one),
		gaps: alive.gaps.map(({ session: _title, revision: _revision, ...one }) => one),
		guides: guides.map(({ title, link }) => ({ title, link }))
	};
}
