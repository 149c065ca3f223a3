import * as v from 'valibot';

const text = v.optional(v.pipe(v.string(), v.trim()), '');
const address = v.union([v.literal(''), v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//))]);

function isTimeZone(name: string): boolean {
	try {
		return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
	} catch {
		return false;
	}
}

const schema = v.object({
	DATA_DIR: v.pipe(
		text,
		v.transform((value) => value || './data')
	),
	DATABASE_URL: v.pipe(
		text,
		v.check((value) => value === '' || /^postgres(ql)?:\/\//.test(value), 'must begin with postgres://')
	),
	PUBLIC_ORIGIN: v.pipe(
		text,
		address,
		v.transform((value) => (value ? new URL(value).origin : ''))
	),
	TRUST_PROXY: v.pipe(
		text,
		v.transform((value) => value === '1')
	),
	MEETING_BASE_URL: v.pipe(
		text,
		v.transform((value) => value || 'https://meet.jit.si'),
		address
	),
	TIME_ZONE: v.pipe(
		text,
		v.transform((value) => value || 'Europe/Rome'),
		v.check(isTimeZone, 'must be a time zone such as Europe/Rome')
	),
	LOG_LEVEL: v.pipe(
		text,
		v.transform((value) => value || 'info'),
		v.picklist(['silent', 'error', 'warn', 'info', 'debug'])
	),
	/** Only for tests of failures: see failpoint.ts. */
	FAILPOINT: text,
	/** Only for the demo and benchmarks: the process's own scripts may tell a story to an empty database (see app.ts). */
	SEED: v.pipe(
		text,
		v.transform((value) => value === '1')
	),
	/** The project's directory, set by src/server.js. */
	PLENARIA_ROOT: v.pipe(
		text,
		v.transform((value) => value || process.cwd())
	)
});

/** The settings of a running server. Read once, at the start. */
export interface Environment {
	readonly dataDirectory: string;
	readonly databaseUrl: string;
	/** The address that people use, when it differs from the one requests carry; empty otherwise. */
	readonly publicOrigin: string;
	readonly trustProxy: boolean;
	readonly meetingBaseUrl: string;
	/** Where times of day and days are meant: in calendars, reports and on the pages as they leave the server. */
	readonly timeZone: string;
	readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
	readonly failpoint: string;
	readonly seed: boolean;
	readonly root: string;
}

/** Reads the settings; throws one error that names every wrong one. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
	const read = v.safeParse(schema, variables);
	if (!read.success) {
		const wrong = read.issues.map((issue) => `${v.getDotPath(issue) ?? '?'}: ${issue.message}`);
		throw new Error(`Settings that cannot be used (see .env.example):\n${wrong.join('\n')}`);
	}
	const { output } = read;
	return {
		dataDirectory: output.DATA_DIR,
		databaseUrl: output.DATABASE_URL,
		publicOrigin: output.PUBLIC_ORIGIN,
		trustProxy: output.TRUST_PROXY,
		meetingBaseUrl: output.MEETING_BASE_URL,
		timeZone: output.TIME_ZONE,
		logLevel: output.LOG_LEVEL,
		failpoint: output.FAILPOINT,
		seed: output.SEED,
		root: output.PLENARIA_ROOT
	};
}
