// @ts-check
// The production build; tells its parent when it listens, with the first facilitator's secret.
await import('../../src/server.js');
process.send?.({ secret: globalThis.__plenaria?.setupSecret ?? '' });
export {};
