import type { MethodFields, OwnMethod } from '$lib/contract/methods';
import type { MethodTemplate } from '$lib/core/agenda/activity-definition';
import { say } from '$lib/ui/say';

/** A method in one language, as cards and pages show it; `people` is null where nobody said for how many it is. */
export interface MethodCard {
	readonly title: string;
	readonly purpose: string;
	readonly minutes: number;
	readonly people: { readonly from: number; readonly to: number } | null;
	readonly materials: string;
	readonly cautions: string;
}

export function cardOfTemplate(template: MethodTemplate): MethodCard {
	return {
		title: say(template.title),
		purpose: say(template.purpose),
		minutes: template.minutes,
		people: template.people,
		materials: say(template.materials),
		cautions: say(template.cautions)
	};
}

export function cardOfOwn(method: OwnMethod): MethodCard {
	const { title, purpose, minutes, people, materials, cautions } = method;
	return { title, purpose, minutes, people, materials, cautions };
}

/** What a form begins with, of a method that is there already. */
export function fieldsOf({ title, purpose, materials, cautions, people }: MethodCard): MethodFields {
	return {
		title,
		purpose,
		materials,
		cautions,
		from: people ? String(people.from) : '',
		to: people ? String(people.to) : ''
	};
}
