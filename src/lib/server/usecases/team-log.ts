import type { App } from '../app';
import type { TeamOpening } from '../store/team-opening-store';

/** So many openings are shown at first; the others when they are asked for. */
const AT_FIRST = 50;

/** Who opened what of a team's, the latest first: the latest ones, and whether there are `more`, or all. */
export async function teamLog(
	{ openings }: Pick<App, 'openings'>,
	organisationId: string,
	all: boolean
): Promise<{ readonly openings: readonly TeamOpening[]; readonly more: boolean }> {
	if (all) return { openings: await openings.of(organisationId), more: false };
	const latest = await openings.of(organisationId, AT_FIRST + 1);
	return { openings: latest.slice(0, AT_FIRST), more: latest.length > AT_FIRST };
}
