import { randomUUID } from 'node:crypto';
import postgres from 'postgres';

/** Makes an empty database on the PostgreSQL at this address; returns its own address. */
export async function freshDatabase(address: string): Promise<string> {
	const name = `test_${randomUUID().replaceAll('-', '')}`;
	const sql = postgres(address, { max: 1, onnotice: () => undefined });
	await sql.unsafe(`create database ${name}`);
	await sql.end();
	const fresh = new URL(address);
	fresh.pathname = `/${name}`;
	return fresh.href;
}
