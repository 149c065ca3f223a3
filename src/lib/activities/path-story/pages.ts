import type { ActivityContext } from '$lib/core/agenda/activity-definition';
import { EMPTY_PATH, type PathSupply } from '$lib/core/programme/path/path-supply';
import { CHAPTERS, STORY_LIMITS, type Chapter, type StoryConfig } from './config';
import type { StoryState } from './state';

/** A page of the story: its key stays the same while more is added behind it. */
export interface StoryPage {
	readonly key: string;
	readonly chapter: Chapter;
	/** Which of the chapter's pages, from 0. */
	readonly index: number;
}

/** The path as it was brought into the session; before it came, an empty one. */
export function pathOf({ supplied }: Pick<ActivityContext, 'supplied'>): PathSupply {
	return (supplied as PathSupply | undefined) ?? EMPTY_PATH;
}

/** How many pages a chapter has; none where there is nothing to show (rule PS2). */
function pagesIn(chapter: Chapter, path: PathSupply, { closing }: StoryConfig): number {
	switch (chapter) {
		case 'opening':
		case 'timeline':
		case 'presence':
			return 1;
		case 'network':
			return path.film.frames.length > 0 ? 1 : 0;
		case 'map':
			return path.areas.length > 0 ? 1 : 0;
		case 'gaps':
			return path.gaps.length > 0 ? 1 : 0;
		case 'agreements':
			return path.agreements.length > 0 ? 1 : 0;
		case 'change':
			return path.change.some(({ kind }) => kind === 'table' || kind === 'facts')
				? changePages(path).length
				: 0;
		case 'products':
			return Math.min(path.products.length, STORY_LIMITS.products);
		case 'voices':
			return Math.min(path.voices.length, STORY_LIMITS.voices);
		case 'closing':
			return closing || path.film.frames.length > 0 ? 1 : 0;
	}
}

/** The profiles, each figure with the heading and the words that stand above it. */
export function changePages({ change }: PathSupply) {
	let title = '';
	let words = '';
	return change.flatMap((block) => {
		if (block.kind === 'heading') {
			[title, words] = [block.text, ''];
			return [];
		}
		if (block.kind === 'paragraph') {
			words = block.text;
			return [];
		}
		if (block.kind !== 'table' && block.kind !== 'facts') return [];
		const rows =
			block.kind === 'table'
				? block.rows
				: block.rows.map(({ label, value }): readonly string[] => [label, value]);
		return [{ title, words, columns: block.kind === 'table' ? block.columns : [], rows }];
	});
}

/** The pages of a story, in the order of its chapters. */
export function storyPages(config: StoryConfig, path: PathSupply): readonly StoryPage[] {
	return CHAPTERS.filter((chapter) => config.chapters.includes(chapter)).flatMap((chapter) =>
		Array.from({ length: pagesIn(chapter, path, config) }, (_, index) => ({
			key: `${chapter}-${index + 1}`,
			chapter,
			index
		}))
	);
}

/** The page to be seen; the first, also when the one that was shown is gone. Null: the story has none. */
export function pageShown(state: StoryState, pages: readonly StoryPage[]): StoryPage | null {
	return pages.find(({ key }) => key === state.page) ?? pages[0] ?? null;
}
