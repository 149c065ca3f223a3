import { io } from 'socket.io-client';
import type { SimulatedBrowser } from '../../../scripts/simulated/browser.js';

const PAGES = [
	'/studio/sessions/[session]',
	'/studio/sessions/[session]/people',
	'/studio/sessions/[session]/earlier',
	'/console/[session]',
	'/console/[session]/meetings',
	'/reports/[session]',
	'/reports/[session]/download/markdown',
	'/reports/[session]/download/json',
	'/room/[session]',
	'/room/[session]/own',
	'/stage/[session]/door'
];

/** Every way by which somebody gets into a session: pages, files, sockets. Empty when they get nothing of it. */
export async function waysInto(who: SimulatedBrowser, session: string): Promise<string[]> {
	const found: string[] = [];
	for (const page of PAGES) {
		const { status } = await who.request(page.replace('[session]', session));
		if (status === 200) found.push(page);
		else if (![303, 401, 403, 404].includes(status)) throw new Error(`${page}: ${status}`);
	}
	for (const as of ['facilitator', 'participant', 'stage'])
		if (await isLetIn(who, session, as)) found.push(`socket as ${as}`);
	return found;
}

function isLetIn({ origin, cookie }: SimulatedBrowser, session: string, as: string): Promise<boolean> {
	return new Promise((resolve, reject) => {
		const socket = io(origin, {
			transports: ['websocket'],
			forceNew: true,
			reconnection: false,
			auth: { session, as, wire: 1 },
			extraHeaders: { cookie, origin }
		});
		const say = (answer: boolean) => {
			socket.disconnect();
			resolve(answer);
		};
		socket.on('welcome', () => say(true));
		socket.on('goodbye', () => say(false));
		socket.on('connect_error', ({ message }) => {
			if (message === 'forbidden') return say(false);
			socket.disconnect();
			reject(new Error(message));
		});
	});
}
