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

/** Takes a database away under everybody who uses it. */
export async function dropDatabase(address: string): Promise<void> {
	const other = new URL(address);
	const name = other.pathname.slice(1);
	other.pathname = '/postgres';
	const sql = postgres(other.href, { max: 1, onnotice: () => undefined });
	await sql.unsafe(`drop database ${name} with (force)`);
	await sql.end();
}
