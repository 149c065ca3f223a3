import type { Component } from 'svelte';
import type { ActivityViewProps } from './views';

// Apart from the other views: a phone's first page lists none but its own.
const participants = import.meta.glob<{ default: Component<ActivityViewProps> }>('./*/Participant.svelte');

/** Loads a kind's view for participants; undefined for a kind that this build does not know. */
export function participantView(kind: string) {
	return participants[`./${kind}/Participant.svelte`];
}
