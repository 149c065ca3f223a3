import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Command as CoreCommand } from '../core/session/commands';
import { PARTICIPANT_COMMANDS } from '../core/session/commands';
import type { FlowRefusal } from '../core/session/refusals';
import { COMMANDS, type Command } from './commands';
import type { ErrorCode } from './errors';

type Frozen<Value> = Value extends object ? { readonly [Key in keyof Value]: Frozen<Value[Key]> } : Value;

describe("core's own types and the wire", () => {
	it('have the same commands with the same payloads', () => {
		expectTypeOf<Frozen<Command>>().toExtend<CoreCommand>();
		expectTypeOf<CoreCommand>().toExtend<Frozen<Command>>();
		expectTypeOf<CoreCommand['type']>().toEqualTypeOf<Command['type']>();
	});

	it('agree on what participants may send', () => {
		const open = Object.entries(COMMANDS).filter(([, spec]) =>
			(spec.roles as readonly string[]).includes('participant')
		);
		expect(open.map(([name]) => name).sort()).toEqual([...PARTICIPANT_COMMANDS].sort());
	});

	it('have a sentence for every refusal of the flow', () => {
		expectTypeOf<FlowRefusal>().toExtend<ErrorCode>();
	});
});
