import { customType, timestamp } from 'drizzle-orm/pg-core';

/** Columns that several tables share in form. */

export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });
export const instant = (name: string) => timestamp(name, { withTimezone: true });
export const created = () => instant('created_at').notNull().defaultNow();
