import * as v from 'valibot';

/**
 * With whom a person may share a part of what is theirs alone, beyond themselves. `plenary` is everybody in the session, facilitators
 * and group included; `group` is the others in one's group and nobody else.
 */
export const AUDIENCES = ['facilitators', 'group', 'plenary'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Audiences, each once, in the order in which they are always named. */
export const audiences = v.pipe(
	v.array(v.picklist(AUDIENCES)),
	v.maxLength(AUDIENCES.length),
	v.transform((chosen) => AUDIENCES.filter((audience) => chosen.includes(audience)))
);

/** The same where there are no groups to share with: what was offered to a group is offered to nobody. */
export const audiencesWithoutGroups = v.pipe(
	audiences,
	v.transform((chosen): Audience[] => chosen.filter((audience) => audience !== 'group'))
);

/** Those who may read: chosen by the person, and among those that the facilitators offer now. */
export function readersOf(
	chosen: readonly Audience[] | undefined,
	offered: readonly Audience[]
): readonly Audience[] {
	return (chosen ?? []).filter((audience) => offered.includes(audience));
}

/**
 * What a person chose, as it is kept; null for what is not offered. A group where there is none any more is nobody: refusing it would leave
 * what they chose before, which may be more readers, when a session of that time is read again.
 */
export function chosenAmong(
	chosen: readonly Audience[],
	offered: readonly Audience[]
): readonly Audience[] | null {
	const readers = chosen.filter((audience) => audience !== 'group' || offered.includes('group'));
	return readers.every((audience) => offered.includes(audience)) ? readers : null;
}

/** How far a person is with what they do alone: all that facilitators learn of it by themselves. */
export type Standing = 'not-begun' | 'begun' | 'done';
