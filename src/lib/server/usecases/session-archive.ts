import { strToU8 } from 'fflate';
import type { Language } from '$lib/core/kernel/instant';
import { ok, type Result } from '$lib/core/kernel/result';
import type { Report } from '$lib/core/report/report';
import type { SessionState } from '$lib/core/session/state';
import type { App } from '../app';
import { filesOfReport } from '../reports/pack-report';
import { printedForms } from '../reports/report-file';
import { streamArchive, type ArchiveEntry } from '../reports/stream-archive';
import type { StoredFile } from '../store/file-store';
import { findFile } from './find-file';

/** The most bytes of pictures and films in one download: some more, and many programs could not open it. */
export const ARCHIVE_LIMIT = 1500 * 1024 * 1024;

const ENDINGS: ReadonlyMap<string, string> = new Map([
	['image/jpeg', 'jpg'],
	['image/png', 'png'],
	['image/webp', 'webp'],
	['video/mp4', 'mp4'],
	['video/webm', 'webm']
]);

const OTHERS = { it: 'altri', en: 'others' } as const;
const LEFT_OUT = {
	it: 'Questi file non ci stanno più: si vedono e si salvano dall’incontro stesso.',
	en: 'There was no room for these files: they can be seen and saved from the session itself.'
} as const;

/** A picture or film of a session, and how it is called in an archive, without its ending. */
interface ShownFile {
	readonly id: string;
	readonly name: string;
}

/**
 * Everything of a session in one download, for its facilitators: every form of their report, the agenda as it is with its
 * configurations, and all its pictures, slides and films, each activity's in a folder. Refuses what the printer refuses.
 */
export async function sessionArchive(
	app: App,
	report: Report,
	state: SessionState,
	limit: number = ARCHIVE_LIMIT
): Promise<Result<ReadableStream<Uint8Array<ArrayBuffer>>, 'report/busy' | 'report/too-large'>> {
	const moment = app.now();
	const printed = await printedForms(app.printer, report, moment);
	if (!printed.ok) return printed;
	const shown = await shownFiles(app, state, report.language);
	return ok(streamArchive(entries(app, report, printed.value, state, shown, limit), moment));
}

async function* entries(
	app: App,
	report: Report,
	printed: Readonly<Record<string, Uint8Array>>,
	state: SessionState,
	shown: readonly ShownFile[],
	limit: number
): AsyncGenerator<ArchiveEntry, void, undefined> {
	const whole = (name: string, bytes: Uint8Array, packed = false): ArchiveEntry => ({
		name,
		packed,
		pieces: () => [bytes]
	});
	for (const { name, bytes, packed } of filesOfReport(report, printed)) yield whole(name, bytes, packed);
	yield whole('agenda.json', strToU8(agendaJson(state)));
	const leftOut: string[] = [];
	let room = limit;
	for (const { id, name } of shown) {
		const file = await findFile(app, state.id, id);
		if (!file) continue;
		const called = `${name}.${ENDINGS.get(file.mime) ?? 'bin'}`;
		const size = file.size || file.data.length;
		if (size > room) leftOut.push(called);
		else {
			room -= size;
			yield { name: called, packed: true, pieces: () => piecesOf(app, file) };
		}
	}
	if (leftOut.length > 0)
		yield whole('files/README.txt', strToU8([LEFT_OUT[report.language], '', ...leftOut, ''].join('\n')));
}

/** A picture at once, a film part by part. */
async function* piecesOf(
	app: Pick<App, 'files'>,
	file: StoredFile
): AsyncGenerator<Uint8Array, void, undefined> {
	if (file.size === 0) return yield file.data;
	for (let number = 0; ; number++) {
		const part = await app.files.part(file.id, number);
		if (!part) return;
		yield part;
	}
}

/** The files that the agenda names, activity by activity as they stand there, and then those of the session that it does not name any more. */
async function shownFiles(
	app: Pick<App, 'files' | 'sessions'>,
	state: SessionState,
	language: Language
): Promise<readonly ShownFile[]> {
	const row = await app.sessions.find(state.id);
	const [own, programme] = await Promise.all([
		app.files.idsOfSession(state.id),
		row ? app.files.idsOf(row.programmeId) : []
	]);
	const named = new Set<string>();
	const found = state.agenda.flatMap(({ title, config }, place): ShownFile[] => {
		const text = JSON.stringify(config) ?? '';
		const folder = `files/${twoDigits(place + 1)}${plain(title)}`;
		return programme
			.map((id) => ({ id, at: text.indexOf(`"${id}"`) }))
			.filter(({ at }) => at >= 0)
			.toSorted((one, other) => one.at - other.at)
			.map(({ id }, index) => {
				named.add(id);
				return { id, name: `${folder}/${twoDigits(index + 1)}` };
			});
	});
	const others = own
		.filter((id) => !named.has(id))
		.map((id, index) => ({ id, name: `files/${OTHERS[language]}/${twoDigits(index + 1)}` }));
	return [...found, ...others];
}

/** What was planned, as data: what it takes to see, or make again, how the session was built. */
function agendaJson({ about, rooms, naming, agenda }: SessionState): string {
	const data = { format: 'plenaria-agenda', version: 1, about, naming, rooms, agenda };
	return `${JSON.stringify(data, null, '\t')}\n`;
}

const twoDigits = (number: number) => String(number).padStart(2, '0');

/** A title as part of a path: letters and digits of any script, with a leading hyphen; empty when nothing is left. */
function plain(title: string): string {
	const text = title
		.normalize('NFC')
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 60);
	return text === '' ? '' : `-${text}`;
}
