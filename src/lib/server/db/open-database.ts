import { join } from 'node:path';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres, { type Options } from 'postgres';
import { startEmbeddedDatabase } from './embedded-database';

/** What stores work with; a transaction is one too. Inside a transaction use only what it hands over: see DECISIONS.md. */
export type Database = Omit<PostgresJsDatabase, '$client'>;

export interface OpenDatabase {
	readonly db: Database;
	readonly kind: 'embedded' | 'postgresql';
	/** Throws when the database does not answer. */
	ping(): Promise<void>;
	/** Tells once if the embedded database ends by itself: it never answers again. PostgreSQL may come back, and is waited for. */
	onLost(tell: (error: Error) => void): void;
	close(): Promise<void>;
}

export interface DatabaseSettings {
	/** PostgreSQL's address; empty for the embedded database. */
	readonly url: string;
	/** The embedded database's directory, or `memory://`. */
	readonly dataDirectory: string;
	/** The project's directory, with migrations and the worker's file. */
	readonly root: string;
}

/** Any number, the same for all: whoever starts first migrates, the others wait. */
const MIGRATION_LOCK = 727_001;

/** Opens the database that the settings name and brings its tables up to date. Throws when it cannot. */
export async function openDatabase(settings: DatabaseSettings): Promise<OpenDatabase> {
	const embedded = settings.url ? null : await startEmbeddedDatabase(settings.dataDirectory, settings.root);
	const connect = (max: number) => {
		const options: Options<Record<string, never>> = { max, onnotice: () => undefined, connect_timeout: 10 };
		if (!embedded) return postgres(settings.url, options);
		return postgres({
			...options,
			...embedded.connection,
			user: 'postgres',
			password: 'postgres',
			database: 'postgres'
		});
	};
	try {
		const one = connect(1);
		try {
			await one`select pg_advisory_lock(${MIGRATION_LOCK})`;
			await migrate(drizzle(one), { migrationsFolder: join(settings.root, 'drizzle') });
			await one`select pg_advisory_unlock(${MIGRATION_LOCK})`;
		} finally {
			await one.end();
		}
		// The embedded database has one backend for all connections, and its unnamed statement is shared: with a second
		// connection, a query's parameters could be bound to another query. One connection keeps them in order.
		const client = connect(embedded ? 1 : 10);
		return {
			db: drizzle(client),
			kind: embedded ? 'embedded' : 'postgresql',
			async ping() {
				await client`select 1`;
			},
			onLost: (tell) => embedded?.onLost(tell),
			async close() {
				await client.end({ timeout: 5 });
				await embedded?.close();
			}
		};
	} catch (error) {
		await embedded?.close();
		throw error;
	}
}
