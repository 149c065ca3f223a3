import { newSecret } from '../auth/secrets';
import type { ReportFile } from './report-file';

const KEPT_MS = 10 * 60_000;
const MOST = 20;

interface Kept {
	readonly owner: string;
	readonly file: ReportFile;
	readonly until: number;
}

/** Files that took a while to make, kept in memory until their maker fetches them: ten minutes, the newest twenty. */
export class MadeFiles {
	readonly #kept = new Map<string, Kept>();

	constructor(private readonly now: () => number) {}

	/** Keeps a file for one account; gives the secret that fetches it. */
	keep(owner: string, file: ReportFile): string {
		for (const [secret, { until }] of this.#kept) if (until < this.now()) this.#kept.delete(secret);
		while (this.#kept.size >= MOST) this.#kept.delete(this.#kept.keys().next().value!);
		const secret = newSecret();
		this.#kept.set(secret, { owner, file, until: this.now() + KEPT_MS });
		return secret;
	}

	/** The file behind a secret, for the account that made it. */
	fetch(owner: string, secret: string): ReportFile | null {
		const kept = this.#kept.get(secret);
		return kept && kept.owner === owner && kept.until >= this.now() ? kept.file : null;
	}
}
