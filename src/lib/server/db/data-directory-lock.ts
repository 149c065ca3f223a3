import {
	closeSync,
	openSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	utimesSync,
	writeSync
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Who holds a data directory: enough to tell a living holder from a dead one whose process number was given away again. */
interface Holder {
	readonly pid: number;
	/** When the process started, as the system counts it; empty where the system does not say. */
	readonly started: string;
	readonly host: string;
	readonly since: string;
}

const BEAT_MS = 5_000;
/** A holder on another host (a shared volume) can only be judged by its heartbeat. */
const DEAD_AFTER_MS = 20_000;

/** The data directory is used by another living process. */
export class DataDirectoryInUse extends Error {
	constructor(
		readonly directory: string,
		readonly holder: Holder
	) {
		super(
			`The data directory ${directory} is in use by process ${holder.pid} on ${holder.host} since ${holder.since}. ` +
				'Two processes on one embedded database lose data: stop the other one, or set DATA_DIR or DATABASE_URL.'
		);
		this.name = 'DataDirectoryInUse';
	}
}

/**
 * Takes a data directory for this process alone, or throws `DataDirectoryInUse`. The embedded database has no lock of its
 * own: a second process on its files would acknowledge writes and lose nearly all of them. Returns the release.
 */
export function lockDataDirectory(directory: string): () => void {
	const path = join(directory, 'lock');
	const mine: Holder = {
		pid: process.pid,
		started: startOf(process.pid),
		host: hostname(),
		since: new Date().toISOString()
	};
	for (let attempt = 0; attempt < 5; attempt++) {
		if (write(path, mine)) return holding(path);
		const holder = read(path);
		if (holder && alive(holder, path)) throw new DataDirectoryInUse(directory, holder);
		takeAway(path, holder);
	}
	throw new Error(`The lock of ${directory} could not be taken; remove ${path} if nothing uses it.`);
}

function write(path: string, holder: Holder): boolean {
	try {
		const file = openSync(path, 'wx', 0o600);
		writeSync(file, JSON.stringify(holder));
		closeSync(file);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

function read(path: string): Holder | null {
	try {
		return JSON.parse(readFileSync(path, 'utf8')) as Holder;
	} catch {
		return null;
	}
}

function alive(holder: Holder, path: string): boolean {
	if (holder.host !== hostname()) {
		const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
		return age < DEAD_AFTER_MS;
	}
	try {
		process.kill(holder.pid, 0);
	} catch (error) {
		// EPERM: it lives, under another user.
		if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
	}
	return holder.started === startOf(holder.pid);
}

/** Start time in the kernel's ticks: a number given to a new process differs here. */
function startOf(pid: number): string {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
	} catch {
		return '';
	}
}

/** Moves a dead holder's lock away; if another process took it over in between, gives it back and lets the loop look again. */
function takeAway(path: string, dead: Holder | null): void {
	const aside = `${path}.${process.pid}`;
	try {
		renameSync(path, aside);
	} catch {
		return;
	}
	const moved = read(aside);
	if (moved && (moved.pid !== dead?.pid || moved.since !== dead.since)) renameSync(aside, path);
	else rmSync(aside, { force: true });
}

function holding(path: string): () => void {
	const beat = setInterval(() => {
		const now = new Date();
		try {
			utimesSync(path, now, now);
		} catch {
			// The directory is gone (a test's): there is nothing left to guard.
		}
	}, BEAT_MS);
	beat.unref();
	return () => {
		clearInterval(beat);
		rmSync(path, { force: true });
	};
}
