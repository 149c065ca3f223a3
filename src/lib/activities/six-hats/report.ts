import type { Localised } from '$lib/core/kernel/instant';
import { dealtRoundsOf, groupIn } from '$lib/core/session/find-in-session';
import type { Group } from '$lib/core/session/state';
import type { OwnReport, ReportActivity, ReportBlock } from '$lib/core/report/blocks';
import type { SixHatsConfig } from './config';
import { DISTANCES } from './distance';
import { HATS, type HatKey } from './hats';
import { profileLeft } from './profile';
import { byHat, hatOf } from './hat-groups';
import { answerOf, orderFor, type SixHatsState } from './state';

const WORDS = {
	problem: { it: 'Problema', en: 'Problem' },
	product: { it: 'Prodotto atteso', en: 'Expected product' },
	time: { it: 'Tempo di lavoro', en: 'Time for the work' },
	minutes: { it: 'minuti', en: 'minutes' },
	profile: { it: 'Gli stili nella sala', en: 'The styles in the room' },
	hat: { it: 'Cappello', en: 'Hat' },
	people: { it: 'Persone', en: 'People' },
	thinks: { it: 'Modo di pensare', en: 'Way of thinking' },
	turn: { it: 'Giro', en: 'Round' },
	group: { it: 'Gruppo', en: 'Group' },
	members: { it: 'Persone', en: 'People' },
	spokesperson: { it: 'Portavoce', en: 'Spokesperson' },
	none: { it: 'Senza cappello', en: 'Without a hat' },
	empty: { it: 'Il gruppo non ha lasciato punti scritti.', en: 'The group left no written points.' },
	own: { it: 'Il tuo stile', en: 'Your style' },
	worn: { it: 'Il cappello che hai indossato', en: 'The hat that you wore' },
	distance: { it: 'La distanza', en: 'The distance' }
} satisfies Record<string, Localised>;

/** The problem, the room's profile, then each hat with its group and the solution it wrote. */
export const report: ReportActivity<SixHatsConfig, SixHatsState> = (input) => {
	const { context, language, pages, state } = input;
	const { config } = context;
	const word = (key: keyof typeof WORDS) => WORDS[key][language];
	const profile = profileLeft(state, context);
	const blocks: ReportBlock[] = [
		{
			kind: 'facts',
			rows: [
				...(config.problem ? [{ label: word('problem'), value: config.problem }] : []),
				...(config.product ? [{ label: word('product'), value: config.product }] : []),
				{ label: word('time'), value: `${config.work} ${word('minutes')}` }
			]
		}
	];
	if (profile)
		blocks.push({
			kind: 'table',
			caption: word('profile'),
			columns: [word('hat'), word('thinks'), word('people')],
			rows: profile.hats.map(({ hat, count }) => [
				HATS[hat].name[language],
				HATS[hat].thinks[language],
				String(count)
			])
		});
	const rounds = dealtRoundsOf(context.session, context.item.id);
	for (const round of rounds) {
		const written = (group: Group) =>
			pages
				.filter((page) => page.groupId === group.id)
				.flatMap((page) => page.points.map((point) => point.trim()).filter((point) => point !== ''));
		// A round that was dealt anew before anybody wrote anything has nothing to tell.
		const groups = byHat(round).filter((group) => round === rounds.at(-1) || written(group).length > 0);
		if (rounds.length > 1 && groups.length > 0)
			blocks.push({ kind: 'heading', level: 3, text: `${word('turn')} ${rounds.indexOf(round) + 1}` });
		for (const group of groups) blocks.push(...groupBlocks(group, written(group), input));
	}
	return blocks;
};

function groupBlocks(
	group: Group,
	points: readonly string[],
	{
		language,
		groupName,
		personName
	}: Pick<Parameters<typeof report>[0], 'language' | 'groupName' | 'personName'>
): readonly ReportBlock[] {
	const word = (key: keyof typeof WORDS) => WORDS[key][language];
	const hat = hatOf(group);
	const title = hat ? `${HATS[hat].name[language]}: ${HATS[hat].thinks[language]}` : word('none');
	return [
		{ kind: 'heading', level: 3, text: title },
		{
			kind: 'facts',
			rows: [
				{ label: word('group'), value: groupName(group.id) },
				{ label: word('members'), value: group.members.map(personName).join(', ') },
				...(group.spokesperson
					? [{ label: word('spokesperson'), value: personName(group.spokesperson) }]
					: [])
			]
		},
		points.length > 0 ? { kind: 'list', items: points } : { kind: 'paragraph', text: word('empty') }
	];
}

/** One's own style, the hat worn and how far they are: on one's own phone and path alone. */
export const own: OwnReport<SixHatsConfig, SixHatsState> = ({ state, context, language, person }) => {
	const order = orderFor(answerOf(state, person), context.config.recognise);
	const style = order?.[0];
	const said = (hat: HatKey) => `${HATS[hat].name[language]} (${HATS[hat].thinks[language].toLowerCase()})`;
	const worn = dealtRoundsOf(context.session, context.item.id).flatMap((round) => {
		const group = groupIn(round, person);
		return (group && hatOf(group)) ?? [];
	});
	const rows = [
		...(style ? [{ label: WORDS.own[language], value: said(style) }] : []),
		...worn.flatMap((hat) => {
			const distance = order?.indexOf(hat);
			return [
				{ label: WORDS.worn[language], value: said(hat) },
				...(distance === undefined
					? []
					: [{ label: WORDS.distance[language], value: `${DISTANCES[distance]![language]} (${distance}/5)` }])
			];
		})
	];
	return rows.length > 0 ? [{ kind: 'facts', rows }] : [];
};
