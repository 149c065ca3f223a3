import * as v from 'valibot';
import { defineActivity } from '../define';
import { breakConfig, type BreakConfig } from './config';
import { shownDuringBreak } from './shown';
import { breakTemplates } from './templates';

/** A break has nothing to do: no type is known, so every action is refused. */
const noAction = v.strictObject({ type: v.picklist([]) });

/** A pause with a visible end. Rules: SPEC.md. The constant cannot be called `break`. */
export const pause = defineActivity<typeof breakConfig, null, typeof noAction>({
	kind: 'break',
	version: 1,
	name: { it: 'Pausa', en: 'Break' },
	summary: { it: 'Fino a quando, e che cosa viene dopo.', en: 'Until when, and what comes after.' },
	config: breakConfig,
	action: noAction,
	rights: {},
	minutes: 15,
	defaults: (): BreakConfig => ({ sentence: '', showNext: true }),
	steps: (_config, minutes) => [
		{
			key: 'break',
			place: 'plenary',
			minutes,
			title: { it: 'Pausa', en: 'Break' },
			instruction: { it: 'Prenditi una pausa.', en: 'Take a break.' },
			timed: true
		}
	],
	initial: () => null,
	act: (state) => ({ ok: true, value: state }),
	views: {
		everyone: (_state, context) => shownDuringBreak(context),
		group: () => null,
		person: () => null,
		facilitator: (_state, context) => shownDuringBreak(context),
		stage: (_state, context) => shownDuringBreak(context)
	},
	templates: breakTemplates,
	sample: () => []
});
