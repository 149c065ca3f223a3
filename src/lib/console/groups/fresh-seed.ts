/** A new seed for another draw of groups. */
export function freshSeed(): number {
	return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
