/** A flow network: nodes are numbers from 0; costs are whole numbers of 0 or more, small enough to add up exactly. */
export class FlowNetwork {
	readonly #to: number[] = [];
	readonly #room: number[] = [];
	readonly #cost: number[] = [];
	readonly #arcsOf: number[][];

	constructor(private readonly nodes: number) {
		this.#arcsOf = Array.from({ length: nodes }, () => []);
	}

	/** Adds an arc and gives its number, for `flowOn`. */
	arc(from: number, to: number, capacity: number, cost: number): number {
		const number = this.#to.length;
		this.#push(from, to, capacity, cost);
		this.#push(to, from, 0, -cost);
		return number;
	}

	/** What flows over an arc. */
	flowOn(arc: number): number {
		return this.#room[arc + 1]!;
	}

	/** Sends as much as possible from `source` to `sink`, at the least total cost for that amount. */
	send(source: number, sink: number): { amount: number; cost: number } {
		const potential = new Float64Array(this.nodes);
		let amount = 0;
		let cost = 0;
		for (;;) {
			const { distance, by } = this.#shortest(source, potential);
			if (distance[sink] === Infinity) return { amount, cost };
			for (let node = 0; node < this.nodes; node++) {
				// Nodes out of reach keep a potential that never makes an arc look cheaper than it is.
				potential[node]! += Math.min(distance[node]!, distance[sink]!);
			}
			let least = Infinity;
			for (let node = sink; node !== source; node = this.#to[by[node]! ^ 1]!) {
				least = Math.min(least, this.#room[by[node]!]!);
			}
			for (let node = sink; node !== source; node = this.#to[by[node]! ^ 1]!) {
				this.#room[by[node]!]! -= least;
				this.#room[by[node]! ^ 1]! += least;
				cost += least * this.#cost[by[node]!]!;
			}
			amount += least;
		}
	}

	#push(from: number, to: number, capacity: number, cost: number): void {
		this.#arcsOf[from]!.push(this.#to.length);
		this.#to.push(to);
		this.#room.push(capacity);
		this.#cost.push(cost);
	}

	/** Dijkstra over reduced costs, with a heap of (distance, node). */
	#shortest(source: number, potential: Float64Array): { distance: Float64Array; by: Int32Array } {
		const distance = new Float64Array(this.nodes).fill(Infinity);
		const by = new Int32Array(this.nodes).fill(-1);
		const heap: [number, number][] = [[0, source]];
		distance[source] = 0;
		while (heap.length > 0) {
			const [near, node] = popLeast(heap);
			if (near > distance[node]!) continue;
			for (const arc of this.#arcsOf[node]!) {
				if (this.#room[arc]! <= 0) continue;
				const to = this.#to[arc]!;
				const far = near + this.#cost[arc]! + potential[node]! - potential[to]!;
				if (far >= distance[to]!) continue;
				distance[to] = far;
				by[to] = arc;
				pushInto(heap, [far, to]);
			}
		}
		return { distance, by };
	}
}

function pushInto(heap: [number, number][], item: [number, number]): void {
	let at = heap.push(item) - 1;
	while (at > 0) {
		const above = (at - 1) >> 1;
		if (heap[above]![0] <= heap[at]![0]) return;
		[heap[above], heap[at]] = [heap[at]!, heap[above]!];
		at = above;
	}
}

function popLeast(heap: [number, number][]): [number, number] {
	const least = heap[0]!;
	const moved = heap.pop()!;
	if (heap.length === 0) return least;
	heap[0] = moved;
	for (let at = 0; ;) {
		let below = at * 2 + 1;
		if (below >= heap.length) return least;
		if (below + 1 < heap.length && heap[below + 1]![0] < heap[below]![0]) below += 1;
		if (heap[at]![0] <= heap[below]![0]) return least;
		[heap[below], heap[at]] = [heap[at]!, heap[below]!];
		at = below;
	}
}
