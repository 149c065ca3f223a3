import type { AgendaRow, FacilitatorView, PresenceView } from '$lib/contract/views';
import type { Call, Facilitator, Group, Participant, Round } from '$lib/core/session/state';

/** A group counts as writing while somebody wrote on its page within this time (ms). */
export const WRITING_WITHIN = 20_000;

export interface MemberGlance {
	readonly person: Participant;
	readonly connected: boolean;
	readonly speaks: boolean;
	readonly functions: readonly string[];
}

/** What a facilitator wants to know of a group without going there. Times in ms of the server's clock. */
export interface GroupGlance {
	readonly group: Group;
	readonly number: number;
	readonly members: readonly MemberGlance[];
	readonly present: number;
	readonly writing: boolean;
	readonly call: Call | null;
	/** When a facilitator last came, and who; null when nobody has yet. */
	readonly visited: { readonly at: number; readonly by: string } | null;
	readonly facilitators: readonly Facilitator[];
}

function functionsOf(group: Group, personId: string): readonly string[] {
	return Object.entries(group.functions)
		.filter(([, holders]) => holders.some((holder) => holder === personId))
		.map(([name]) => name);
}

/** The groups of a round at a glance, in their own order; without those that were dissolved. Where facilitators are, is shown while groups work. */
export function groupGlances(
	round: Round,
	view: Pick<FacilitatorView, 'people' | 'calls' | 'visits' | 'facilitators'>,
	presence: PresenceView | null,
	now: number
): readonly GroupGlance[] {
	const people = new Map<string, Participant>(view.people.map((person) => [person.id, person]));
	const facilitators = new Map<string, Facilitator>(view.facilitators.map((one) => [one.id, one]));
	const connected = new Set(presence?.connected);
	const here = round.status === 'dealt' ? (presence?.facilitators ?? []) : [];
	return round.groups.flatMap((group, index) => {
		if (group.members.length === 0) return [];
		const members = group.members.flatMap((id) => {
			const person = people.get(id);
			return person
				? [
						{
							person,
							connected: connected.has(id),
							speaks: group.spokesperson === id,
							functions: functionsOf(group, id)
						}
					]
				: [];
		});
		const visit = view.visits.findLast((one) => one.groupId === group.id);
		const wrote = presence?.writing[group.id];
		return {
			group,
			number: index + 1,
			members,
			present: members.filter((member) => member.connected).length,
			writing: wrote !== undefined && now - wrote < WRITING_WITHIN,
			call: view.calls.find((call) => call.groupId === group.id && call.clearedAt === null) ?? null,
			visited: visit ? { at: visit.at, by: facilitators.get(visit.by)?.name ?? '' } : null,
			facilitators: here
				.filter((one) => one.groupId === group.id)
				.flatMap((one) => facilitators.get(one.id) ?? [])
		};
	});
}

/** Calls that nobody has answered to the end yet, the one that has waited longest first. */
export function openCalls(view: Pick<FacilitatorView, 'calls'>): readonly Call[] {
	return view.calls.filter((call) => call.clearedAt === null).toSorted((a, b) => a.at - b.at);
}

/** The rounds of an activity that matter now: the proposal being looked at, and the newest one people were sent to. */
export function roundsOf(
	view: Pick<FacilitatorView, 'rounds'>,
	activityId: string
): { readonly proposed: Round | null; readonly dealt: Round | null } {
	const own = view.rounds.filter((round) => round.activityId === activityId);
	return {
		proposed: own.findLast((round) => round.status === 'proposed') ?? null,
		dealt: own.findLast((round) => round.status !== 'proposed') ?? null
	};
}

/** The activity whose groups one would look at: the running one when it forms groups, else the next that does. */
export function groupedActivity(view: Pick<FacilitatorView, 'agenda' | 'now'>): AgendaRow | null {
	const here = view.agenda.findIndex((row) => row.id === view.now?.activityId);
	const coming = view.agenda.slice(Math.max(here, 0)).find((row) => row.grouping && !row.skipped);
	return coming ?? view.agenda.findLast((row) => row.grouping && row.begun) ?? null;
}

/** People who are here but in no group of the round: late arrivals, or returned. */
export function withoutGroup(round: Round, people: readonly Participant[]): readonly Participant[] {
	const grouped = new Set<string>(round.groups.flatMap((group) => group.members));
	return people.filter((person) => person.standing === 'present' && !person.away && !grouped.has(person.id));
}
