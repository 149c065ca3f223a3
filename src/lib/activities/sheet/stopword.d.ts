declare module 'stopword' {
	/** Common words of a language, lower case. */
	export const ita: readonly string[];
	export const eng: readonly string[];
}
