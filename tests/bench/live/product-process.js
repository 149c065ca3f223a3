// A module, so that it may wait at the top level.
export {};
// @ts-check
// The production build in a process of its own; tells its parent when it listens, with the first facilitator's secret.
await import('../../../src/server.js');
process.send?.({ secret: globalThis.__plenaria?.setupSecret ?? '' });
