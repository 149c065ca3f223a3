import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { building } from '$app/environment';
import { describeError } from '$lib/server/http/handle-error';
import { handleRequest, speakPerRequest } from '$lib/server/http/handle-request';
import { startRealtime } from '$lib/server/realtime/attach';

export const init: ServerInit = async () => {
	if (building) return;
	speakPerRequest();
	await startRealtime();
};

export const handle: Handle = ({ event, resolve }) => handleRequest(event, resolve);

export const handleError: HandleServerError = ({ error, event, status }) =>
	describeError(error, event, status);
