import type { Component } from 'svelte';
import type { ActivityViewProps } from './views';

/** What a kind's view of kept things receives: `kept` is what its definition's `keeps` gave. */
export interface KeptViewProps<Kept = unknown> extends ActivityViewProps {
	readonly kept: Kept;
}

// Apart from the participants' views: opened from the menu only.
const views = import.meta.glob<{ default: Component<KeptViewProps> }>('./*/Kept.svelte');

/** Loads a kind's view of what one keeps of it; undefined for a kind that has none. */
export function keptView(kind: string) {
	return views[`./${kind}/Kept.svelte`];
}
