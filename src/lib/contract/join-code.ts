const NOT_IN_CODES = /[^A-Z0-9]/g;

/** A join code as typed (`k7m q2rt`, `K7M-Q2RT`) in the form in which it is stored (`K7MQ2RT`). */
export function plainCode(typed: string): string {
	return typed.slice(0, 40).toUpperCase().replace(NOT_IN_CODES, '').slice(0, 12);
}

/** A join code as it is shown and said: `K7M-Q2RT`. */
export function spokenCode(code: string): string {
	return code.length > 4 && !code.includes('-') ? `${code.slice(0, 3)}-${code.slice(3)}` : code;
}
