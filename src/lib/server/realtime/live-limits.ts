/** Sustained rate (per second) and burst. */
export type Pace = readonly [perSecond: number, burst: number];

/** What the live channel takes before it refuses, in one place. Honest clients stay below all of it. */
export const LIVE_LIMITS = {
	/** Largest message from a client, in bytes: a configuration with its texts fits. */
	frameBytes: 128 * 1024,
	/**
	 * Sockets of one person at once, the oldest gives way. Three screens that are used (a phone, a laptop, one tab too many), and as many
	 * lines that broke unheard: a phone that changes its network leaves one behind for up to 40 s, and must not push a screen out by it.
	 */
	socketsEach: 6,
	/** What each socket may ask for; facilitators drag and type faster than anybody answers a question. */
	participant: [5, 20] as Pace,
	facilitator: [20, 60] as Pace,
	stage: [1, 5] as Pace,
	/** Questions for the time: five at every welcome and whenever a phone wakes. */
	clock: [5, 60] as Pace,
	/** Packets of any kind on one connection, also before it is proven whose it is; beyond it is closed. */
	packets: [100, 1_000] as Pace,
	/** Messages refused for their pace, of one person over all their sockets, before they are out for `banMs`. */
	strikes: 500,
	banMs: 10_000,
	/** Connections of which it is not proven yet whose they are, and connections in all. */
	unproven: 2_000,
	connections: 5_000
};

export type LiveLimits = Readonly<typeof LIVE_LIMITS>;
