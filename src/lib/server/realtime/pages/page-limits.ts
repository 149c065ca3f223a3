/**
 * What a page's gateway takes before it refuses, in one place. Honest clients stay far below all of them: the client's own
 * limits (`core/page/points.ts`) are several times lower, since two honest people may each fill a field at once.
 */
export const PAGE_LIMITS = {
	/** Bytes of one frame from a client; the WebSocket layer closes the socket beyond. */
	frameBytes: 1_100_000,
	/** Bytes and structs of an update while writing, and of the upload after a reconnection. */
	updateBytes: 65_536,
	updateStructs: 1_000,
	syncBytes: 1_048_576,
	syncStructs: 5_000,
	/** Bytes of a state vector that a client may ask with. */
	vectorBytes: 65_536,
	/** Clock length of everything new in one update (characters and deleted runs). */
	newLength: 200_000,
	/** Ranges in one update that delete something not yet deleted. */
	deletions: 5_000,
	/** Client ids named in one update, and owned by one author on one page. */
	clientsPerUpdate: 64,
	idsPerAuthor: 200,
	/** Items walked between an insertion's neighbours, summed over one update. */
	walk: 20_000,
	/** Points ever made on one page, and characters of one point. */
	points: 4_000,
	textLength: 10_000,
	/** Encoded bytes of a page. */
	documentBytes: 1_048_576,
	/** Per socket. */
	framesPerSecond: 100,
	frameBurst: 1_000,
	bytesPerSecond: 262_144,
	byteBurst: 4_194_304,
	/** Times that a socket may ask for the state, or be behind, without writing anything good in between. */
	asks: 20,
	/** Bytes waiting in one socket towards a slow reader. */
	sendBuffer: 1_048_576,
	/** Sockets of one author on one page (the oldest gives way), sockets in all, upgrades not yet authorised. */
	socketsPerAuthor: 6,
	sockets: 5_000,
	upgrades: 2_000,
	/** How long an upgrade may take to be authorised. */
	upgradeMs: 5_000,
	/** Bytes of frames kept per page while the database does not answer. */
	queueBytes: 5_242_880,
	/** Refused updates of one author before the page is closed to them for `banMs`. */
	strikes: 3,
	banMs: 60_000,
	/** Stored rows, or bytes, after which a page's log is folded into one; beyond `rowsAtMost` even while people write. */
	rows: 500,
	logBytes: 204_800,
	rowsAtMost: 5_000
} as const;

export type PageLimits = { readonly [Key in keyof typeof PAGE_LIMITS]: number };
