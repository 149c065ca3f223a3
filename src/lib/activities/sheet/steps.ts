import type { GroupingWish, Step } from '$lib/core/agenda/activity-definition';
import type { SheetConfig } from './config';

const WRITE: Pick<Step, 'key' | 'place' | 'title' | 'instruction' | 'timed'> = {
	key: 'write',
	place: 'alone',
	title: { it: 'Compila la tua scheda', en: 'Fill in your sheet' },
	instruction: {
		it: 'Con calma, per conto tuo. Si salva da sola; la leggi solo tu finché non decidi altro.',
		en: 'Calmly, on your own. It saves itself; only you read it until you decide otherwise.'
	},
	timed: true
};

const TALK: typeof WRITE = {
	key: 'in-groups',
	place: 'groups',
	title: { it: 'Ne parlate in gruppo', en: 'Talk about it in your group' },
	instruction: {
		it: 'Racconta quello che vuoi della tua scheda; il resto rimane tuo.',
		en: 'Tell what you like of your sheet; the rest stays yours.'
	},
	timed: true
};

const TOGETHER: typeof WRITE = {
	key: 'together',
	place: 'plenary',
	title: { it: 'Insieme', en: 'Together' },
	instruction: {
		it: 'Che cosa ci ha fatto pensare? Chi vuole dice qualcosa alla plenaria.',
		en: 'What did it make us think of? Whoever likes says something to the plenary.'
	},
	timed: false
};

/** Writing alone takes half of the time or more; what follows shares the rest. */
export function sheetSteps({ groupSize, together }: SheetConfig, minutes: number): readonly Step[] {
	const after = [...(groupSize === null ? [] : [TALK]), ...(together ? [TOGETHER] : [])];
	const each = after.length === 0 ? 0 : Math.max(1, Math.floor(minutes / (after.length + 2)));
	const writing = Math.max(1, minutes - each * after.length);
	return [{ ...WRITE, minutes: writing }, ...after.map((step) => ({ ...step, minutes: each }))];
}

/** Groups only where the sheet is talked about in groups. */
export function sheetGroups({ groupSize }: SheetConfig): GroupingWish | null {
	return groupSize === null
		? null
		: { shape: { kind: 'size', size: groupSize }, online: 'together', functions: [] };
}
