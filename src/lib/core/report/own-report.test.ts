import { expect, it } from 'vitest';
import { CANARIES, exampleSources } from '../../../../tests/support/report-example';
import type { PersonId } from '../kernel/ids';
import type { OwnReport } from './blocks';
import { buildReport } from './build-report';
import { buildOwnReport } from './own-report';
import { REPORT_WORDS } from './report-words';

const { reader: _reader, reportOf: _reportOf, ...sources } = exampleSources();
const own = (person: string, ownOf: (kind: string) => OwnReport | undefined) =>
	buildOwnReport({ ...sources, person: person as PersonId, ownOf });
const everything: OwnReport = (input) => [{ kind: 'paragraph', text: JSON.stringify(input) }];

it('A7 one’s own report holds only kinds that have one, and no section without content', () => {
	expect(own('p1', () => undefined).sections).toEqual([]);
	expect(own('p1', () => () => []).sections).toEqual([]);
	expect(own('p1', () => everything).sections.length).toBeGreaterThan(0);
});

it('A7 what is handed to a kind for one person is what that person may read, and their own pages', () => {
	const theirs = JSON.stringify(own('p1', () => everything));
	expect(theirs).toContain('canary-sheet');
	const private_ = CANARIES.filter((canary) => canary !== 'canary-sheet' && canary !== 'canary-closed-page');
	for (const canary of private_) expect(theirs, canary).not.toContain(canary);
	expect(JSON.stringify(own('p2', () => everything))).not.toContain('canary-sheet');
});

it('A7 a kind that fails is told of, and the rest stands', () => {
	const failed: string[] = [];
	const report = buildOwnReport({
		...sources,
		person: 'p1' as PersonId,
		ownOf: () => () => {
			throw new Error('no');
		},
		failed: (kind) => failed.push(kind)
	});
	expect(report.sections).toEqual([]);
	expect(failed.length).toBeGreaterThan(0);
});

it('A8 the part of a confidential activity says so first', () => {
	const confidential = (kind: string) => {
		const definition = sources.find(kind);
		return definition && { ...definition, confidential: true };
	};
	const blocks = (find: typeof sources.find) =>
		buildReport({ ...exampleSources(), find }).sections.find(({ id }) => id === 'activity-1')!.blocks;
	expect(blocks(confidential)[0]).toEqual({ kind: 'paragraph', text: REPORT_WORDS.it.keptHere });
	expect(JSON.stringify(blocks(sources.find))).not.toContain(REPORT_WORDS.it.keptHere);
});
