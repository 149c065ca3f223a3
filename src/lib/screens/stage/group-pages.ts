import type { StageGroup } from '$lib/contract/views';

const MOST_ON_A_SCREEN = 12;

/** Room for groups, in pixels of a 1920 x 1080 screen. */
export interface Room {
	readonly height: number;
	readonly columns: number;
}

/** Heights of a group's parts in the same pixels; they mirror `StageGroupCard.svelte`. */
const FRAME = 24;
const NAME = 50;
const ROOM_NAME = 38;
const PART = 42;
const MEMBER = 38;
const GAP = 12;

/** Edges, signs, and the widest plausible letter of a card's names, at 32 pixels. */
const EDGES = 110;
const LETTER = 17.5;
const SCREEN_WIDTH = 1380;
const BESIDE_WIDTH = 420;
const MOST_ENLARGED = 1.5;

/** How tall a group's card is: its name, its room, its part, and a line for each member; two where a name is too long for one. */
export function cardHeight(group: StageGroup, columns = 4): number {
	// People look for their own name: it is never cut.
	const width = (columns === 1 ? BESIDE_WIDTH : SCREEN_WIDTH / columns) - EDGES;
	const lines = group.members.map(({ name }) => (name.length * LETTER > width ? 2 : 1));
	const said = NAME + (group.room ? ROOM_NAME : 0) + (group.part ? PART : 0);
	return FRAME + said + lines.reduce((sum, count) => sum + count, 0) * MEMBER;
}

/** By how much a page of few groups can be enlarged on the whole screen, so that it is read from farther away. */
export function enlargement(page: readonly StageGroup[], room: Room): number {
	if (page.length === 0) return 1;
	const rows = Math.ceil(page.length / room.columns);
	const tall =
		(room.height - (rows - 1) * GAP) /
		(rows * Math.max(...page.map((group) => cardHeight(group, room.columns))));
	const longest = Math.max(...page.flatMap((group) => group.members.map(({ name }) => name.length)), 12);
	const wide = SCREEN_WIDTH / room.columns / (EDGES + longest * LETTER);
	return Math.max(1, Math.min(tall, wide, MOST_ENLARGED));
}

/** The columns that suit a number of groups on the whole screen. */
export function columnsFor(groups: number): number {
	if (groups <= 2) return Math.max(1, groups);
	return groups <= 6 ? 3 : 4;
}

/** The whole screen for these groups: with a column less where they then still fit together, and are read from farther away. */
export function wholeScreen(groups: readonly StageGroup[], height: number): Room {
	const columns = columnsFor(groups.length);
	const usual = { height, columns };
	const fewer = { height, columns: columns - 1 };
	if (groups.length < 4 || groupPages(groups, fewer).length > groupPages(groups, usual).length) return usual;
	return enlargement(groups, fewer) > enlargement(groups, usual) ? fewer : usual;
}

/** Splits the groups into pages that fit without scrolling, at most twelve on each, as evenly filled as they go. */
export function groupPages(groups: readonly StageGroup[], room: Room): readonly (readonly StageGroup[])[] {
	if (groups.length === 0) return [];
	const tallest = Math.max(...groups.map((group) => cardHeight(group, room.columns)));
	const rows = Math.max(1, Math.floor((room.height + GAP) / (tallest + GAP)));
	const most = Math.min(MOST_ON_A_SCREEN, rows * room.columns);
	const pages = Math.ceil(groups.length / most);
	const each = Math.ceil(groups.length / pages);
	return Array.from({ length: pages }, (_, page) => groups.slice(page * each, (page + 1) * each));
}
