import { ACTIVITIES, findActivity } from '$lib/activities/registry';
import { cardOfOwn, cardOfTemplate, type MethodCard } from './method-card';
import type { OwnMethod } from '$lib/contract/methods';
import type { ActivityDefinition, Step } from '$lib/core/agenda/activity-definition';
import type { Language } from '$lib/core/kernel/instant';
import { say } from '$lib/ui/say';
import type { Searchable } from './find-methods';

/** A method of the library, a template or one's own. */
export interface LibraryMethod extends Searchable {
	/** In the page's address: a template's kind and key with a dot between them, or an own method's id, which has none. */
	readonly key: string;
	readonly card: MethodCard;
	readonly definition: ActivityDefinition | null;
	/** Null for a template. */
	readonly own: OwnMethod | null;
}

/** Every method there is, one's own first. Its words are in the language of the page. */
export function libraryOf(own: readonly OwnMethod[]): readonly LibraryMethod[] {
	const mine = own.map((method) =>
		entry(method.id, cardOfOwn(method), method.kind, findActivity(method.kind) ?? null, method)
	);
	const templates = ACTIVITIES.flatMap((definition) =>
		definition.templates.map((template) =>
			entry(`${definition.kind}.${template.key}`, cardOfTemplate(template), definition.kind, definition, null)
		)
	);
	return [...mine, ...templates];
}

/** The template that a key names; null for none, and for an own method's id. */
export function templateOf(key: string) {
	const [kind = '', template = ''] = key.split('.');
	const definition = findActivity(kind);
	const found = definition?.templates.find((one) => one.key === template);
	return definition && found ? { definition, template: found } : null;
}

/** How a method goes on, step by step; empty where its configuration cannot be read any more. */
export function stepsOfMethod(method: LibraryMethod, language: Language): readonly Step[] {
	const { definition, own, key, minutes } = method;
	const config = own ? own.config : templateOf(key)?.template.config(language);
	return definition && config ? definition.steps(config, minutes) : [];
}

/** A kind as it is without any method, to be searched among them. */
export function plainOf({ kind, name, summary, minutes }: ActivityDefinition): Searchable {
	return { kind, minutes, people: null, words: `${say(name)} ${say(summary)}` };
}

function entry(
	key: string,
	card: MethodCard,
	kind: string,
	definition: ActivityDefinition | null,
	own: OwnMethod | null
): LibraryMethod {
	const { title, purpose, materials, cautions, minutes, people } = card;
	const words = [title, purpose, materials, cautions, definition ? say(definition.name) : ''].join(' ');
	return { key, card, kind, minutes, people, words, definition, own };
}
