import { m } from '$lib/paraglide/messages';
import type { FieldKind } from './config';

/** What each kind of field is called in the builder. */
export const FIELD_NAMES: Record<FieldKind, () => string> = {
	section: m.sheet_kind_section,
	text: m.sheet_kind_text,
	list: m.sheet_kind_list,
	scale: m.sheet_kind_scale,
	choice: m.sheet_kind_choice,
	table: m.sheet_kind_table,
	blocks: m.sheet_kind_blocks,
	matrix: m.sheet_kind_matrix
};
