import type { Language, Localised } from '$lib/core/kernel/instant';
import { blankField, type Field, type FieldKind } from './config';

type More = Partial<
	Omit<Field, 'id' | 'kind' | 'title' | 'help' | 'options' | 'columns' | 'places' | 'low' | 'high'>
>;
type Texts = Readonly<Record<string, Localised>>;

/** What belongs to a field beside its title: all of it in both languages. */
interface Rest extends More {
	readonly help?: Localised;
	readonly options?: Texts;
	readonly columns?: Texts;
	readonly places?: Texts;
	readonly low?: Localised;
	readonly high?: Localised;
}

/** Writes fields in one language; ids are the same in both, so that a sheet resumed in the other one finds its answers. */
export function writer(language: Language) {
	const listed = (texts: Texts | undefined) =>
		Object.entries(texts ?? {}).map(([id, title]) => ({ id, title: title[language] }));
	return (id: string, kind: FieldKind, title: Localised, rest: Rest = {}): Field => {
		const { help, options, columns, places, low, high, ...more } = rest;
		return {
			...blankField(id, kind, title[language]),
			...more,
			help: help?.[language] ?? '',
			options: listed(options),
			columns: listed(columns),
			places: listed(places),
			low: low?.[language] ?? '',
			high: high?.[language] ?? ''
		};
	};
}

export const NOTHING: Localised = {
	it: 'Niente; chi preferisce la carta usa la scheda stampata.',
	en: 'Nothing; whoever prefers paper uses the printed sheet.'
};
