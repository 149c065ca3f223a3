import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

const METHODS = ['POST', 'PUT', 'PATCH', 'DELETE'];

/** Every form action (`/path?/name`) and every handler of another method than GET (`POST /path`), as the route files have them. */
export function postedHandlers(folder = 'src/routes', path = ''): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const file = `${folder}/${entry.name}`;
		if (entry.isDirectory())
			return postedHandlers(file, entry.name.startsWith('(') ? path : `${path}/${entry.name}`);
		if (entry.name === '+page.server.ts') return actionsOf(file).map((name) => `${path}?/${name}`);
		if (entry.name === '+server.ts')
			return exportsOf(file).flatMap(([name]) => (METHODS.includes(name) ? [`${name} ${path}`] : []));
		return [];
	});
}

function actionsOf(file: string): string[] {
	const found = exportsOf(file).find(([name]) => name === 'actions');
	if (!found) return [];
	const [, value] = found;
	// Whoever writes actions in another way has to teach this reader first: none may be missed.
	if (!value || !ts.isObjectLiteralExpression(value)) throw new Error(`${file}: actions are no plain object`);
	return value.properties.map((one) => {
		if (!one.name || !ts.isIdentifier(one.name)) throw new Error(`${file}: an action without a plain name`);
		return one.name.text;
	});
}

/** What a module exports by `export const` or `export function`, with the value where there is one. */
function exportsOf(file: string): (readonly [string, ts.Expression | undefined])[] {
	const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
	return source.statements.flatMap((statement) => {
		if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement))
			throw new Error(`${file}: exports from elsewhere are not read`);
		const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
		if (!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
		if (ts.isFunctionDeclaration(statement) && statement.name) return [[statement.name.text, undefined]];
		if (!ts.isVariableStatement(statement)) return [];
		return statement.declarationList.declarations.map(
			({ name, initializer }) => [name.getText(source), initializer] as const
		);
	});
}
