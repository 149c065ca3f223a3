import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '$lib/contract/commands';
import { configOf, readConfig } from '$lib/core/agenda/activity-config';
import type { ActivityDefinition } from '$lib/core/agenda/activity-definition';
import type { GroupId } from '$lib/core/kernel/ids';
import type { Language } from '$lib/core/kernel/instant';
import type { ReportActivity, ReportAudience, ReportBlock } from '$lib/core/report/blocks';
import { knownActivity } from '$lib/core/session/activity-context';
import { applyEvent } from '$lib/core/session/apply';
import { sampleRun, type SampleRun } from '$lib/core/session/sample-session';
import type { SessionState } from '$lib/core/session/state';
import { CANARY, withCanaries, withLonelyPerson } from './suite-session';

const LANGUAGES: readonly Language[] = ['it', 'en'];
const AUDIENCES: readonly ReportAudience[] = ['facilitators', 'participants'];

const throughJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

function frozen<Value>(value: Value): Value {
	if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
		Object.freeze(value);
		Object.values(value).forEach(frozen);
	}
	return value;
}

/** The types of action that a schema lets in, where it is a variant by type; null where it is not. */
function actionTypes(schema: unknown): readonly string[] | null {
	const { type, options, entries } = schema as {
		type: string;
		options?: readonly unknown[];
		entries?: { type?: { literal?: string; options?: readonly string[] } };
	};
	if (type === 'variant' || type === 'union') {
		const inner = (options ?? []).map(actionTypes);
		return inner.some((types) => types === null) ? null : (inner.flat() as string[]);
	}
	const named = entries?.type;
	return named?.literal ? [named.literal] : (named?.options ?? null);
}

