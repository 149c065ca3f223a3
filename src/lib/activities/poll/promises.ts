import type { PollConfig } from './config';
import type { PollState } from './state';

/** Whether answers given stay as nameless, and as covered while they are few, as their authors were told (P14). */
export function pollKeepsPromises(before: PollConfig, after: PollConfig, { asked }: PollState): boolean {
	if (Object.values(asked).every(({ ballots }) => Object.keys(ballots).length === 0)) return true;
	if (before.names !== after.names) return false;
	return before.names === 'facilitators' || after.minimum >= before.minimum;
}
