/** Where a file that a facilitator put into this session is served from, to those who are in it. */
export function fileAddress(session: string, file: string): string {
	return `${filesOf(session)}/${encodeURIComponent(file)}`;
}

/** Where files of this session are sent to. */
export function filesOf(session: string): string {
	return `/files/${encodeURIComponent(session)}`;
}