/** The tests that every kind of activity must pass: called once in each kind's own test file. */
export function activitySuite(
	definition: ActivityDefinition,
	ownReport: (input: never) => readonly ReportBlock[]
): void {
	const report = ownReport as unknown as ReportActivity;
	const find = (kind: string) => (kind === definition.kind ? definition : undefined);
	const run = (
		language: Language,
		config: unknown = definition.defaults(language),
		step?: number
	): SampleRun => sampleRun(definition, config, language, find, step);
	const known = (state: SessionState) => knownActivity(state, state.agenda[0]!.id, find)!;
	const configs = LANGUAGES.flatMap((language) => [
		{
			name: `defaults, ${language}`,
			language,
			config: definition.defaults(language),
			minutes: definition.minutes
		},
		...definition.templates.map((template) => ({
			name: `template ${template.key}, ${language}`,
			language,
			config: template.config(language),
			minutes: template.minutes
		}))
	]);

	describe(`every activity: ${definition.kind}`, () => {
		it.each(configs)('has a schema that takes its own configuration: $name', ({ config }) => {
			const read = readConfig(definition, config);
			expect(read).not.toBeNull();
			expect(readConfig(definition, throughJson(read!.config))).toEqual(read);
		});

		it.each(configs)('has steps, each with its own key and words: $name', ({ config, minutes }) => {
			const steps = definition.steps(config, minutes);
			expect(steps.length).toBeGreaterThan(0);
			expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length);
			expect(definition.steps(throughJson(config), minutes)).toEqual(steps);
			for (const step of steps) {
				expect(step.minutes, step.key).toBeGreaterThan(0);
				for (const language of LANGUAGES) expect(step.title[language].trim(), step.key).not.toBe('');
			}
		});

		it('names itself and its templates in both languages', () => {
			const words = definition.templates.flatMap(({ title, purpose }) => [title, purpose]);
			for (const text of [definition.name, definition.summary, ...words]) {
				for (const language of LANGUAGES) expect(text[language].trim()).not.toBe('');
			}
			expect(new Set(definition.templates.map(({ key }) => key)).size).toBe(definition.templates.length);
		});

		it('lists a right for every action, and no other', () => {
			const types = actionTypes(definition.action);
			if (types) expect([...new Set(types)].sort()).toEqual(Object.keys(definition.rights).sort());
			const sampled = run('it').log.flatMap(({ event }) =>
				event.type === 'activity.acted' ? [event.action.type] : []
			);
			for (const type of sampled) expect(Object.hasOwn(definition.rights, type), type).toBe(true);
			for (const roles of Object.values(definition.rights)) expect(roles.length).toBeGreaterThan(0);
		});

		it('has actions that pass the wire', () => {
			for (const type of Object.keys(definition.rights)) {
				const payload = { activityId: 'an-activity', action: { type } };
				expect(v.is(COMMANDS['activity.act'].payload, payload), type).toBe(true);
			}
		});

		it.each(['no-such-action', '__proto__', 'constructor', ''])('refuses an unknown action: "%s"', (type) => {
			expect(v.safeParse(definition.action, { type }).success).toBe(false);
		});

		it.each(configs)('takes its own sample actions, each at some step: $name', ({ language, config }) => {
			expect(run(language, config).refused).toEqual([]);
		});

		it('gives the same state when its log is replayed through JSON, and changes nothing in place', () => {
			const { state, log } = run('it');
			const replayed = log.reduce<SessionState | null>(
				(before, logged) => frozen(applyEvent(before, frozen(throughJson(logged)), find)),
				null
			);
			expect(replayed).toEqual(state);
		});

		it('has a state that survives JSON', () => {
			const { state } = run('en');
			expect(throughJson(state.runs)).toEqual(state.runs);
			const begun = definition.initial(definition.defaults('it'));
			expect(begun).toBeDefined();
			expect(throughJson(begun)).toEqual(begun);
		});

		it('brings older configurations up', () => {
			if (definition.version === 1) return;
			expect(definition.migrate).toBeDefined();
			for (let version = 1; version < definition.version; version++) {
				const item = { ...run('it').state.agenda[0]!, version, config: {} };
				expect(readConfig(definition, configOf(item, definition)), `from ${version}`).not.toBeNull();
			}
		});

		const steps = definition.steps(definition.defaults('it'), definition.minutes);
		it.each(steps.map(({ key }, index) => ({ key, index })))(
			'shows every audience something that can be sent, at step $key',
			({ index }) => {
				const { state } = run('it', definition.defaults('it'), index);
				const groups = known(state).context.round?.groups ?? [];
				for (const own of [null, ...groups.map(({ id }) => id)]) {
					for (const view of Object.values(allViews(withLonelyPerson(state), own))) {
						expect(throughJson({ view })).toEqual({ view });
					}
				}
			}
		);

		it.each(steps.map(({ key }, index) => ({ key, index })))(
			'shows nobody but facilitators what is theirs alone, at step $key',
			({ index }) => {
				const { state } = run('it', definition.defaults('it'), index);
				const groups = known(state).context.round?.groups ?? [];
				for (const own of [null, ...groups.map(({ id }) => id)]) {
					const { facilitator: _theirs, ...others } = allViews(withCanaries(state), own);
					for (const [audience, view] of Object.entries(others)) {
						expect(JSON.stringify(view) ?? '', audience).not.toContain(CANARY);
					}
				}
			}
		);

		it.each(AUDIENCES.flatMap((audience) => LANGUAGES.map((language) => ({ audience, language }))))(
			'reports to $audience in $language',
			({ audience, language }) => {
				const { state } = run(language);
				const blocks = reported(withCanaries(state), audience, language);
				expect(Array.isArray(blocks)).toBe(true);
				expect(throughJson(blocks)).toEqual(blocks);
				if (audience === 'participants') expect(JSON.stringify(blocks)).not.toContain(CANARY);
			}
		);

		it('reports also a run in which nothing happened', () => {
			const { state } = run('it', definition.defaults('it'), 0);
			for (const audience of AUDIENCES) {
				const empty = { ...state, runs: {}, rounds: [] };
				expect(Array.isArray(reported(empty, audience, 'it'))).toBe(true);
			}
		});

		/** Every audience's view: the shared ones and the groupless people's, or (`own`) those of one group and its members. */
		function allViews(state: SessionState, own: GroupId | null = null): Record<string, unknown> {
			const { context, run: now } = known(state);
			const { views } = definition;
			const all: Record<string, unknown> = {};
			for (const person of Object.values(state.people)) {
				if ((context.groupOf(person.id)?.id ?? null) === own)
					all[person.name] = views.person(now, context, person.id);
			}
			for (const group of context.round?.groups ?? []) {
				if (group.id === own) all[`group ${group.id}`] = views.group(now, context, group);
			}
			if (own) return all;
			all.everyone = views.everyone(now, context);
			all.stage = views.stage(now, context);
			all.facilitator = views.facilitator(now, context);
			return all;
		}

		function reported(state: SessionState, audience: ReportAudience, language: Language) {
			const { context, run: now } = known(state);
			const input = { state: now, context, audience, language, groupName: String, personName: String };
			const pages = Object.values(state.pages).map(({ id, key, scope }) => ({
				id,
				key,
				groupId: scope.kind === 'group' ? scope.groupId : null,
				points: ['Un punto', 'A point']
			}));
			return report({ ...input, pages });
		}
	});
}
