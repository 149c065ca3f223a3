/** A join code as it is shown and said: `K7MQ2RT` as `K7M-Q2RT`. */
export function spokenCode(code: string): string {
	return code.length > 4 && !code.includes('-') ? `${code.slice(0, 3)}-${code.slice(3)}` : code;
}
