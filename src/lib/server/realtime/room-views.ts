import type { LayerName, Layers } from '$lib/contract/wire';
import type { FindActivity } from '$lib/core/agenda/activity-definition';
import type { GroupId, PersonId } from '$lib/core/kernel/ids';
import type { SessionState } from '$lib/core/session/state';
import { audienceOf } from '$lib/core/session/views/audience';
import { everyoneView } from '$lib/core/session/views/everyone-view';
import { facilitatorView } from '$lib/core/session/views/facilitator-view';
import { groupView } from '$lib/core/session/views/group-view';
import { personView } from '$lib/core/session/views/person-view';
import { stageView } from '$lib/core/session/views/stage-view';

/** Who looks on, as proved at the handshake. */
export type Viewer =
	| { readonly role: 'facilitator'; readonly id: string }
	| { readonly role: 'participant'; readonly id: string }
	| { readonly role: 'stage'; readonly id: '' };

/** One layer of one group or person; `of` is empty for shared ones. */
export interface LayerKey {
	readonly layer: LayerName;
	readonly of: string;
}

const shared = (layer: LayerName): LayerKey => ({ layer, of: '' });

/** The layers that a viewer receives now; null for somebody who may not be here at all. */
export function layersOf(state: SessionState, viewer: Viewer): readonly LayerKey[] | null {
	if (viewer.role === 'stage') return [shared('stage')];
	if (viewer.role === 'facilitator')
		return ['facilitator', 'presence', 'everyone', 'stage'].map((name) => shared(name as LayerName));
	const person = state.people[viewer.id as PersonId];
	if (!person || person.standing === 'removed') return null;
	const { everyone, groupId } = audienceOf(state, person.id);
	const keys: LayerKey[] = [{ layer: 'person', of: person.id }];
	if (everyone) keys.push(shared('everyone'));
	if (everyone && person.attendance === 'online') keys.push(shared('stage'));
	if (groupId) keys.push({ layer: 'group', of: groupId });
	return keys;
}

/** A layer's view of the state; null where there is nothing to show (a group that is not dealt). */
export function viewOf(key: LayerKey, state: SessionState, find: FindActivity): Layers[LayerName] {
	switch (key.layer) {
		case 'everyone':
			return everyoneView(state, find);
		case 'group':
			return groupView(state, key.of as GroupId, find);
		case 'person':
			return personView(state, key.of as PersonId, find);
		case 'stage':
			return stageView(state, find);
		case 'facilitator':
			return facilitatorView(state, find);
		case 'presence':
			throw new Error('presence is no view of the state');
	}
}

/** The parts of the state that a layer can depend on: when none is new, the view is the same and is not made again. */
export function inputsOf({ layer }: LayerKey, state: SessionState): readonly unknown[] {
	const { status, about, naming, rooms, position, stretches, agenda, people, rounds, pages } = state;
	const { runs, inherited, supplied } = state;
	const frame = [status, about, naming, rooms, position, stretches, agenda, people, rounds, pages];
	const common = [...frame, runs, inherited, supplied];
	switch (layer) {
		case 'person':
			return common;
		case 'group':
			return [...common, state.calls, state.notices];
		case 'everyone':
			return [...common, state.timer, state.notices];
		case 'stage':
			return [...common, state.timer, state.notices, state.stage, state.door];
		default:
			return [state];
	}
}
