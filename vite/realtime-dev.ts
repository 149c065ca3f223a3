import type { Plugin } from 'vite';

const HOOKS = '/src/lib/server/realtime/attach.ts';

/** Development only: hands requests and upgrades of the live channels to the same module graph that Kit serves from. */
export function realtimeInDevelopment(): Plugin {
	return {
		name: 'plenaria-realtime',
		configureServer(server) {
			const http = server.httpServer;
			if (!http || process.env.VITEST) return;
			const load = async () => {
				const { startRealtime } = await server.ssrLoadModule(HOOKS);
				return startRealtime();
			};
			server.middlewares.use((req, res, next) => {
				if (!req.url?.startsWith('/socket.io/')) return next();
				load().then((realtime) => realtime.handleRequest(req, res), next);
			});
			http.on('upgrade', (req, socket, head) => {
				const path = req.url ?? '';
				// Everything else belongs to Vite's own reload channel.
				if (!path.startsWith('/socket.io/') && !path.startsWith('/pages/')) return;
				load().then(
					(realtime) => realtime.handleUpgrade(req, socket, head),
					() => socket.destroy()
				);
			});
		}
	};
}
