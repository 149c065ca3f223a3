import { readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { expect, test } from 'vitest';

const journal = JSON.parse(readFileSync('drizzle/meta/_journal.json', 'utf8')) as {
	readonly entries: readonly { readonly tag: string }[];
};
const sqlOf = (tag: string) => readFileSync(`drizzle/${tag}.sql`, 'utf8');

test('PD10 files of an older database become their programme’s, and those of its methods no session’s', async () => {
	const db = new PGlite();
	const at = journal.entries.findIndex(({ tag }) => tag.endsWith('files_of_programmes'));
	for (const { tag } of journal.entries.slice(0, at)) await db.exec(sqlOf(tag));
	await db.exec(`
		insert into programme (id, title) values ('p', 'Percorso');
		insert into session (id, programme_id, title, date, starts_at, language, status, code, join_secret, stage_secret)
			values ('s', 'p', 'Incontro', '2026-01-01', '09:00', 'it', 'prepared', 'c', 'j', 't');
		insert into session_event (session_id, version, at, event)
			values ('s', 1, 0, '{"type":"agenda.inserted","item":{"config":{"pages":[{"file":"shown"},{"file":"both"}]}}}');
		insert into method_template (id, programme_id, kind, version, title, minutes, config)
			values ('m', 'p', 'talk', 1, 'Metodo', 5, '{"pages":[{"file":"both"},{"file":"of-method"}]}');
		insert into file (id, session_id, mime, data)
			select id, 's', 'image/png', '' from unnest(array['shown', 'both', 'of-method', 'unused']) as id;
	`);
	await db.exec(sqlOf(journal.entries[at]!.tag));
	const { rows } = await db.query('select id, programme_id, session_id from file order by id');
	expect(rows).toEqual(
		[
			['both', 's'],
			['of-method', null],
			['shown', 's'],
			['unused', 's']
		].map(([id, session]) => ({ id, programme_id: 'p', session_id: session }))
	);
	await db.close();
}, 60_000);
