import { describe, expect, it } from 'vitest';
import { ACTIVITIES, findActivity } from '$lib/activities/registry';
import type { PersonId } from '../kernel/ids';
import { applyEvent } from './apply';
import { designOnly } from './design-only';
import { ERASED_NAME, erasePerson } from './erase-person';
import { sampleRun } from './sample-session';
import { withoutName, withoutPerson } from './without-person';

/** The free texts in an action: what somebody wrote, not the words of the product. */
function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return value.includes(' ') ? [value] : [];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(textsIn);
}

/** Every kind as it comes, and in every shape that the library offers: what is written depends on how it was set. */
const runs = ACTIVITIES.flatMap((definition) => {
	const configs = [
		{ shape: 'as it comes', config: definition.defaults('it') as unknown },
		...definition.templates.map(({ key, config }) => ({ shape: key, config: config('it') }))
	];
	return configs.map(({ shape, config }) => {
		const { state, log } = sampleRun(definition, config, 'it', findActivity);
		const acted = log.flatMap(({ event }) => (event.type === 'activity.acted' ? [event] : []));
		return { kind: definition.kind, shape, state, acted };
	});
});

const erasing = ({ id, name }: { readonly id: PersonId; readonly name: string }) => ({
	id,
	names: [name],
	keepWords: false,
	gone: []
});

describe('erasing one person', () => {
	it.each(runs)(
		'PP1 PP2 leaves nothing that they wrote in $kind, $shape, and nothing else missing',
		({ kind, state, acted }) => {
			// What outlives the session is the organisations': it stays, and no longer says who wrote it.
			const lasting = findActivity(kind)?.records !== undefined;
			for (const person of Object.values(state.people)) {
				const after = erasePerson(state, erasing(person), findActivity);
				const left = JSON.stringify(after);
				const theirs = acted
					.filter(({ actor }) => actor.person === person.id)
					.flatMap(({ action }) => textsIn(action));
				const others = new Set(
					acted.filter(({ actor }) => actor.person !== person.id).flatMap(({ action }) => textsIn(action))
				);
				// Samples say the same words more than once: whose they are is told by the author too.
				for (const field of ['by', 'author'])
					expect(JSON.stringify(after.runs)).not.toContain(`"${field}":"${person.id}"`);
				for (const text of lasting ? [] : theirs)
					if (!others.has(text)) expect(left).not.toContain(JSON.stringify(text).slice(1, -1));
				expect(left).not.toContain(person.name);
				// Groups and history keep their shape.
				expect(after.rounds.map(({ groups }) => groups.map(({ members }) => members))).toEqual(
					state.rounds.map(({ groups }) => groups.map(({ members }) => members))
				);
				expect(Object.keys(after.people)).toEqual(Object.keys(state.people));
				expect(after.people[person.id]).toMatchObject({ name: ERASED_NAME.it, organisation: '' });
			}
		}
	);

	it.each(runs)('PP1 every view and a replay of $kind, $shape, stand after it', ({ kind, state }) => {
		const person = Object.values(state.people)[0]!;
		const after = erasePerson(state, erasing(person), findActivity);
		const definition = findActivity(kind)!;
		const item = after.agenda[0]!;
		const version = after.version + 1;
		const event = { type: 'session.compacted' as const, state: after };
		const replayed = applyEvent(null, { version, at: 1, event }, findActivity);
		expect(replayed).toEqual({ ...after, version });
		const context = {
			session: after,
			item,
			config: item.config,
			step: null,
			round: after.rounds.at(-1) ?? null,
			groupOf: () => null,
			inherited: []
		};
		const run = after.runs[item.id];
		for (const view of [definition.views.everyone, definition.views.facilitator, definition.views.stage])
			expect(() => view(run, context)).not.toThrow();
		expect(() => definition.views.person(run, context, person.id)).not.toThrow();
	});

	it('PP1 takes the name out of everybody’s texts as whole words, whatever the case', () => {
		const texts = ['Ne parla ANNA  ROSSI, e poi', 'Annarossi resta', 'Anna Rossini resta'];
		expect(withoutName({ texts }, 'Anna Rossi')).toEqual({
			texts: ['Ne parla …, e poi', 'Annarossi resta', 'Anna Rossini resta']
		});
		expect(withoutName(['a.b', 'aXb'], 'a.b')).toEqual(['…', 'aXb']);
		expect(withoutName(['x'], ' ')).toEqual(['x']);
	});

	it('PP2 takes entries under their id and items that say they are theirs, and leaves orders of turns', () => {
		const run = {
			sheets: { p1: 'mine', p2: 'yours' },
			cards: [{ by: 'p1' }, { by: 'p2' }],
			order: ['p1', 'p2'],
			drafts: { g1: { opening: { by: 'p1', text: 'mine' }, end: { by: 'p2', text: 'yours' } } },
			turns: { current: { person: 'p1', since: 1 } }
		};
		expect(withoutPerson(run, 'p1')).toEqual({
			sheets: { p2: 'yours' },
			cards: [{ by: 'p2' }],
			order: ['p1', 'p2'],
			drafts: { g1: { end: { by: 'p2', text: 'yours' } } },
			turns: { current: { person: 'p1', since: 1 } }
		});
	});

	it('passes over somebody who is not there', () => {
		const { state } = runs[0]!;
		expect(
			erasePerson(state, erasing({ id: 'stranger' as PersonId, name: 'Ines Nessuna' }), findActivity)
		).toBe(state);
	});
});

describe('keeping the design alone', () => {
	it.each(runs)('PP4 leaves plan and agenda of $kind, $shape, and nobody', ({ state, acted }) => {
		const after = designOnly({ ...state, status: 'closed' }, false);
		expect(after).toMatchObject({
			status: 'prepared',
			about: state.about,
			agenda: state.agenda,
			people: {},
			runs: {}
		});
		const left = JSON.stringify(after);
		for (const { name } of Object.values(state.people)) expect(left).not.toContain(name);
		const planned = JSON.stringify(state.agenda);
		for (const text of acted.flatMap(({ action }) => textsIn(action)))
			if (!planned.includes(text)) expect(left).not.toContain(text);
	});

	it('PP4 names nobody in the plan of an individual session, not even in its title', () => {
		const { state } = runs[0]!;
		const [anna] = Object.values(state.people);
		const about = { ...state.about, title: 'Colloquio del lunedì', aims: `Ascoltare ${anna!.name}` };
		const agenda = state.agenda.map((item) => ({ ...item, title: `Le domande di ${anna!.name}` }));
		const after = designOnly({ ...state, about, agenda }, true);
		expect(after.about).toEqual({ ...about, title: 'Incontro individuale', aims: 'Ascoltare …' });
		expect(after.agenda.map(({ title }) => title)).toEqual(agenda.map(() => 'Le domande di …'));
		expect(designOnly({ ...state, about, agenda }, false)).toMatchObject({ about, agenda });
	});
});
