import { fold } from '$lib/core/service-map/fold';
import type { AgreementState } from '$lib/core/service-map/lasting-records';

interface Tie {
	readonly id: string;
	readonly from: string;
	readonly to: string;
	readonly state: AgreementState;
}

export interface NetworkNode {
	readonly name: string;
	/** The name in one or two lines, shortened where it would not fit. */
	readonly lines: readonly string[];
	readonly x: number;
	readonly y: number;
	readonly side: 'left' | 'right';
	readonly threads: number;
}

export interface NetworkThread {
	readonly id: string;
	/** An SVG path from one organisation to the other. */
	readonly path: string;
	/** Proposed threads are not knotted yet. */
	readonly firm: boolean;
}

export interface Network {
	readonly nodes: readonly NetworkNode[];
	readonly threads: readonly NetworkThread[];
	/** Organisations for which there was no room: only ones without a thread, as long as there are any. */
	readonly left: number;
}

/** So many organisations are told apart from ten metres. */
const MOST = 18;

/**
 * Places organisations on two arcs, left and right, and threads between them: those that refer to each other most stand
 * first. `unit` is a pixel of the projector; width and height are the picture's.
 */
export function networkLayout(
	organisations: readonly string[],
	ties: readonly Tie[],
	width: number,
	height: number,
	unit: number
): Network {
	const threads = new Map(organisations.map((name) => [fold(name), 0]));
	const living = ties.filter(({ state }) => state !== 'ended');
	for (const { from, to } of living)
		for (const name of [from, to]) threads.set(fold(name), (threads.get(fold(name)) ?? 0) + 1);
	const count = (name: string) => threads.get(fold(name)) ?? 0;
	const shown = organisations
		.map((name, index) => ({ name, index }))
		.sort((one, other) => count(other.name) - count(one.name) || one.index - other.index)
		.slice(0, MOST)
		.map(({ name }) => name);
	const half = Math.ceil(shown.length / 2);
	const sides = onTwoSides(shown, living, half);
	const step = (height - 60 * unit) / Math.max(1, half - 1);
	const lines = step >= 84 * unit ? 2 : 1;
	const nodes = [...sides.left, ...sides.right].map((name): NetworkNode => {
		const left = sides.left.includes(name);
		const among = left ? sides.left.length : sides.right.length;
		const row = (left ? sides.left : sides.right).indexOf(name);
		const y = among === 1 ? height / 2 : 30 * unit + (row * (height - 60 * unit)) / (among - 1);
		// An arc: the middle rows stand further out.
		const bend = Math.cos(((y - height / 2) / height) * Math.PI) * 70 * unit;
		const inset = 430 * unit - bend;
		return {
			name,
			lines: inLines(name, lines),
			x: left ? inset : width - inset,
			y,
			side: left ? 'left' : 'right',
			threads: count(name)
		};
	});
	const byName = new Map(nodes.map((node) => [fold(node.name), node]));
	return {
		nodes,
		threads: living.flatMap(({ id, from, to, state }) => {
			const [a, b] = [byName.get(fold(from)), byName.get(fold(to))];
			return a && b ? [{ id, path: pathBetween(a, b, width, height), firm: state !== 'proposed' }] : [];
		}),
		left: organisations.length - shown.length
	};
}

/** Each goes opposite to those it is tied with, as far as there is room: threads then span the net instead of tangling at one side. */
function onTwoSides(
	names: readonly string[],
	ties: readonly Tie[],
	half: number
): { readonly left: readonly string[]; readonly right: readonly string[] } {
	const left: string[] = [];
	const right: string[] = [];
	const tied = (name: string, others: readonly string[]) =>
		ties.filter(({ from, to }) =>
			others.some((other) => [fold(from), fold(to)].sort().join() === [fold(name), fold(other)].sort().join())
		).length;
	for (const name of names) {
		const pull = tied(name, right) - tied(name, left);
		const goesLeft = pull === 0 ? left.length <= right.length : pull > 0;
		const side = (goesLeft && left.length < half) || right.length >= half ? left : right;
		side.push(name);
	}
	return { left, right };
}

/** A curve that hangs towards the middle, so that threads of one side are seen as well. */
function pathBetween(a: NetworkNode, b: NetworkNode, width: number, height: number): string {
	const pull = a.side === b.side ? 0.7 : 0.25;
	const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
	const x = middle.x + (width / 2 - middle.x) * pull;
	const y = middle.y + (height / 2 - middle.y) * pull;
	return `M${round(a.x)} ${round(a.y)}Q${round(x)} ${round(y)} ${round(b.x)} ${round(b.y)}`;
}

const round = (value: number) => Math.round(value * 10) / 10;
const LINE = 20;

function inLines(name: string, most: number): readonly string[] {
	const lines: string[] = [];
	for (const word of name.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && `${last} ${word}`.length <= LINE) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	const kept = lines.slice(0, most);
	const cut = lines.length > most;
	return kept.map((line, index) => {
		const over = line.length > LINE || (cut && index === kept.length - 1);
		return over ? `${line.slice(0, LINE - 1).trimEnd()}…` : line;
	});
}
