import type { PersonView } from '$lib/contract/views';
import { fold } from '$lib/core/service-map/fold';
import type { LivePort } from '$lib/live/live-port';
import type { MapGroupView } from './shown';
import type { MapPersonView } from './shown-person';
import type { TieChoices } from './tie-choices';
import type { TieRights } from './tie-rights';

/** The own group's view of the map; null outside a group. */
export function groupAtWorkView(live: LivePort): MapGroupView | null {
	return (live.group?.activity as MapGroupView | null | undefined) ?? null;
}

/** What the person at this phone may write; null while there is nothing to. */
export function ownMapView(live: LivePort): MapPersonView | null {
	return (live.person?.activity as MapPersonView | null | undefined) ?? null;
}

/** What they may do with one agreement or gap. */
export function ownRights(own: MapPersonView | null, id: string): TieRights {
	const may = (what: keyof TieRights) => own?.may[what].includes(id) ?? false;
	return { revise: may('revise'), set: may('set'), drop: may('drop') };
}

/** Between what they choose: their own organisation is the first that they speak for. */
export function choicesOfPerson(
	own: MapPersonView | null,
	person: Pick<PersonView, 'organisation'> | null
): TieChoices {
	const { ours = [], organisations = [], territories = [], areas = [] } = own ?? {};
	const mine = fold(person?.organisation ?? '');
	const first = ours.filter((name) => fold(name) === mine);
	return {
		ours: [...first, ...ours.filter((name) => fold(name) !== mine)],
		organisations,
		territories,
		areas
	};
}
