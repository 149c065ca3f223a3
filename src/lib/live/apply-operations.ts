import type { Operation } from 'fast-json-patch';

type Json = unknown;

/**
 * Applies the operations of a layer's patch and returns the new value, sharing every part that did not change: what looks
 * at one part of a layer is then left alone when another part changes. Knows what a diff is made of (add, replace, remove);
 * throws on anything that does not fit, and the caller asks for the layer anew.
 */
export function applyOperations<Value>(value: Value, operations: readonly Operation[]): Value {
	return operations.reduce<Json>((whole, operation) => {
		if (operation.op !== 'add' && operation.op !== 'replace' && operation.op !== 'remove') {
			throw new Error(`unexpected operation: ${operation.op}`);
		}
		return change(whole, pathOf(operation.path), operation);
	}, value) as Value;
}

function pathOf(pointer: string): string[] {
	const parts = pointer.split('/').slice(1);
	return parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

type Change = Extract<Operation, { op: 'add' | 'replace' | 'remove' }>;

function change(at: Json, path: readonly string[], operation: Change): Json {
	const [key, ...rest] = path;
	if (key === undefined) return operation.op === 'remove' ? null : operation.value;
	if (Array.isArray(at)) return changeList(at, key, rest, operation);
	if (typeof at !== 'object' || at === null || key === '__proto__') throw new Error(`no place: ${key}`);
	const copy = { ...at } as Record<string, Json>;
	if (rest.length > 0) copy[key] = change(copy[key], rest, operation);
	else if (operation.op === 'remove') delete copy[key];
	else copy[key] = operation.value;
	return copy;
}

function changeList(at: readonly Json[], key: string, rest: readonly string[], operation: Change): Json {
	const copy = [...at];
	const index = key === '-' ? copy.length : Number(key);
	const last = operation.op === 'add' && rest.length === 0 ? copy.length : copy.length - 1;
	if (!Number.isInteger(index) || index < 0 || index > last) throw new Error(`no place: ${key}`);
	if (rest.length > 0) copy[index] = change(copy[index], rest, operation);
	else if (operation.op === 'remove') copy.splice(index, 1);
	else if (operation.op === 'add') copy.splice(index, 0, operation.value);
	else copy[index] = operation.value;
	return copy;
}
