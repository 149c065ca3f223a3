/** How much a role play holds. */
export const ROLE_PLAY_LIMITS = {
	title: 120,
	name: 60,
	scene: 1500,
	look: 200,
	script: 1500,
	roles: 8,
	point: 160,
	points: 20,
	materials: 8,
	material: 3000,
	scenes: 6,
	size: 12,
	note: 3000,
	quote: 400,
	reflection: 1500,
	marks: 300,
	cards: 12
} as const;

/** What somebody holds who plays no role; as an id beside the roles' ids. */
export const OBSERVER = 'observer';
