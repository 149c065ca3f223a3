import pino from 'pino';

/** What a log line may carry: ids, codes and numbers. Names, texts, addresses and secrets have no field to go into. */
export interface LogFields {
	readonly session?: string;
	readonly errorId?: string;
	readonly code?: string;
	readonly route?: string;
	readonly method?: string;
	readonly status?: number;
	readonly ms?: number;
	readonly count?: number;
	readonly version?: number;
	readonly kind?: string;
	/** For bugs only: its stack, never its message's data from people. */
	readonly error?: unknown;
}

export interface Log {
	info(event: string, fields?: LogFields): void;
	warn(event: string, fields?: LogFields): void;
	error(event: string, fields?: LogFields): void;
}

/** Opens the log: JSON lines on standard output. */
export function openLog(level: pino.LevelWithSilent): Log {
	const sink = pino({ level, base: { pid: process.pid } });
	const write =
		(severity: 'info' | 'warn' | 'error') =>
		(event: string, fields: LogFields = {}) => {
			const { error, ...rest } = fields;
			sink[severity](error === undefined ? rest : { ...rest, ...describe(error) }, event);
		};
	return { info: write('info'), warn: write('warn'), error: write('error') };
}

/** Database errors quote the row they refused, and so would carry names: only their kind and place in the code are kept. */
function describe(error: unknown): { kind: string; code?: string; at: string } {
	if (!(error instanceof Error)) return { kind: typeof error, at: '' };
	const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
	const code = (error as { code?: unknown }).code ?? (error.cause as { code?: unknown } | undefined)?.code;
	return {
		kind: error.name,
		...(typeof code === 'string' ? { code } : {}),
		at: lines
			.slice(0, 6)
			.map((line) => line.trim())
			.join(' < ')
	};
}
