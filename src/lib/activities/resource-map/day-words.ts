/** `2026-12-01` as both languages write it: 1/12/2026. */
export function dayWords(day: string): string {
	return day
		.split('-')
		.reverse()
		.map((part) => part.replace(/^0/, ''))
		.join('/');
}
