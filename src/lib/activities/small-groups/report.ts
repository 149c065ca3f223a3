import type { Localised } from '$lib/core/kernel/instant';
import type { ReportActivity, ReportBlock } from '$lib/core/report/blocks';
import { dealtRoundsOf } from '$lib/core/session/find-in-session';
import type { Round } from '$lib/core/session/state';
import type { SmallGroupsConfig } from './config';
import { objectiveOf } from './shown';
import { isDissolved, ofRound, reportingOrder, type SmallGroupsState } from './state';

const WORDS = {
	mandate: { it: 'Consegna', en: 'Mandate' },
	product: { it: 'Prodotto atteso', en: 'Expected product' },
	time: { it: 'Tempo', en: 'Time' },
	minutes: { it: 'minuti', en: 'minutes' },
	round: { it: 'Turno', en: 'Round' },
	members: { it: 'Persone', en: 'People' },
	spokesperson: { it: 'Portavoce', en: 'Spokesperson' },
	dissolved: {
		it: 'Il gruppo è stato sciolto: questi punti li aveva scritti prima.',
		en: 'The group was dissolved: it had written these points before.'
	},
	empty: { it: 'Il gruppo non ha lasciato punti scritti.', en: 'The group left no written points.' }
} satisfies Record<string, Localised>;

type Input = Parameters<ReportActivity<SmallGroupsConfig, SmallGroupsState>>[0];

/**
 * The mandate, then the groups of every round in the order of reporting: people, spokesperson, and the synthesis they wrote. Groups
 * that were made anew leave behind what they wrote before (R10).
 */
export const report: ReportActivity<SmallGroupsConfig, SmallGroupsState> = (input) => {
	const { context, language } = input;
	const { mandate } = context.config;
	const word = (key: keyof typeof WORDS) => WORDS[key][language];
	const rounds = dealtRoundsOf(context.session, context.item.id);
	return [
		{
			kind: 'facts',
			rows: [
				...(mandate.objective ? [{ label: word('mandate'), value: mandate.objective }] : []),
				...(mandate.product ? [{ label: word('product'), value: mandate.product }] : []),
				{ label: word('time'), value: `${mandate.minutes} ${word('minutes')}` }
			]
		},
		...rounds.flatMap((round, index): readonly ReportBlock[] => {
			if (rounds.length === 1) return groupsOf(input, round, 3);
			const heading = { kind: 'heading', level: 3, text: `${word('round')} ${index + 1}` } as const;
			return [heading, ...groupsOf(input, round, 4)];
		})
	];
};

/** The groups of one round. */
function groupsOf(input: Input, round: Round, level: 3 | 4): readonly ReportBlock[] {
	const { context, language, pages, groupName, personName, state } = input;
	const word = (key: keyof typeof WORDS) => WORDS[key][language];
	const standing = reportingOrder(ofRound(state, round), round);
	const all = [...standing, ...round.groups.filter((one) => !standing.includes(one))];
	return all.flatMap((group): readonly ReportBlock[] => {
		const heading = { kind: 'heading', level, text: groupName(group.id) } as const;
		const points = pages.filter((page) => page.groupId === group.id).flatMap((page) => page.points);
		const written = points.map((point) => point.trim()).filter((point) => point !== '');
		if (isDissolved(group)) {
			// Who was in it is in other groups now; what it wrote is not lost with it.
			if (written.length === 0) return [];
			const dissolved = { kind: 'paragraph', text: word('dissolved') } as const;
			return [heading, dissolved, { kind: 'list', items: written }];
		}
		const objective = objectiveOf(context.config, round, group);
		return [
			heading,
			{
				kind: 'facts',
				rows: [
					...(objective !== context.config.mandate.objective
						? [{ label: word('mandate'), value: objective }]
						: []),
					{ label: word('members'), value: group.members.map(personName).join(', ') },
					...(group.spokesperson
						? [{ label: word('spokesperson'), value: personName(group.spokesperson) }]
						: [])
				]
			},
			written.length > 0 ? { kind: 'list', items: written } : { kind: 'paragraph', text: word('empty') }
		];
	});
}
