import type { Step } from '$lib/core/agenda/activity-definition';
import type { Localised } from '$lib/core/kernel/instant';
import type { RolePlayConfig } from './config';

/** A stretch of the role play; `prepare`, `play` and `share` come once for each scene. */
export type Phase = 'opening' | 'writing' | 'prepare' | 'play' | 'share' | 'plenary';

export interface Moment {
	readonly phase: Phase;
	/** From 1; 0 where no scene is on. */
	readonly scene: number;
}

/** What a step is, read from its key. */
export function momentOf(step: Pick<Step, 'key'> | null): Moment | null {
	if (!step) return null;
	const [phase, scene] = step.key.split('-') as [Phase, string | undefined];
	return { phase, scene: Number(scene ?? 0) };
}

/** The activity's own name of a scene's turn, by which the round remembers who held what. */
export const turnOf = (scene: number): string => `scene-${scene}`;

/** The scene that a turn's name says. */
export const sceneOfTurn = (turn: string): number => Number(turn.replace('scene-', ''));

const WORDS: Readonly<Record<Phase, readonly [title: Localised, instruction: Localised]>> = {
	opening: [
		{ it: 'La scena', en: 'The scene' },
		{
			it: 'Ascolta la situazione: tra poco si entra nelle parti.',
			en: 'Listen to the situation: you will step into the parts in a moment.'
		}
	],
	writing: [
		{ it: 'Scrivete i copioni', en: 'Write the scripts' },
		{
			it: 'Scrivete una scena per un altro gruppo: vera, precisa, né troppo facile né impossibile.',
			en: 'Write a scene for another group: true to life, precise, neither too easy nor impossible.'
		}
	],
	prepare: [
		{ it: 'Ci si prepara', en: 'Getting ready' },
		{
			it: 'Leggi la tua parte per conto tuo: non dirla a nessuno.',
			en: 'Read your part by yourself, and tell nobody.'
		}
	],
	play: [
		{ it: 'In scena', en: 'On stage' },
		{
			it: 'Chi ha una parte la vive, chi osserva guarda e segna. Nessuno interrompe.',
			en: 'Those with a part live it, those who observe watch and mark. Nobody interrupts.'
		}
	],
	share: [
		{ it: 'Condivisione', en: 'Sharing' },
		{
			it: 'Prima parla chi ha recitato, poi chi ha osservato. Senza giudizio.',
			en: 'Those who played speak first, then those who observed. No judgement.'
		}
	],
	plenary: [
		{ it: 'In plenaria', en: 'In plenary' },
		{
			it: 'Che cosa ci portiamo via, a partire dalla parte che abbiamo avuto?',
			en: 'What do we take away, starting from the part we had?'
		}
	]
};

/** The place of a phase: two before the whole room play where everybody is. */
function placeOf(phase: Phase, format: RolePlayConfig['format']): Step['place'] {
	if (phase === 'opening' || phase === 'plenary') return 'plenary';
	return format === 'plenary' && (phase === 'play' || phase === 'share') ? 'plenary' : 'groups';
}

/** The scene told, scripts written where groups write them, then each scene in three steps, then the plenary; all shortened alike. */
export function rolePlaySteps(config: RolePlayConfig, minutes: number): readonly Step[] {
	const { scenes, scripts, format } = config;
	const moments: readonly Moment[] = [
		{ phase: 'opening', scene: 0 },
		...(scripts === 'cowritten' ? [{ phase: 'writing', scene: 0 } as const] : []),
		...Array.from({ length: scenes }, (_, index) =>
			(['prepare', 'play', 'share'] as const).map((phase) => ({ phase, scene: index + 1 }))
		).flat(),
		{ phase: 'plenary', scene: 0 }
	];
	const planned = moments.map(({ phase }) => config.minutes[phase]);
	const whole = planned.reduce((sum, one) => sum + one, 0);
	const shrunk = planned.map((one) =>
		minutes < whole ? Math.max(1, Math.floor((one * minutes) / whole)) : one
	);
	const spare = Math.max(0, minutes - shrunk.reduce((sum, one) => sum + one, 0));
	return moments.map(({ phase, scene }, index): Step => {
		const [title, instruction] = WORDS[phase];
		const numbered = scene > 0 && scenes > 1;
		return {
			key: scene > 0 ? `${phase}-${scene}` : phase,
			place: placeOf(phase, format),
			minutes: shrunk[index]! + (index === moments.length - 1 ? spare : 0),
			title: numbered
				? { it: `Scena ${scene}: ${title.it.toLowerCase()}`, en: `Scene ${scene}: ${title.en.toLowerCase()}` }
				: title,
			instruction,
			timed: phase !== 'opening' && phase !== 'plenary',
			...(phase === 'play' || phase === 'share' ? { goesOn: true } : {})
		};
	});
}
