import type { Area } from './fields';

/** Proposed by one side, agreed by both, running, or ended. */
export const AGREEMENT_STATES = ['proposed', 'agreed', 'running', 'ended'] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

/** Open, being designed, found in the territory, or closed (no longer looked for). */
export const GAP_STATES = ['open', 'designing', 'found', 'closed'] as const;
export type GapState = (typeof GAP_STATES)[number];

/** How long the texts of agreements and gaps may be. */
export const TIE_LIMITS = { subject: 160, contact: 160, owner: 60, organisation: 80, territory: 60 } as const;

/** 'We (`from`) refer to you (`to`) for `subject`, contact `contact`, from `startsOn`.' `startsOn` is `YYYY-MM-DD` or empty. */
export interface AgreementRecord {
	readonly id: string;
	/** The map's entry that it is about, where there is one. */
	readonly entry: string | null;
	readonly from: string;
	readonly to: string;
	readonly subject: string;
	readonly contact: string;
	readonly startsOn: string;
	/** Who sees to it, as a name. */
	readonly owner: string;
	readonly state: AgreementState;
}

/** What the territory lacks. */
export interface GapRecord {
	readonly id: string;
	readonly area: Area;
	readonly territory: string;
	readonly subject: string;
	readonly owner: string;
	readonly state: GapState;
}

/** What an activity makes that outlives its session: kept as the programme's own record, by its id. */
export type LastingRecord =
	({ readonly kind: 'agreement' } & AgreementRecord) | ({ readonly kind: 'gap' } & GapRecord);

const AGREEMENT_MOVES: Readonly<Record<AgreementState, readonly AgreementState[]>> = {
	proposed: ['agreed', 'running', 'ended'],
	agreed: ['running', 'ended', 'proposed'],
	running: ['ended', 'agreed'],
	ended: ['agreed']
};

const GAP_MOVES: Readonly<Record<GapState, readonly GapState[]>> = {
	open: ['designing', 'found', 'closed'],
	designing: ['found', 'closed', 'open'],
	found: ['closed', 'open'],
	closed: ['open']
};

/** Where an agreement can go from here (M9). Staying is always possible. */
export function agreementMoves(from: AgreementState): readonly AgreementState[] {
	return AGREEMENT_MOVES[from];
}

/** Where a gap can go from here (M10). */
export function gapMoves(from: GapState): readonly GapState[] {
	return GAP_MOVES[from];
}

/** Whether an agreement may be set to this state; to stay is no move, and allowed. */
export function agreementMayBecome(from: AgreementState, to: AgreementState): boolean {
	return from === to || AGREEMENT_MOVES[from].includes(to);
}

/** Whether a gap may be set to this state. */
export function gapMayBecome(from: GapState, to: GapState): boolean {
	return from === to || GAP_MOVES[from].includes(to);
}
