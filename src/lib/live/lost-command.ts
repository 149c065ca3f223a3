import type { Answer } from '$lib/contract/wire';
import type { Outgoing } from './outbox';

/** A command that was refused when nobody waited for its answer any more: it was given before the page was loaded anew. */
export interface LostCommand {
	readonly command: Outgoing;
	readonly answer: Extract<Answer, { ok: false }>;
}

/** Fields of payloads in which people's own words travel. */
const WRITTEN: ReadonlySet<string> = new Set([
	'text',
	'question',
	'words',
	'cells',
	'mandate',
	'aims',
	'subject',
	'contact'
]);

/** What somebody wrote in a command, in the order of its fields; empty when it was but a press. */
export function writtenIn(payload: unknown): string {
	return words(payload, false).join('\n');
}

function words(value: unknown, written: boolean): readonly string[] {
	if (typeof value === 'string') return written && value.trim() !== '' ? [value.trim()] : [];
	if (typeof value !== 'object' || value === null) return [];
	if (Array.isArray(value)) return value.flatMap((one) => words(one, written));
	return Object.entries(value).flatMap(([field, one]) => words(one, written || WRITTEN.has(field)));
}
