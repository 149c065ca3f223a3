import { describe, expect, it } from 'vitest';
import type { ActionStamp } from '$lib/core/agenda/activity-definition';
import { EMPTY_PATH, type PathSupply } from '$lib/core/programme/path/path-supply';
import { knownActivity } from '$lib/core/session/activity-context';
import { sampleRun } from '$lib/core/session/sample-session';
import { activitySuite } from '../activity-suite';
import { actInStory } from './act';
import type { StoryAction } from './actions';
import { CHAPTERS, STORY_LIMITS, type StoryConfig } from './config';
import { pathStory } from './definition';
import { pageShown, storyPages } from './pages';
import { report } from './report';
import { samplePath } from './sample-path';
import { shownOnStage, shownToEveryone, shownToFacilitators } from './shown';
import { FRAME_MS, frameAt, STORY_BEGIN, type StoryState } from './state';

activitySuite(pathStory, report);

const config = pathStory.defaults('it') as StoryConfig;
const path = samplePath('it');
const find = (kind: string) => (kind === pathStory.kind ? pathStory : undefined);
const session = sampleRun(pathStory, config, 'it', find).state;
const known = knownActivity(session, session.agenda[0]!.id, find)!;
const context = { ...known.context, config, supplied: path as unknown };
const stamp = (at: number): ActionStamp => ({
	at,
	id: 'stamp',
	actor: { role: 'facilitator', person: null, facilitator: null }
});
const act = (state: StoryState, action: StoryAction, at = 0, supplied: PathSupply = path) => {
	const result = actInStory(state, action, stamp(at), { ...context, supplied });
	if (!result.ok) throw new Error(result.code);
	return result.value;
};
const keys = (supply: PathSupply, chapters: StoryConfig['chapters'] = [...CHAPTERS]) =>
	storyPages({ ...config, chapters }, supply).map(({ key }) => key);
const last = path.film.frames.length - 1;

describe('the path told', () => {
	it('PS1 chapters come in one order, whatever the order of the choice', () => {
		expect(keys(path, ['closing', 'network', 'opening'])).toEqual(['opening-1', 'network-1', 'closing-1']);
	});

	it('PS2 what there is nothing of has no page; products and voices have one each, up to the limits', () => {
		expect(keys(EMPTY_PATH)).toEqual(['opening-1', 'timeline-1', 'presence-1', 'closing-1']);
		expect(storyPages({ ...config, closing: '' }, EMPTY_PATH)).toHaveLength(3);
		expect(keys(path)).toEqual([
			...['opening-1', 'timeline-1', 'presence-1', 'network-1', 'map-1', 'gaps-1', 'agreements-1'],
			...['change-1', 'products-1', 'products-2', 'voices-1', 'voices-2', 'closing-1']
		]);
		const many = { ...path, voices: Array.from({ length: 40 }, () => path.voices[0]!) };
		expect(keys(many, ['voices'])).toHaveLength(STORY_LIMITS.voices);
	});

	it('PS3 turned to, the network grows by itself; it is stopped, taken up, put anywhere, and begun anew', () => {
		const begun = act(STORY_BEGIN, { type: 'page.turn', page: 'network-1' }, 1000);
		const frame = (state: StoryState, now: number) => frameAt(state.film, now, last + 1);
		expect(frame(begun, 1000)).toBe(-1);
		expect(frame(begun, 1000 + 2.5 * FRAME_MS)).toBe(1);
		expect(frame(begun, 1000 + 500 * FRAME_MS)).toBe(last);
		const stopped = act(begun, { type: 'film.stop' }, 1000 + 3 * FRAME_MS);
		expect(frame(stopped, 1e9)).toBe(2);
		const on = act(stopped, { type: 'film.play' }, 2e9);
		expect(frame(on, 2e9 + FRAME_MS)).toBe(3);
		const end = act(on, { type: 'film.go', frame: last });
		expect(frame(act(end, { type: 'film.play' }, 3e9), 3e9)).toBe(-1);
		expect(pathStory.rights['page.turn']).toEqual(['facilitator']);
		const elsewhere = act(begun, { type: 'page.turn', page: 'map-1' }, 5000);
		expect(actInStory(elsewhere, { type: 'film.play' }, stamp(1), context)).toMatchObject({
			code: 'activity/not-now'
		});
	});

	it('PS4 a page that is not there is refused; one that is gone gives way to the first', () => {
		for (const action of [
			{ type: 'page.turn', page: 'voices-9' },
			{ type: 'film.go', frame: last + 1 }
		] as const)
			expect(actInStory(STORY_BEGIN, action, stamp(1), context)).toMatchObject({
				code: 'activity/unknown-item'
			});
		const state = act(STORY_BEGIN, { type: 'page.turn', page: 'voices-2' });
		expect(pageShown(state, storyPages(config, { ...path, voices: [] }))?.key).toBe('opening-1');
		expect(pageShown(state, [])).toBeNull();
	});

	it('PS5 stage and console receive the page shown alone, phones its chapter', () => {
		const state = act(STORY_BEGIN, { type: 'page.turn', page: 'voices-2' });
		const view = shownOnStage(state, context);
		expect(view).toMatchObject({ number: 12, of: 13, page: { chapter: 'voices' } });
		for (const seen of [view, shownToFacilitators(state, context)]) {
			expect(JSON.stringify(seen)).toContain(path.voices[1]!.text);
			expect(JSON.stringify(seen)).not.toContain(path.voices[0]!.text);
			expect(JSON.stringify(seen)).not.toContain('Cooperativa');
		}
		expect(shownToEveryone(state, context)).toEqual({ chapter: 'voices' });
	});

	it('PS6 nobody is named but those whose voices were chosen', () => {
		const named = new Set(path.voices.map(({ by }) => by));
		for (const page of storyPages(config, path)) {
			const shown = JSON.stringify(shownOnStage({ ...STORY_BEGIN, page: page.key }, context));
			for (const name of named)
				expect(shown.includes(name)).toBe(page.chapter === 'voices' && shown.includes(name));
			expect(shown).not.toMatch(/person-\d/);
		}
	});

	it('PS7 the report tells numbers and the closing sentence, and quotes nobody', () => {
		const input = {
			audience: 'participants',
			language: 'it',
			groupName: String,
			personName: String
		} as const;
		const blocks = report({ ...input, state: STORY_BEGIN, context, pages: [] });
		expect(blocks[0]).toMatchObject({ kind: 'facts' });
		expect(JSON.stringify(blocks)).toContain(config.closing);
		for (const { text, by } of path.voices) {
			expect(JSON.stringify(blocks)).not.toContain(text);
			expect(JSON.stringify(blocks)).not.toContain(by);
		}
		const untold = report({
			...{ ...input, state: STORY_BEGIN, pages: [] },
			context: { ...context, supplied: undefined }
		});
		expect(untold).toHaveLength(1);
	});
});
