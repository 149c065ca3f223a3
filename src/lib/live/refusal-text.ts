import type { ErrorCode } from '$lib/contract/errors';
import { m } from '$lib/paraglide/messages';

/** A sentence for every refusal that can cross the wire: a new code does not compile without one. */
const SENTENCES: Record<ErrorCode, () => string> = {
	'command/unknown': m.errors_command_unknown,
	'command/malformed': m.errors_command_malformed,
	'command/forbidden': m.errors_command_forbidden,
	'command/too-many': m.errors_command_too_many,
	'command/retry': m.errors_command_retry,
	'session/closed': m.errors_session_closed,
	'session/not-open': m.errors_session_not_open,
	'session/unknown': m.errors_session_unknown,
	'session/begun': m.errors_session_begun,
	'agenda/unknown-activity': m.errors_agenda_unknown_activity,
	'agenda/unknown-kind': m.errors_agenda_unknown_kind,
	'agenda/begun': m.errors_agenda_begun,
	'agenda/step-begun': m.errors_agenda_step_begun,
	'agenda/promised': m.errors_agenda_promised,
	'agenda/full': m.errors_agenda_full,
	'agenda/duplicate': m.errors_agenda_duplicate,
	'agenda/bad-config': m.errors_agenda_bad_config,
	'agenda/nothing-to-undo': m.errors_agenda_nothing_to_undo,
	'agenda/nothing-to-redo': m.errors_agenda_nothing_to_redo,
	'agenda/stale': m.errors_agenda_stale,
	'step/stale': m.errors_step_stale,
	'step/unknown': m.errors_step_unknown,
	'timer/none': m.errors_timer_none,
	'person/unknown': m.errors_person_unknown,
	'person/full': m.errors_person_full,
	'round/unknown': m.errors_round_unknown,
	'round/too-few': m.errors_round_too_few,
	'round/impossible': m.errors_round_impossible,
	'round/already-dealt': m.errors_round_already_dealt,
	'round/not-dealt': m.errors_round_not_dealt,
	'round/needed': m.errors_round_needed,
	'group/unknown': m.errors_group_unknown,
	'group/not-member': m.errors_group_not_member,
	'group/of-one': m.errors_group_of_one,
	'group/no-better': m.errors_group_no_better,
	'call/unknown': m.errors_call_unknown,
	'call/taken': m.errors_call_taken,
	'call/already': m.errors_call_already,
	'moment/unknown': m.errors_moment_unknown,
	'point/unknown': m.errors_point_unknown,
	'activity/forbidden': m.errors_activity_forbidden,
	'activity/malformed': m.errors_activity_malformed,
	'activity/not-now': m.errors_activity_not_now,
	'activity/unknown-item': m.errors_activity_unknown_item,
	'activity/no-votes-left': m.errors_activity_no_votes_left,
	'activity/full': m.errors_activity_full,
	'activity/not-yours': m.errors_activity_not_yours,
	'activity/already': m.errors_activity_already,
	'activity/taken': m.errors_activity_taken,
	'activity/written-meanwhile': m.errors_activity_written_meanwhile,
	'activity/no-collector': m.errors_activity_no_collector,
	'legacy/unknown': m.errors_legacy_unknown,
	'legacy/already': m.errors_legacy_already
};

/** What a person reads when the server refused a command: what happened, that nothing is lost, what to do. */
export function refusalText(answer: { readonly code: ErrorCode }): string {
	return SENTENCES[answer.code]();
}
