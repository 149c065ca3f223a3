import { RateLimiterMemory } from 'rate-limiter-flexible';
import { isId } from '$lib/core/kernel/ids';
import { checkEntry, type EntryProblem } from '$lib/core/service-map/check-entry';
import { blankResource, type ResourceFields } from '$lib/core/service-map/fields';
import type { App } from '../app';
import { hashOf } from '../auth/secrets';
import type { OpenedLink } from '../store/collection-store';
import { fieldsOf, type MapRow } from '../store/map-store';

/** The most entries that one organisation may write. */
export const COLLECT_LIMIT = 60;

type Link = Extract<OpenedLink, { state: 'open' }>;
/** What a link leads to for whoever came by it. */
export type Collecting =
	| { readonly state: 'unknown' | 'replaced' }
	| { readonly state: 'open'; readonly link: Link; readonly entries: readonly MapRow[] };

/** Slows those who send without end by a good link. Links are too long to be guessed: nobody waits for those who try. */
export class CollectionGuard {
	readonly #sent = new RateLimiterMemory({ keyPrefix: 'map-sent', points: 240, duration: 60 });

	/** Whether one more entry may be sent by this link now. */
	async maySend(secret: string): Promise<boolean> {
		return this.#sent.consume(hashOf(secret)).then(
			() => true,
			() => false
		);
	}
}

/** Opens a link. A replaced one says so, because whoever has it once had the right one. */
export async function openCollection(app: App, secret: string): Promise<Collecting> {
	const link = await app.collections.open(secret);
	if (link.state !== 'open') return link;
	return { state: 'open', link, entries: await app.map.entriesOf(link.organisationId) };
}

export type SendAnswer =
	| {
			readonly ok: true;
			readonly revision: number;
			readonly savedAt: number;
			readonly problems: readonly EntryProblem[];
	  }
	| {
			readonly ok: false;
			readonly code: 'too-much' | 'wrong' | 'full' | 'gone' | 'slow';
			readonly problems: readonly EntryProblem[];
	  }
	| {
			readonly ok: false;
			readonly code: 'stale';
			readonly revision: number;
			readonly fields: ResourceFields;
	  };

const refused = (
	code: 'too-much' | 'wrong' | 'full' | 'gone' | 'slow',
	problems: readonly EntryProblem[] = []
): SendAnswer => ({ ok: false, code, problems });

/**
 * Keeps an entry while it is being written. A draft may lack what it likes; one that was handed in is kept only whole, so that
 * the map never shows half a sentence. The organisation's name is its own: nobody writes in another's.
 */
export async function saveCollected(
	app: App,
	secret: string,
	link: Link,
	sent: unknown
): Promise<SendAnswer> {
	if (!(await app.collectionGuard.maySend(secret))) return refused('slow');
	if (typeof sent !== 'object' || sent === null) return refused('wrong');
	const { id, revision, fields } = sent as Record<string, unknown>;
	const known = revision === null || (typeof revision === 'number' && Number.isInteger(revision));
	if (typeof id !== 'string' || !isId(id) || !known || typeof fields !== 'object' || fields === null)
		return refused('wrong');
	const entries = await app.map.entriesOf(link.organisationId);
	const before = entries.find((entry) => entry.id === id);
	if (!before && entries.length >= COLLECT_LIMIT) return refused('full');
	const checked = checkEntry(
		{ ...fields, leadOrganisation: before?.leadOrganisation ?? link.organisation },
		before ? fieldsOf(before) : blankResource(link.organisation, link.territory)
	);
	if (!checked.keepable) return refused('too-much', checked.problems);
	const draft = before?.draft ?? true;
	if (!draft && checked.problems.length > 0) return refused('too-much', checked.problems);
	const at = new Date(app.now());
	const saved = await app.map.save({
		id,
		programmeId: link.programmeId,
		organisationId: link.organisationId,
		fields: checked.fields,
		draft,
		revision: revision as number | null,
		at
	});
	if (saved.ok)
		return { ok: true, revision: saved.revision, savedAt: at.getTime(), problems: checked.problems };
	if (saved.code === 'gone') return refused('gone');
	return { ok: false, code: 'stale', revision: saved.row.revision, fields: fieldsOf(saved.row) };
}

export type HandedIn =
	| { readonly ok: true; readonly again: boolean }
	| { readonly ok: false; readonly code: 'nothing' }
	/** Nothing was handed in: these entries still lack something. */
	| { readonly ok: false; readonly code: 'unfinished'; readonly entries: readonly string[] };

/** Hands in all entries of an organisation, or none. Doing it twice changes nothing, and says so. */
export async function handInEntries(app: App, link: Link, by: string): Promise<HandedIn> {
	const entries = await app.map.entriesOf(link.organisationId);
	if (entries.length === 0) return { ok: false, code: 'nothing' };
	const unfinished = entries.filter((entry) => checkEntry({ ...fieldsOf(entry) }).problems.length > 0);
	if (unfinished.length > 0)
		return { ok: false, code: 'unfinished', entries: unfinished.map(({ id }) => id) };
	const again = link.handedInAt !== null && entries.every(({ draft }) => !draft);
	const name = by
		.normalize('NFC')
		.replace(/[\p{Cc}\p{Cf}]/gu, '')
		.trim()
		.slice(0, 60);
	if (!again) await app.collections.handIn(link.linkId, link.organisationId, name, new Date(app.now()));
	return { ok: true, again };
}
