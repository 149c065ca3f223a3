import type { CompiledProblem } from './compile-problem';
import type { SearchLimits } from './search-limits';

export function* designStarts(
	_problem: CompiledProblem,
	_seat: () => Int16Array[],
	_limits: SearchLimits
): Generator<readonly Int16Array[]> {}
