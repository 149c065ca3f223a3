import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const noTime = 'Core is pure: take the time as an argument.';
const noChance = 'Core is pure: take an Rng as an argument.';

const shape = [
	{ selector: 'ExportAllDeclaration', message: 'No barrels: export by name from the file that owns it.' },
	{
		selector: "CallExpression[callee.object.name='Object'][callee.property.name='setPrototypeOf']",
		message: 'Never touch prototypes.'
	}
];

export default ts.config(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'src/lib/paraglide/',
			'node_modules/',
			'data/',
			'test-results/',
			'drizzle/',
			'screenshots/'
		]
	},
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
			'no-restricted-syntax': ['error', ...shape],
			'no-control-regex': 'off',
			'no-console': 'error',
			eqeqeq: ['error', 'always'],
			'@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }
			],
			'svelte/no-at-html-tags': 'error',
			// Addresses are written in one place each and checked by the browser tests.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig } }
	},
	{
		files: ['src/lib/core/**/*.ts', 'src/lib/activities/*/*.ts'],
		// Two files read what a browser was given, and no definition reaches them.
		ignores: ['**/*.test.ts', '**/*.svelte.ts', 'src/lib/activities/talk/{pdf-parts,read-pdf}.ts'],
		rules: {
			'no-restricted-globals': [
				'error',
				'process',
				'setTimeout',
				'setInterval',
				'fetch',
				'crypto',
				'window',
				'document'
			],
			'no-restricted-syntax': [
				'error',
				...shape,
				{ selector: "MemberExpression[object.name='Date'][property.name='now']", message: noTime },
				{ selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: noTime },
				{ selector: "MemberExpression[object.name='Math'][property.name='random']", message: noChance }
			]
		}
	},
	{
		files: ['src/lib/server/**/*.ts', 'src/lib/live/**/*.ts'],
		ignores: ['**/*.svelte.ts'],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		rules: {
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error'
		}
	},
	{
		files: ['**/*.test.ts', 'tests/**', 'scripts/**', 'src/server.js', '**/*.config.*', 'vite/**'],
		rules: { 'no-console': 'off' }
	},
	{
		files: ['**/*.test.ts', 'tests/**'],
		rules: { 'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }] }
	}
);
