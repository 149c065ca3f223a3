import { fold } from './fold';

/** Names as they are first written, each once; empty ones left out. */
export function differentNames(names: readonly string[]): readonly string[] {
	const found = new Map<string, string>();
	for (const name of names) if (name !== '' && !found.has(fold(name))) found.set(fold(name), name);
	return [...found.values()];
}
