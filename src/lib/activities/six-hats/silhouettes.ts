import type { HatKey } from './hats';

/** A hat drawn in a box of 64: `shape` is its silhouette, `lines` what is drawn upon it. Each is told from the others without colour. */
export interface Silhouette {
	readonly shape: readonly string[];
	readonly lines: readonly string[];
}

export const SILHOUETTES: Readonly<Record<HatKey, Silhouette>> = {
	// A top hat: tall, straight, everything in view.
	white: {
		shape: [
			'M16 9c10-3 22-3 32 0l-3 34c-8 3-18 3-26 0Z',
			'M5 46c0-4 6-6 13-7 8 5 20 5 28 0 7 1 13 3 13 7 0 6-12 10-27 10S5 52 5 46Z'
		],
		lines: ['M18 32c9 3 19 3 28 0']
	},
	// A straw hat for the sun: low, with the widest brim.
	yellow: {
		shape: [
			'M1 43c0-6 14-9 31-9s31 3 31 9c0 5-7 8-13 5-9-4-27-4-36 0-6 3-13 0-13-5Z',
			'M19 38c0-13 4-20 13-20s13 7 13 20c-8 3-18 3-26 0Z'
		],
		lines: ['M19 32c8 3 18 3 26 0', 'M8 44c12-6 36-6 48 0']
	},
	// A pointed hat with a long feather: ideas that stick out.
	green: {
		shape: [
			'M13 44 27 15c1-3 5-3 6 0l5 7 13 22c-10 4-28 4-38 0Z',
			'M4 44c8 4 46 6 56-3 2 8-8 14-28 14S3 52 4 44Z',
			'M41 36C38 20 47 7 60 3c1 14-5 26-17 34Z'
		],
		lines: ['M42 36C45 24 51 14 59 4']
	},
	// A beret, soft to one side, with its stalk.
	red: {
		shape: [
			'M4 38C2 24 16 14 34 13c16-1 28 7 28 18 0 9-8 12-16 14H14c-5-1-9-3-10-7Z',
			'M33 14c-1-4 0-8 3-11l4 2c-3 2-3 5-2 9Z',
			'M14 43c10-3 22-3 32 0l-1 9c-9 3-21 3-30 0Z'
		],
		lines: ['M12 33c9-7 23-9 36-6']
	},
	// A bowler: round and closed, its brim rolled up at both ends.
	black: {
		shape: [
			'M13 46C10 24 18 11 32 11s22 13 19 35Z',
			'M3 36c1-4 5-4 7-1 2 5 4 7 8 8 8 2 20 2 28 0 4-1 6-3 8-8 2-3 6-3 7 1 1 12-10 18-29 18S2 48 3 36Z'
		],
		lines: ['M13 36c11 4 27 4 38 0']
	},
	// A cap with a peak: whoever wears it looks ahead.
	blue: {
		shape: [
			'M5 44C3 26 13 14 28 14c14 0 23 9 24 24l-1 5c-14-4-32-3-46 1Z',
			'M28 40c12-4 30-3 35 4 1 4-3 5-6 5-11-2-20-3-29-4-3-1-3-4 0-5Z',
			'M24 14c0-5 8-5 8 0Z'
		],
		lines: ['M28 15c-7 8-9 17-8 26', 'M30 15c6 6 9 13 10 22']
	}
};
