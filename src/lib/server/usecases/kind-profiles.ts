import { findPathProfile } from '$lib/activities/report-registry';
import type { Language } from '$lib/core/kernel/instant';
import type { PathLegacy, ProfileCircle, ReportBlock } from '$lib/core/report/blocks';
import type { App } from '../app';

/** What each kind's runs say together, kind after kind; one that fails says nothing. */
export function kindProfiles(
	{ log }: { readonly log?: App['log'] | undefined },
	legacies: readonly PathLegacy[],
	circle: ProfileCircle,
	language: Language
): readonly ReportBlock[] {
	const kinds = [...new Set(legacies.map(({ kind }) => kind))].sort();
	return kinds.flatMap((kind) => {
		const runs = legacies.filter((one) => one.kind === kind);
		try {
			return findPathProfile(kind)?.({ legacies: runs, circle, language }) ?? [];
		} catch (error) {
			log?.error('profile of a kind failed', { kind, error });
			return [];
		}
	});
}
