import type { Actor, SampleAction } from '$lib/core/agenda/activity-definition';
import type { GroupId, PersonId } from '$lib/core/kernel/ids';
import type { Language } from '$lib/core/kernel/instant';
import type { Group } from '$lib/core/session/state';
import type { RolePlayAction } from './actions';
import { membersNow } from './cast';
import type { GridPoint } from './config';
import { OBSERVER } from './limits';
import { SAMPLE_WORDS } from './sample-words';
import { holdersOf, playersOf, type Context } from './scene-turns';
import { SITUATION, type RolePlayState } from './state';
import { momentOf } from './steps';

type Sample = SampleAction<RolePlayAction>;

const FACILITATOR: Actor = { role: 'facilitator', person: null, facilitator: null };
const by = (person: PersonId): Actor => ({ role: 'participant', person, facilitator: null });

/** What people would do at the step that is on: groups write and are dealt scripts, observers mark, players look back and share. */
export function sampleStep(_state: RolePlayState, context: Context): readonly Sample[] {
	const moment = momentOf(context.step);
	const groups = (context.round?.groups ?? []).filter(({ members }) => members.length > 0);
	const { language } = context.session.about;
	switch (moment?.phase) {
		case 'writing':
			return [...groups.flatMap((group) => writing(context, group, language)), dealing(groups)];
		case 'play':
			return groups.flatMap((group, index) => marking(context, group, moment.scene, language, index));
		case 'share':
			return groups.flatMap((group, index) => sharing(context, group, moment.scene, language, index));
		default:
			return [];
	}
}

function writing({ config }: Context, group: Group, language: Language): readonly Sample[] {
	const words = SAMPLE_WORDS[language];
	const parts = [SITUATION, ...config.roles.map(({ id }) => id)];
	return parts.flatMap((part, index) => {
		const person = group.members[index % group.members.length];
		const text = index === 0 ? words.situation : (words.scripts[(index - 1) % words.scripts.length] ?? '');
		return person
			? [{ actor: by(person), action: { type: 'script.write', part, text, after: 0 } as const }]
			: [];
	});
}

function dealing(groups: readonly Group[]): Sample {
	const next = (index: number): GroupId => groups[(index + 1) % groups.length]!.id;
	const pairs = groups.map(({ id }, index) => ({ from: id, to: next(index) }));
	return { actor: FACILITATOR, action: { type: 'scripts.deal', pairs } };
}

function marking(
	context: Context,
	group: Group,
	scene: number,
	language: Language,
	offset: number
): readonly Sample[] {
	const observer = holdersOf(context, group, scene, OBSERVER)[0];
	if (!observer) return [];
	const { quotes, note } = SAMPLE_WORDS[language];
	const marks = [...context.config.grid, ...context.config.grid.filter(({ way }) => way === 'count')];
	const made = marks.map((point, index): Sample => ({
		actor: by(observer),
		action: { type: 'mark.add', scene, point: point.id, ...marked(point, index + offset, quotes) }
	}));
	return offset % 4 === 3
		? made.slice(0, 2)
		: [...made, { actor: by(observer), action: { type: 'note.write', scene, text: note } }];
}

function marked(
	{ way }: GridPoint,
	index: number,
	quotes: readonly string[]
): { value: number; text: string } {
	if (way === 'seen') return { value: index % 4 === 3 ? 0 : 1, text: '' };
	if (way === 'scale') return { value: 2 + (index % 3), text: '' };
	return { value: 1, text: way === 'quote' ? (quotes[index % quotes.length] ?? '') : '' };
}

function sharing(
	context: Context,
	group: Group,
	scene: number,
	language: Language,
	offset: number
): readonly Sample[] {
	const players = playersOf(group, scene);
	const { reflections } = SAMPLE_WORDS[language];
	const open = offset % 2 === 0 ? players : players.slice(0, 1);
	const opened = open.map((person): Sample => ({
		actor: by(person),
		action: { type: 'grid.open', scene, open: true }
	}));
	const people = membersNow(context, group).slice(0, 4);
	const written = people.flatMap((person, index): readonly Sample[] => {
		const playing = players.indexOf(person);
		const texts =
			playing < 0 ? reflections.observing : (reflections.playing[playing] ?? reflections.playing[0]);
		const text = texts[(offset + scene) % texts.length] ?? '';
		const circle = (['plenary', 'group', 'plenary', 'me'] as const)[(offset + index) % 4] ?? 'me';
		return [
			{ actor: by(person), action: { type: 'reflection.write', scene, text } },
			{ actor: by(person), action: { type: 'reflection.share', scene, circle } }
		];
	});
	return [...opened, ...written];
}
