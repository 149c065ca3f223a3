import type { Language, Localised } from '$lib/core/kernel/instant';
import { own as ownEntry } from '$lib/core/kernel/record';
import type { OwnReport, ReportActivity, ReportBlock } from '$lib/core/report/blocks';
import { linesOf, type SheetAnswer } from './answers';
import { blockCounts, type BlockCount } from './blocks';
import type { Field, SheetConfig } from './config';
import { answersOf } from './earlier';
import { partsOf, type Part } from './parts';
import { areasOf, profileOf, roomProfile } from './profile';
import { pictureLeft } from './picture';
import { sharedWith, shownToEveryone } from './shown';
import type { SheetState } from './state';

const WORDS = {
	private: {
		it: 'Le schede sono di chi le ha scritte: qui sta solo ciò che le persone hanno scelto di condividere.',
		en: 'Sheets belong to those who wrote them: here stands only what people chose to share.'
	},
	present: { it: 'Persone', en: 'People' },
	begun: { it: 'Hanno cominciato la scheda', en: 'Began the sheet' },
	done: { it: 'L’hanno finita', en: 'Finished it' },
	empty: { it: 'Nessuno ha scritto sulla scheda.', en: 'Nobody wrote on the sheet.' },
	toPlenary: { it: 'Condiviso con la plenaria', en: 'Shared with the plenary' },
	toFacilitators: { it: 'Condiviso con chi facilita', en: 'Shared with the facilitators' },
	nothing: { it: 'Nessuno ha condiviso parti della scheda.', en: 'Nobody shared parts of the sheet.' },
	counts: {
		it: 'Blocco per blocco, senza nomi (solo chi ha acconsentito, da cinque persone in su)',
		en: 'Block by block, without names (only those who agreed, from five people up)'
	},
	block: { it: 'Blocco', en: 'Block' },
	people: { it: 'Persone', en: 'People' },
	entries: { it: 'voci', en: 'entries' },
	answers: { it: 'Risposte', en: 'Answers' },
	average: { it: 'media', en: 'mean' },
	profile: { it: 'Profilo della sala, senza nomi', en: 'Profile of the room, without names' },
	mine: { it: 'Il mio profilo', en: 'My profile' },
	area: { it: 'Area', en: 'Area' },
	mean: { it: 'Media', en: 'Mean' },
	few: { it: 'meno di cinque risposte', en: 'fewer than five answers' }
} satisfies Record<string, Localised>;

type Answers = Readonly<Record<string, SheetAnswer>>;

/** What was shared, by audience; counts without names from five people up. Nothing else of anybody's sheet. */
export const report: ReportActivity<SheetConfig, SheetState> = ({ state, context, audience, language }) => {
	const word = (key: keyof typeof WORDS) => WORDS[key][language];
	const { present, begun, done } = shownToEveryone(state, context);
	const blocks: ReportBlock[] = [
		{ kind: 'paragraph', text: word('private') },
		{
			kind: 'facts',
			rows: [
				{ label: word('present'), value: String(present) },
				{ label: word('begun'), value: String(begun) },
				{ label: word('done'), value: String(done) }
			]
		}
	];
	if (begun + done === 0) return [...blocks, { kind: 'paragraph', text: word('empty') }];
	const plenary = shared(state, context, 'plenary');
	const facilitators = audience === 'facilitators' ? shared(state, context, 'facilitators') : [];
	if (plenary.length > 0) blocks.push({ kind: 'heading', level: 3, text: word('toPlenary') }, ...plenary);
	if (facilitators.length > 0)
		blocks.push({ kind: 'heading', level: 3, text: word('toFacilitators') }, ...facilitators);
	if (plenary.length + facilitators.length === 0) blocks.push({ kind: 'paragraph', text: word('nothing') });
	return [...blocks, ...together(state, context, language)];
};

/** A person's whole sheet, for that person alone. */
export const own: OwnReport<SheetConfig, SheetState> = ({ state, context, language, person }) => {
	const answers = answersOf(state, context, person);
	if (Object.keys(answers).length === 0) return [];
	const blocks = partsOf(context.config.fields).flatMap((part) => partBlocks(part, answers));
	const areas = areasOf(context.config.fields);
	const values = profileOf(areas, answers);
	if (areas.length === 0) return blocks;
	return [...blocks, profileTable(areas, values, WORDS.mine[language], language)];
};

