import type { Localised } from '../kernel/instant';
import type { AgreementState, GapState } from './lasting-records';

/** How agreements and gaps stand, in words. */
export const AGREEMENT_WORDS: Readonly<Record<AgreementState, Localised>> = {
	proposed: { it: 'Proposto', en: 'Proposed' },
	agreed: { it: 'Confermato', en: 'Agreed' },
	running: { it: 'In corso', en: 'Running' },
	ended: { it: 'Concluso', en: 'Ended' }
};

export const GAP_WORDS: Readonly<Record<GapState, Localised>> = {
	open: { it: 'Aperta', en: 'Open' },
	designing: { it: 'Si progetta', en: 'Being designed' },
	found: { it: 'Trovata risposta', en: 'Answered' },
	closed: { it: 'Chiusa', en: 'Closed' }
};
