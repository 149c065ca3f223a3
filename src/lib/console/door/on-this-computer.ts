/** A link's page under the address that this computer is at already: no other one need be reachable from here. */
export function onThisComputer(link: string): string {
	const { pathname, search, hash } = new URL(link);
	return pathname + search + hash;
}
