import type { Actor } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import type { Language } from '$lib/core/kernel/instant';
import type { PollAction } from './actions';
import type { PollAnswer } from './answers';
import { covered, POLL_LIMITS, type PollConfig, type Question } from './config';

const SAID: Readonly<Record<Language, readonly string[]>> = {
	it: ['fiducia', 'rete', 'ascolto', 'stanchezza', 'fiducia', 'coraggio', 'rete', 'curiosità', 'fiducia'],
	en: ['trust', 'network', 'listening', 'tiredness', 'trust', 'courage', 'network', 'curiosity', 'trust']
};
const WRITTEN: Readonly<Record<Language, readonly string[]>> = {
	it: [
		'Mi ha aiutato lavorare con persone di altri enti',
		'Servirebbe più tempo per la plenaria',
		'La simulazione: all’inizio ero a disagio, poi non più',
		'Vorrei rivedere insieme la scheda tra un mese'
	],
	en: [
		'Working with people of other organisations helped me',
		'More time for the plenary would help',
		'The role play: uneasy at first, then no longer',
		'I would like to look at the sheet together again in a month'
	]
};

const facilitator: Actor = { role: 'facilitator', person: null, facilitator: null };

/** All but two people answer every question; covered ones are then revealed. */
export function samplePoll(
	config: PollConfig,
	people: readonly PersonId[],
	language: Language
): readonly { readonly actor: Actor; readonly action: PollAction }[] {
	const anonymous = config.names === 'anonymous';
	return config.questions.flatMap((question, at) => {
		const given = people.slice(0, -2).map((person, index) => {
			const ballot = anonymous ? { ballot: sampleBallot(at, index) } : {};
			const answer = sampleAnswer(question, index, language);
			const actor: Actor = { role: 'participant', person, facilitator: null };
			return {
				actor,
				action: { type: 'answer.give' as const, question: question.id, answer, ...ballot }
			};
		});
		const reveal = { type: 'question.reveal' as const, question: question.id, revealed: true };
		return covered(config) ? [...given, { actor: facilitator, action: reveal }] : given;
	});
}

function sampleBallot(question: number, index: number): string {
	return `q${question}p${index}`.padEnd(43, 'x');
}

function sampleAnswer(question: Question, index: number, language: Language): PollAnswer {
	const { kind, options, most, top } = question;
	const pick = (offset: number) => options[(index * index + offset) % Math.max(1, options.length)]?.id ?? '';
	if (kind === 'choice') return { form: 'chosen', options: [pick(index)] };
	if (kind === 'multiple')
		return { form: 'chosen', options: [...new Set([pick(0), pick(1)])].slice(0, most) };
	if (kind === 'ranking') {
		const turn = (index * index) % options.length;
		return {
			form: 'chosen',
			options: [...options.slice(turn), ...options.slice(0, turn)].map(({ id }) => id)
		};
	}
	if (kind === 'dots') {
		const first = Math.max(1, most - 1);
		const rest = most - first;
		return {
			form: 'dots',
			dots: [{ option: pick(0), count: first }, ...(rest > 0 ? [{ option: pick(1), count: rest }] : [])]
		};
	}
	if (kind === 'scale')
		return {
			form: 'value',
			value: Math.max(1, Math.min(top, Math.round(top * (0.5 + ((index * 3) % 5) / 9))))
		};
	const written = WRITTEN[language][index % WRITTEN[language].length] ?? '';
	if (kind === 'open') return { form: 'text', text: written.slice(0, POLL_LIMITS.text) };
	return { form: 'words', words: [SAID[language][index % SAID[language].length] ?? ''] };
}
