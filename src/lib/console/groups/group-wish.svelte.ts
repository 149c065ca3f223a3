import type { CommandPayload } from '$lib/contract/commands';
import type { Aim } from '$lib/core/grouping/problem';
import type { AgendaRow } from '$lib/contract/views';
import { freshSeed } from './fresh-seed';

/** All aims in the method's own order. */
export const ALL_AIMS: readonly Aim[] = ['pairs', 'organisations', 'spokespersons', 'attendance'];

export type Pair = readonly [string, string];

/** How one wants the groups of an activity, while one is still trying: kept for as long as the console is open. */
export class GroupWish {
	kind = $state<'groups' | 'size'>('size');
	groups = $state(4);
	size = $state(4);
	online = $state<'spread' | 'together' | 'ignore'>('spread');
	apart = $state.raw<readonly Pair[]>([]);
	together = $state.raw<readonly Pair[]>([]);
	/** Aims in their order, the first before all others; those turned off are not in it. */
	aims = $state.raw<readonly Aim[]>(ALL_AIMS);
	/** Groups of the present proposal that another draw leaves as they are. */
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- never changed in place: replaced as a whole
	keep = $state.raw<ReadonlySet<string>>(new Set());

	constructor(readonly activityId: string) {}

	/** Begins with what the activity itself wishes. */
	static of(row: AgendaRow): GroupWish {
		const wish = new GroupWish(row.id);
		const own = row.grouping;
		if (!own) return wish;
		wish.kind = own.shape.kind;
		if (own.shape.kind === 'groups') wish.groups = own.shape.groups;
		else wish.size = own.shape.size;
		wish.online = own.online;
		return wish;
	}

	/** The command's payload, with a new draw. */
	payload(groupIds: readonly string[]): CommandPayload<'round.propose'> {
		return {
			...this.place,
			...this.rules(),
			keep: groupIds.filter((id) => this.keep.has(id))
		};
	}

	/** Which activity, and how many groups or how large. */
	get place(): Pick<CommandPayload<'round.propose'>, 'activityId' | 'shape'> {
		const shape =
			this.kind === 'groups'
				? ({ kind: 'groups', groups: this.groups } as const)
				: ({ kind: 'size', size: this.size } as const);
		return { activityId: this.activityId, shape };
	}

	/** Rules and aims, with a new draw. */
	rules(): Omit<CommandPayload<'rounds.plan'>, 'rounds'> {
		return {
			online: this.online,
			apart: this.apart.map(([a, b]) => [a, b]),
			together: this.together.map(([a, b]) => [a, b]),
			aims: [...this.aims],
			seed: freshSeed()
		};
	}

	/** Turns an aim off, or on again as the last. */
	toggleAim(aim: Aim): void {
		this.aims = this.aims.includes(aim) ? this.aims.filter((one) => one !== aim) : [...this.aims, aim];
	}

	/** Lets an aim change places with the one before it. */
	raiseAim(aim: Aim): void {
		const at = this.aims.indexOf(aim);
		if (at < 1) return;
		this.aims = this.aims.with(at - 1, aim).with(at, this.aims[at - 1]!);
	}

	toggleKeep(groupId: string): void {
		// eslint-disable-next-line svelte/prefer-svelte-reactivity -- never changed in place: replaced as a whole
		const keep = new Set(this.keep);
		if (!keep.delete(groupId)) keep.add(groupId);
		this.keep = keep;
	}
}

/** The sizes that come out: 26 people in groups of 4 make six groups, two of them of five. */
export function sizesOf(
	wish: Pick<GroupWish, 'kind' | 'groups' | 'size'>,
	people: number
): readonly number[] {
	if (people < 2) return [];
	const groups = Math.max(
		1,
		Math.min(wish.kind === 'groups' ? wish.groups : Math.round(people / wish.size), Math.floor(people / 2))
	);
	return Array.from(
		{ length: groups },
		(_, index) => Math.floor(people / groups) + (index < people % groups ? 1 : 0)
	);
}
