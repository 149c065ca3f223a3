/** Who may open what, asked of the database. */
export interface SessionAccess {
	/** A programme's sessions, divided by whether somebody may open them. */
	accessOf(
		userId: string,
		programmeId: string
	): Promise<{ readonly open: readonly string[]; readonly shut: readonly string[] }>;
}

/**
 * The sessions that facilitators may no longer open, while this process runs: taken off a team, or out of a programme. What keeps
 * open (sockets, pages) asks here; all else asks the database at every request. Only those whose work changed are remembered.
 */
export class LostSessions {
	readonly #lost = new Set<string>();
	readonly #listeners = new Set<(userId: string, sessionId: string) => void>();
	#turn: Promise<unknown> = Promise.resolve();

	constructor(private readonly access: SessionAccess) {}

	has(userId: string | null, sessionId: string): boolean {
		return userId !== null && this.#lost.has(nameOf(userId, sessionId));
	}

	/** Calls for each session that somebody lost, at once. */
	onLoss(listener: (userId: string, sessionId: string) => void): void {
		this.#listeners.add(listener);
	}

	/** To be called after every change of who works in a programme, or with a team of it, about those whom it concerns. */
	review(programmeId: string, userIds: readonly string[]): Promise<void> {
		// One after the other: the last one begins after every change was written, so that what it reads is what counts.
		const turn = this.#turn.then(async () => {
			for (const userId of new Set(userIds)) await this.#look(programmeId, userId);
		});
		this.#turn = turn.catch(() => undefined);
		return turn;
	}

	async #look(programmeId: string, userId: string): Promise<void> {
		const { open, shut } = await this.access.accessOf(userId, programmeId);
		for (const sessionId of open) this.#lost.delete(nameOf(userId, sessionId));
		for (const sessionId of shut) {
			if (this.has(userId, sessionId)) continue;
			this.#lost.add(nameOf(userId, sessionId));
			for (const listener of this.#listeners) listener(userId, sessionId);
		}
	}
}

const nameOf = (userId: string, sessionId: string) => `${userId}#${sessionId}`;
