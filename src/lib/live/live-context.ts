import { getContext, setContext } from 'svelte';
import type { LivePort } from './live-port';

const KEY = Symbol('live session');

/** Makes the live session known to everything below this component. */
export function provideLive<Port extends LivePort>(live: Port): Port {
	return setContext(KEY, live);
}

export function useLive(): LivePort {
	return getContext<LivePort>(KEY);
}
