import { m } from '$lib/paraglide/messages';

export type Kind = 'plenary' | 'team' | 'individual';
export type Mode = 'room' | 'online' | 'mixed';

/** What sort of session it is, in a word. */
export function kindWord(kind: Kind): string {
	return {
		plenary: m.programme_kind_plenary,
		team: m.programme_kind_team,
		individual: m.programme_kind_individual
	}[kind]();
}

/** How one meets, in a word. */
export function modeWord(mode: Mode): string {
	return { room: m.studio_mode_room, online: m.studio_mode_online, mixed: m.studio_mode_mixed }[mode]();
}
