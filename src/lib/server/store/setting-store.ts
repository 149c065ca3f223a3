import { eq } from 'drizzle-orm';
import { newSecret } from '../auth/secrets';
import type { Database } from '../db/open-database';
import { setting } from '../db/tables/accounts';

/** A secret that all processes on one database share: made by whoever asks first. */
export async function sharedSetting(db: Database, key: string): Promise<string> {
	await db.insert(setting).values({ key, value: newSecret() }).onConflictDoNothing();
	const [row] = await db.select().from(setting).where(eq(setting.key, key));
	if (!row) throw new Error(`The shared setting ${key} is missing.`);
	return row.value;
}
