import type { Field } from './config';

/** What is filled in on one screen and shared as a whole: one field, or the scales that stand together under a heading. */
export interface Part {
	readonly id: string;
	/** The heading it stands under; empty where it has none, or is itself the heading's. */
	readonly heading: string;
	readonly title: string;
	readonly help: string;
	readonly fields: readonly Field[];
}

/** The sheet as it is gone through, screen by screen. */
export function partsOf(fields: readonly Field[]): readonly Part[] {
	const parts: Part[] = [];
	let section: Field | null = null;
	let taken = false;
	for (const field of fields) {
		if (field.kind === 'section') {
			[section, taken] = [field, false];
			continue;
		}
		const last = parts.at(-1);
		const inside = section && !taken;
		if (field.kind === 'scale' && taken && last?.id === section?.id && last) {
			parts[parts.length - 1] = { ...last, fields: [...last.fields, field] };
		} else if (field.kind === 'scale' && inside && section) {
			parts.push({ id: section.id, heading: '', title: section.title, help: section.help, fields: [field] });
			taken = true;
		} else {
			const help = [inside ? section?.help : '', field.help].filter(Boolean).join('\n');
			parts.push({ id: field.id, heading: section?.title ?? '', title: field.title, help, fields: [field] });
			taken ||= section !== null;
		}
	}
	return parts;
}
