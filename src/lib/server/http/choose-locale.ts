import type { Language } from '$lib/core/kernel/instant';

/** The person's own choice of language, kept for a year; written by the language switch. */
export const LANGUAGE_COOKIE = 'plenaria_language';

/** The language of an answer: the person's choice, else the session's, else the browser's, else Italian. */
export function chooseLocale(
	chosen: string | undefined,
	ofSession: Language | null,
	acceptLanguage: string | null
): Language {
	if (chosen === 'it' || chosen === 'en') return chosen;
	return ofSession ?? preferred(acceptLanguage) ?? 'it';
}

function preferred(header: string | null): Language | null {
	const wishes = (header ?? '')
		.slice(0, 500)
		.split(',')
		.map((part) => {
			const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
			const weight = parameters.find((parameter) => parameter.trim().startsWith('q='))?.split('=')[1];
			return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) || 0 };
		});
	const known = wishes.filter(
		(wish) => wish.weight > 0 && (wish.language === 'it' || wish.language === 'en')
	);
	known.sort((a, b) => b.weight - a.weight);
	return (known[0]?.language as Language | undefined) ?? null;
}
