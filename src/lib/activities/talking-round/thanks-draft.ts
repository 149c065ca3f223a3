/** Words for some people alone, as one writes them. */
export interface ThanksDraft {
	readonly text: string;
	readonly to: string[];
}
