/** A browser's storage that lives in a map, which tests may look into and share. */
export function memoryStorage(kept = new Map<string, string>()): Storage {
	return {
		get length() {
			return kept.size;
		},
		key: (index) => [...kept.keys()][index] ?? null,
		getItem: (key) => kept.get(key) ?? null,
		setItem: (key, value) => void kept.set(key, value),
		removeItem: (key) => void kept.delete(key),
		clear: () => kept.clear()
	};
}
