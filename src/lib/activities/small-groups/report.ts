import type { Localised } from '$lib/core/kernel/instant';
import type { ReportActivity, ReportBlock } from '$lib/core/report/blocks';
import type { SmallGroupsConfig } from './config';
import { objectiveOf } from './shown';
import { isDissolved, ofRound, reportingOrder, type SmallGroupsState } from './state';

const WORDS = {
	mandate: { it: 'Consegna', en: 'Mandate' },
	product: { it: 'Prodotto atteso', en: 'Expected product' },
	time: { it: 'Tempo', en: 'Time' },
	minutes: { it: 'minuti', en: 'minutes' },
	members: { it: 'Persone', en: 'People' },
	spokesperson: { it: 'Portavoce', en: 'Spokesperson' },
	dissolved: {
		it: 'Il gruppo è stato sciolto: questi punti li aveva scritti prima.',
		en: 'The group was dissolved: it had written these points before.'
	},
	empty: { it: 'Il gruppo non ha lasciato punti scritti.', en: 'The group left no written points.' }
} satisfies Record<string, Localised>;

/** The mandate, then each group in the order of reporting: people, spokesperson, and the synthesis it wrote. */
export const report: ReportActivity<SmallGroupsConfig, SmallGroupsState> = (input) => {
	const { context, language, pages, groupName, personName } = input;
	const { config, round } = context;
	const { mandate } = config;
	const word = (key: keyof typeof WORDS) => WORDS[key][language];
	const blocks: ReportBlock[] = [
		{
			kind: 'facts',
			rows: [
				...(mandate.objective ? [{ label: word('mandate'), value: mandate.objective }] : []),
				...(mandate.product ? [{ label: word('product'), value: mandate.product }] : []),
				{ label: word('time'), value: `${mandate.minutes} ${word('minutes')}` }
			]
		}
	];
	if (!round) return blocks;
	const standing = reportingOrder(ofRound(input.state, round), round);
	for (const group of [...standing, ...round.groups.filter((one) => !standing.includes(one))]) {
		const objective = objectiveOf(config, round, group);
		const points = pages.filter((page) => page.groupId === group.id).flatMap((page) => page.points);
		const written = points.map((point) => point.trim()).filter((point) => point !== '');
		if (isDissolved(group)) {
			// Who was in it is in other groups now; what it wrote is not lost with it.
			if (written.length > 0)
				blocks.push(
					{ kind: 'heading', level: 3, text: groupName(group.id) },
					{ kind: 'paragraph', text: word('dissolved') },
					{ kind: 'list', items: written }
				);
			continue;
		}
		blocks.push(
			{ kind: 'heading', level: 3, text: groupName(group.id) },
			{
				kind: 'facts',
				rows: [
					...(objective !== mandate.objective ? [{ label: word('mandate'), value: objective }] : []),
					{ label: word('members'), value: group.members.map(personName).join(', ') },
					...(group.spokesperson
						? [{ label: word('spokesperson'), value: personName(group.spokesperson) }]
						: [])
				]
			},
			written.length > 0 ? { kind: 'list', items: written } : { kind: 'paragraph', text: word('empty') }
		);
	}
	return blocks;
};
