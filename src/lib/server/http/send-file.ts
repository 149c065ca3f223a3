import type { ReportFile } from '../reports/report-file';

/** Answers with a file to keep. */
export function sendFile({
	body,
	mime,
	name
}: Omit<ReportFile, 'body'> & {
	readonly body: ReportFile['body'] | ReadableStream<Uint8Array<ArrayBuffer>>;
}): Response {
	return new Response(body, {
		headers: {
			'content-type': mime,
			'content-disposition': `attachment; filename="${name}"`,
			'cache-control': 'no-store'
		}
	});
}
