/** Where a file that a facilitator put into this session is served from, to those who are in it. */
export function fileAddress(session: string, file: string): string {
	return `${filesOf(session)}/${encodeURIComponent(file)}`;
}

/** Sends an image to the session's files; its id, or null when it was refused or did not arrive. */
export async function uploadFile(session: string, file: File): Promise<string | null> {
	const body = new FormData();
	body.set('file', file);
	try {
		const answer = await fetch(filesOf(session), { method: 'POST', body });
		if (!answer.ok) return null;
		const { id } = (await answer.json()) as { id?: unknown };
		return typeof id === 'string' ? id : null;
	} catch {
		return null;
	}
}

function filesOf(session: string): string {
	return `/files/${encodeURIComponent(session)}`;
}
