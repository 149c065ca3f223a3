/** The direction of imports: ui -> live -> contract <- server -> core. Nothing points back. */
const lib = (path) => `^src/lib/${path}`;
const kinds = '^src/lib/activities/([^/]+)/';
const pureFace = '^src/lib/activities/[^/]+/(?!.*[.]svelte$)(?!messages/).+[.]ts$';

module.exports = {
	forbidden: [
		{
			name: 'no-circles',
			severity: 'error',
			from: {},
			to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }
		},
		{
			name: 'core-is-alone',
			comment: 'core imports itself and the schema library, nothing else',
			severity: 'error',
			from: { path: lib('core/'), pathNot: '[.]test[.]ts$' },
			to: { pathNot: [lib('core/'), '^node_modules/valibot/'] }
		},
		{
			name: 'contract-knows-core-only',
			severity: 'error',
			from: { path: lib('contract/'), pathNot: '[.]test[.]ts$' },
			to: { pathNot: [lib('(contract|core)/'), '^node_modules/(valibot|fast-json-patch)/'] }
		},
		{
			name: 'live-knows-contract-and-core',
			severity: 'error',
			from: { path: lib('live/'), pathNot: '[.]test[.]ts$' },
			to: {
				path: '^src/',
				pathNot: [lib('(live|contract|core|paraglide)/'), lib('activities/(registry|views)[.]ts$')]
			}
		},
		{
			name: 'ui-is-dumb',
			comment: 'the design system knows no activity, no socket and no server',
			severity: 'error',
			from: { path: lib('ui/') },
			to: { path: '^src/', pathNot: [lib('(ui|paraglide)/'), lib('core/(kernel|session/group-marks)')] }
		},
		{
			name: 'server-is-not-for-browsers',
			severity: 'error',
			from: { path: '^src/lib/(?!server/)', pathNot: '[.]test[.]ts$' },
			to: { path: lib('server/') }
		},
		{
			name: 'server-knows-no-view',
			severity: 'error',
			from: { path: lib('server/') },
			to: { path: [lib('(ui|live)/'), '[.]svelte$'] }
		},
		{
			name: 'activities-are-strangers',
			comment: 'no activity imports another',
			severity: 'error',
			from: { path: kinds },
			to: { path: kinds, pathNot: '^src/lib/activities/$1/' }
		},
		{
			name: 'nothing-impure-behind-definitions',
			comment: 'what a definition or report reads, however far, is pure: it runs again at every replay',
			severity: 'error',
			from: { path: '^src/lib/activities/[^/]+/(definition|report)[.]ts$' },
			to: { path: '^src/lib/(live|ui|server|console|studio|screens|paraglide)/|[.]svelte', reachable: true }
		},
		{
			name: 'pure-face-of-activities',
			comment:
				'a definition or report reads core, contract fields, the words of sharing, counting, turns and its own folder',
			severity: 'error',
			from: { path: '^src/lib/activities/[^/]+/(definition|report|templates|state|actions)' },
			to: {
				path: ['^src/', '^node_modules/'],
				pathNot: [
					lib('core/'),
					lib('contract/fields[.]ts$'),
					lib('activities/(counted-together|define|sharing|turn-taking|turn-actions)[.]ts$'),
					pureFace,
					'^node_modules/valibot/'
				]
			}
		},
		{
			name: 'database-behind-its-doors',
			severity: 'error',
			from: { path: '^src/', pathNot: [lib('server/(db|store|auth)/'), '[.]test[.]ts$'] },
			to: { path: '^node_modules/(drizzle-orm|postgres|@electric-sql)/' }
		},
		{
			name: 'sockets-behind-their-doors',
			severity: 'error',
			from: { path: '^src/', pathNot: [lib('server/realtime/'), lib('live/'), '[.]test[.]ts$'] },
			to: { path: '^node_modules/(socket[.]io|socket[.]io-client|engine[.]io|ws|y-protocols|y-websocket)/' }
		}
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: ['^src/lib/paraglide/', '[.]svelte-kit'] },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.imports.json' },
		enhancedResolveOptions: {
			extensions: ['.ts', '.svelte', '.js', '.svelte.ts'],
			exportsFields: ['exports'],
			conditionNames: ['svelte', 'import', 'types', 'node', 'default']
		}
	}
};
