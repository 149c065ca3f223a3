import type { SheetAnswer } from './answers';
import type { Field } from './config';

/** What every kind of field's input receives. Null empties the field. */
export interface FieldInputProps {
	readonly field: Field;
	readonly answer: SheetAnswer | null;
	readonly onchange: (answer: SheetAnswer | null) => void;
}
