/** Places where the tests of failures may make the server fail. None is active unless FAILPOINT names it. */
export type Failpoint =
	/** Answers before the commit: the negative control of the kill test, which must then lose acknowledged work. */
	| 'acknowledge-before-commit'
	/** The process dies after the commit and before the answer. */
	| 'die-after-commit';

/** Dies as under `kill -9`: no handler runs, nothing is flushed. */
export function dieNow(): void {
	process.kill(process.pid, 'SIGKILL');
}