function shared(
	state: SheetState,
	context: Parameters<typeof report>[0]['context'],
	audience: 'plenary' | 'facilitators'
): readonly ReportBlock[] {
	// What the plenary may read stands once, under the plenary.
	const toAll = new Set(sharedWith(state, context, ['plenary']).map(({ by, part }) => `${part} ${by}`));
	const parts = sharedWith(state, context, [audience]).filter(
		({ by, part }) => audience === 'plenary' || !toAll.has(`${part} ${by}`)
	);
	return partsOf(context.config.fields).flatMap((part) => {
		const given = parts.filter((one) => one.part === part.id);
		if (given.length === 0) return [];
		return [
			{ kind: 'heading', level: 4, text: part.title } as const,
			...given.flatMap(({ by, answers }): ReportBlock[] =>
				part.fields.length === 1
					? [{ kind: 'quote', text: inOneText(part.fields[0]!, answers), by }]
					: [{ kind: 'table', caption: by, columns: ['', ''], rows: rowsOf(part, answers) }]
			)
		];
	});
}

function together(
	state: SheetState,
	context: Parameters<typeof report>[0]['context'],
	language: Language
): readonly ReportBlock[] {
	const { config } = context;
	if (!config.counted) return [];
	const shown = pictureLeft(state, context);
	const word = (key: keyof typeof WORDS) => WORDS[key][language];
	const rows = blockCounts(config.fields, shown).map((block) => [
		block.title,
		block.people === null ? word('few') : String(block.people),
		block.people === null ? '' : inWords(block, language)
	]);
	const areas = areasOf(config.fields);
	const values = roomProfile(areas, shown);
	const columns = [word('block'), word('people'), word('answers')];
	return [
		...(rows.some(([, , answers]) => answers !== '')
			? [{ kind: 'table', caption: word('counts'), columns, rows } as const]
			: []),
		...(values.some((value) => value !== null)
			? [profileTable(areas, values, word('profile'), language)]
			: [])
	];
}

/** A block's answers in one line: no name, and only what may be shown. */
function inWords(block: BlockCount, language: Language): string {
	const listed = (counts: readonly { readonly text: string; readonly count: number }[]) =>
		counts.map(({ text, count }) => `${text}: ${count}`).join(' · ');
	switch (block.kind) {
		case 'choice':
			return listed(block.options);
		case 'scale': {
			const mean = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(block.mean ?? 0);
			const values = block.values.map((count, index) => ({ text: String(index + 1), count }));
			return `${WORDS.average[language]} ${mean} / ${block.values.length} (${listed(values)})`;
		}
		case 'words':
			return [
				`${block.entries} ${WORDS.entries[language]}`,
				...(block.words.length > 0 ? [listed(block.words)] : [])
			].join(' · ');
	}
}

function profileTable(
	areas: ReturnType<typeof areasOf>,
	values: readonly (number | null)[],
	caption: string,
	language: Language
): ReportBlock {
	const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
	const written = (value: number | null | undefined, top: number) =>
		value === null || value === undefined ? '–' : `${number.format(value)} / ${top}`;
	return {
		kind: 'table',
		caption,
		columns: [WORDS.area[language], WORDS.mean[language]],
		rows: areas.map(({ title, top }, index) => [title, written(values[index], top)])
	};
}

function partBlocks(part: Part, answers: Answers): readonly ReportBlock[] {
	const answered = part.fields.filter(({ id }) => ownEntry(answers, id));
	if (answered.length === 0) return [];
	const heading = { kind: 'heading', level: 3, text: part.title } as const;
	if (part.fields.length > 1)
		return [heading, { kind: 'table', caption: '', columns: ['', ''], rows: rowsOf(part, answers) }];
	const field = answered[0]!;
	const answer = ownEntry(answers, field.id)!;
	if (answer.form === 'rows')
		return [
			heading,
			{
				kind: 'table',
				caption: '',
				columns: field.columns.map(({ title }) => title),
				rows: answer.rows.map(({ cells }) => field.columns.map(({ id }) => ownEntry(cells, id) ?? ''))
			}
		];
	return [
		heading,
		...linesOf(field, answer).flatMap(({ title, lines }): ReportBlock[] => [
			...(title ? [{ kind: 'heading', level: 4, text: title } as const] : []),
			answer.form === 'cards' ? { kind: 'list', items: lines } : { kind: 'paragraph', text: lines.join(', ') }
		])
	];
}

const inOneText = (field: Field, answers: Answers) => {
	const answer = ownEntry(answers, field.id);
	return answer
		? linesOf(field, answer)
				.map(({ title, lines }) => (title ? `${title}: ${lines.join('; ')}` : lines.join('; ')))
				.join(' · ')
		: '';
};

const rowsOf = (part: Part, answers: Answers) =>
	part.fields.map((field) => [field.title, inOneText(field, answers) || '–']);
