import type { MethodTemplate } from '$lib/core/agenda/activity-definition';
import type { SheetConfig } from './config';
import { competenceTemplates } from './templates-competences';
import { pathTemplates } from './templates-path';
import { projectTemplates } from './templates-project';

/** Ready sheets of the method. */
export const sheetTemplates: readonly MethodTemplate<SheetConfig>[] = [
	...projectTemplates,
	...competenceTemplates,
	...pathTemplates
];
