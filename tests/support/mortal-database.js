// @ts-check
// Loaded before the product (`node --import`): on SIGUSR2 the thread of its embedded database dies as by a crash of its own.
import threads, { isMainThread } from 'node:worker_threads';
import { syncBuiltinESMExports } from 'node:module';

if (isMainThread) {
	/** @type {threads.Worker[]} */
	const databases = [];
	threads.Worker = class extends threads.Worker {
		/** @param {ConstructorParameters<typeof threads.Worker>} made */
		constructor(...made) {
			super(...made);
			if (String(made[0]).endsWith('embedded-worker.js')) databases.push(this);
		}
	};
	syncBuiltinESMExports();
	process.on('SIGUSR2', () => {
		for (const database of databases) void database.terminate();
	});
}
