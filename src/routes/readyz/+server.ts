import { getApp } from '$lib/server/app';

const PATIENCE_MS = 500;

/** The database answers in time: traffic may be sent here. */
export async function GET() {
	const { database } = await getApp();
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<false>((done) => (timer = setTimeout(() => done(false), PATIENCE_MS)));
	const answered = database.ping().then(
		() => true,
		() => false
	);
	const ready = await Promise.race([answered, late]);
	clearTimeout(timer);
	return new Response(ready ? 'ready' : 'not ready', { status: ready ? 200 : 503 });
}
