import ts from 'typescript';
import { filesBelow, read } from '../architecture/source-files';

const CHANGES = ['update', 'delete', 'onConflictDoUpdate'];

/** Every method of a store that changes or takes away rows that stand already, as `Store.method`; by itself or through a function of its file. */
export function storeWrites(): string[] {
	return filesBelow('src/lib/server/store', ['-store.ts'])
		.flatMap((path) => writesIn(ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true)))
		.sort();
}

function writesIn(source: ts.SourceFile): string[] {
	const functions = new Map<string, ts.Node>();
	const methods: [string, ts.Node][] = [];
	for (const statement of source.statements) {
		if (ts.isFunctionDeclaration(statement) && statement.name) functions.set(statement.name.text, statement);
		if (!ts.isClassDeclaration(statement)) continue;
		for (const member of statement.members)
			if (ts.isMethodDeclaration(member))
				methods.push([`${statement.name?.text}.${member.name.getText(source)}`, member]);
	}
	const changes = (node: ts.Node, seen: ReadonlySet<string> = new Set()): boolean => {
		const called = ts.isCallExpression(node) ? node.expression : null;
		// Of a database or a transaction: a map's `delete` is none.
		if (called && ts.isPropertyAccessExpression(called) && CHANGES.includes(called.name.text))
			if (called.name.text === 'onConflictDoUpdate' || /(^|\.)(db|tx)$/.test(flat(called.expression, source)))
				return true;
		if (called && ts.isIdentifier(called) && functions.has(called.text) && !seen.has(called.text))
			if (changes(functions.get(called.text)!, new Set([...seen, called.text]))) return true;
		return ts.forEachChild(node, (child) => changes(child, seen) || undefined) ?? false;
	};
	return methods.filter(([, node]) => changes(node)).map(([name]) => name);
}

const flat = (node: ts.Node, source: ts.SourceFile) => node.getText(source).replaceAll(/\s/g, '');
