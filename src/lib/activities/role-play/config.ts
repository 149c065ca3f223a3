import * as v from 'valibot';
import { id, line, optionalLine, optionalLink, optionalText } from '$lib/contract/fields';
import type { Language } from '$lib/core/kernel/instant';
import { blankGrid } from './grids';
import { OBSERVER, ROLE_PLAY_LIMITS } from './limits';

const minutes = (max = 240) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(max));

export const WAYS = ['seen', 'scale', 'count', 'quote'] as const;

export const gridPoint = v.object({
	id,
	text: line(ROLE_PLAY_LIMITS.point),
	way: v.picklist(WAYS)
});

/**
 * `format`: triads (two play, one observes), pairs (one pair plays, the other observes), two before the whole room, or free roles in
 * groups of `size`. `scripts`: given here, or written by the groups for one another. `scenes`: how many, with the functions changing hands.
 */
export const rolePlayConfig = v.object({
	format: v.picklist(['triads', 'pairs', 'plenary', 'free']),
	size: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(ROLE_PLAY_LIMITS.size)),
	scene: v.object({
		title: optionalLine(ROLE_PLAY_LIMITS.title),
		situation: optionalText(ROLE_PLAY_LIMITS.scene),
		place: optionalText(ROLE_PLAY_LIMITS.look),
		challenge: optionalText(ROLE_PLAY_LIMITS.scene)
	}),
	scripts: v.picklist(['given', 'cowritten']),
	/** `look` is what everybody may know of a part; `script` is for its player alone. */
	roles: v.pipe(
		v.array(
			v.object({
				id,
				name: line(ROLE_PLAY_LIMITS.name),
				look: optionalText(ROLE_PLAY_LIMITS.look),
				script: optionalText(ROLE_PLAY_LIMITS.script)
			})
		),
		v.minLength(1),
		v.maxLength(ROLE_PLAY_LIMITS.roles)
	),
	observer: line(ROLE_PLAY_LIMITS.name),
	grid: v.pipe(v.array(gridPoint), v.maxLength(ROLE_PLAY_LIMITS.points)),
	materials: v.pipe(
		v.array(
			v.object({
				id,
				title: line(ROLE_PLAY_LIMITS.title),
				text: optionalText(ROLE_PLAY_LIMITS.material),
				link: optionalLink
			})
		),
		v.maxLength(ROLE_PLAY_LIMITS.materials)
	),
	/** What those who are in the scene open from their own phone, beside the materials. */
	atHand: v.object({ map: v.boolean(), sheets: v.boolean() }),
	scenes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(ROLE_PLAY_LIMITS.scenes)),
	minutes: v.object({
		opening: minutes(),
		writing: minutes(),
		prepare: minutes(),
		play: minutes(),
		share: minutes(),
		plenary: minutes()
	})
});

export type RolePlayConfig = v.InferOutput<typeof rolePlayConfig>;
export type Role = RolePlayConfig['roles'][number];
export type GridPoint = v.InferOutput<typeof gridPoint>;
export type Way = GridPoint['way'];

/** The times of the method: prepare 5, play 20, share in the group 30, then the plenary. */
export const USUAL_MINUTES: RolePlayConfig['minutes'] = {
	opening: 5,
	writing: 20,
	prepare: 5,
	play: 20,
	share: 30,
	plenary: 20
};

/** A triad with nothing written yet but its parts. */
export function ordinaryRolePlay(language: Language): RolePlayConfig {
	const it = language === 'it';
	return {
		format: 'triads',
		size: 3,
		scene: { title: it ? 'Una scena' : 'A scene', situation: '', place: '', challenge: '' },
		scripts: 'given',
		roles: [
			{ id: 'first', name: it ? 'Beneficiaria/o' : 'Beneficiary', look: '', script: '' },
			{ id: 'second', name: 'Case manager', look: '', script: '' }
		],
		observer: it ? 'Chi osserva' : 'Observer',
		grid: blankGrid(language),
		materials: [],
		atHand: { map: false, sheets: false },
		scenes: 1,
		minutes: USUAL_MINUTES
	};
}

/** Version 1 had materials, and nothing to open beside them. */
export function migrateRolePlay(config: unknown, from: number): unknown {
	if (from !== 1 || typeof config !== 'object' || config === null) return config;
	return { ...config, atHand: { map: false, sheets: false } };
}

/** The functions' names by role's id, each its own even where two parts were given one name: the programme remembers them by name. */
export function functionNames({
	roles,
	observer
}: Pick<RolePlayConfig, 'roles' | 'observer'>): ReadonlyMap<string, string> {
	const taken = new Set<string>();
	const distinct = (name: string) => {
		let one = name;
		for (let number = 2; taken.has(one); number++) one = `${name} (${number})`;
		taken.add(one);
		return one;
	};
	return new Map([
		...roles.map((role) => [role.id, distinct(role.name)] as const),
		[OBSERVER, distinct(observer)] as const
	]);
}

/** How many make a group of this format; null for the whole room. */
export function groupSize({ format, size, roles }: RolePlayConfig): number | null {
	switch (format) {
		case 'triads':
			return Math.max(2, roles.length + 1);
		case 'pairs':
			return Math.max(2, roles.length * 2);
		case 'plenary':
			return null;
		case 'free':
			return size;
	}
}
