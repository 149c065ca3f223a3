import { findPathProfile, findTeamGathering } from '$lib/activities/report-registry';
import type { Language } from '$lib/core/kernel/instant';
import type { PathLegacy, ProfileCircle, ReportBlock, TeamChapter } from '$lib/core/report/blocks';
import type { App } from '../app';

interface Logging {
	readonly log?: App['log'] | undefined;
}

/** What each kind's runs say together, kind after kind; one that fails says nothing. */
export function kindProfiles(
	logging: Logging,
	legacies: readonly PathLegacy[],
	circle: ProfileCircle,
	language: Language
): readonly ReportBlock[] {
	return ofEachKind(
		logging,
		legacies,
		(kind, runs) => findPathProfile(kind)?.({ legacies: runs, circle, language }) ?? []
	);
}

/** What each kind gathers of its runs with one team; of the runs given, which are those that the reader may read. */
export function kindChapters(
	logging: Logging,
	legacies: readonly PathLegacy[],
	language: Language
): readonly TeamChapter[] {
	return ofEachKind(logging, legacies, (kind, runs) => {
		const chapter = findTeamGathering(kind)?.({ legacies: runs, language });
		return chapter ? [chapter] : [];
	});
}

function ofEachKind<T>(
	{ log }: Logging,
	legacies: readonly PathLegacy[],
	say: (kind: string, runs: readonly PathLegacy[]) => readonly T[]
): readonly T[] {
	const kinds = [...new Set(legacies.map(({ kind }) => kind))].sort();
	return kinds.flatMap((kind) => {
		try {
			return say(
				kind,
				legacies.filter((one) => one.kind === kind)
			);
		} catch (error) {
			log?.error('a kind could not say what its runs left together', { kind, error });
			return [];
		}
	});
}
