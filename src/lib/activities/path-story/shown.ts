import type { ActivityContext } from '$lib/core/agenda/activity-definition';
import type { PathSupply } from '$lib/core/programme/path/path-supply';
import type { Chapter, StoryConfig } from './config';
import { changePages, pageShown, pathOf, storyPages, type StoryPage } from './pages';
import type { FilmState, StoryState } from './state';

/** What one page shows: nothing of the other pages goes with it. */
export type PageContent =
	| ({ readonly chapter: 'opening' } & Pick<PathSupply, 'title' | 'aims' | 'startsOn' | 'endsOn'>)
	| { readonly chapter: 'timeline'; readonly phases: PathSupply['phases'] }
	| { readonly chapter: 'presence'; readonly numbers: PathSupply['numbers'] }
	| {
			readonly chapter: 'network';
			readonly film: PathSupply['film'];
			readonly at: FilmState;
			readonly holes: boolean;
	  }
	| { readonly chapter: 'map'; readonly areas: PathSupply['areas'] }
	| { readonly chapter: 'gaps'; readonly gaps: PathSupply['gaps'] }
	| { readonly chapter: 'agreements'; readonly agreements: PathSupply['agreements'] }
	| { readonly chapter: 'change'; readonly profile: ReturnType<typeof changePages>[number] }
	| { readonly chapter: 'products'; readonly product: PathSupply['products'][number] }
	| { readonly chapter: 'voices'; readonly voice: PathSupply['voices'][number] }
	| { readonly chapter: 'closing'; readonly sentence: string; readonly film: PathSupply['film'] };

/** What the stage shows, and through it who follows from afar. */
export interface StoryStageView {
	readonly page: PageContent | null;
	/** From 1. */
	readonly number: number;
	readonly of: number;
}

/** What phones in the room know: which chapter is being told. */
export interface StoryView {
	readonly chapter: Chapter | null;
}

/** The console: the page shown, and all that can be turned to. */
export interface StoryFacilitatorView extends StoryStageView {
	readonly current: string | null;
	readonly pages: readonly StoryPage[];
}

export function shownToEveryone(state: StoryState, context: ActivityContext<StoryConfig>): StoryView {
	return { chapter: pageShown(state, storyPages(context.config, pathOf(context)))?.chapter ?? null };
}

export function shownOnStage(state: StoryState, context: ActivityContext<StoryConfig>): StoryStageView {
	const path = pathOf(context);
	const pages = storyPages(context.config, path);
	const page = pageShown(state, pages);
	return {
		page: page && contentOf(page, path, state, context.config),
		number: page ? pages.indexOf(page) + 1 : 0,
		of: pages.length
	};
}

export function shownToFacilitators(
	state: StoryState,
	context: ActivityContext<StoryConfig>
): StoryFacilitatorView {
	const pages = storyPages(context.config, pathOf(context));
	return { ...shownOnStage(state, context), current: pageShown(state, pages)?.key ?? null, pages };
}

function contentOf(
	{ chapter, index }: StoryPage,
	path: PathSupply,
	{ film: at }: StoryState,
	{ holes, closing }: StoryConfig
): PageContent | null {
	switch (chapter) {
		case 'opening': {
			const { title, aims, startsOn, endsOn } = path;
			return { chapter, title, aims, startsOn, endsOn };
		}
		case 'timeline':
			return { chapter, phases: path.phases };
		case 'presence':
			return { chapter, numbers: path.numbers };
		case 'network':
			return { chapter, film: path.film, at, holes };
		case 'map':
			return { chapter, areas: path.areas };
		case 'gaps':
			return { chapter, gaps: path.gaps };
		case 'agreements':
			return { chapter, agreements: path.agreements };
		case 'change': {
			const profile = changePages(path)[index];
			return profile ? { chapter, profile } : null;
		}
		case 'products': {
			const product = path.products[index];
			return product ? { chapter, product } : null;
		}
		case 'voices': {
			const voice = path.voices[index];
			return voice ? { chapter, voice } : null;
		}
		case 'closing':
			return { chapter, sentence: closing, film: path.film };
	}
}
