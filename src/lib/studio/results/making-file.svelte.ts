/** One line that the server says while it makes a file. */
interface Line {
	readonly done?: number;
	readonly ready?: string;
	readonly failed?: string;
}

/** A file being made on the server, with how far it is. */
export class MakingFile {
	/** From 0 to 1; null while nothing is being made. */
	done = $state<number | null>(null);
	failed = $state<string | null>(null);

	/**
	 * Asks for a file and follows its progress; gives the secret that fetches it, or null when it could not be made. One at a
	 * time: a second call while one runs does nothing.
	 */
	async make(address: string): Promise<string | null> {
		if (this.done !== null) return null;
		this.done = 0;
		this.failed = null;
		try {
			const answer = await fetch(address, { method: 'POST' });
			if (!answer.ok || !answer.body) throw new Error(String(answer.status));
			for await (const line of linesOf(answer.body)) {
				if (line.done !== undefined) this.done = line.done;
				if (line.failed) this.failed = line.failed;
				if (line.ready) return line.ready;
			}
			this.failed ??= 'report/broken';
		} catch {
			this.failed = 'report/unreached';
		} finally {
			this.done = null;
		}
		return null;
	}
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Line> {
	const reader = body
		.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
		.getReader();
	let rest = '';
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return;
		const lines = (rest + value).split('\n');
		rest = lines.pop() ?? '';
		for (const line of lines) if (line) yield JSON.parse(line) as Line;
	}
}
