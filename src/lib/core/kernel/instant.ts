/** A moment in time, in milliseconds since 1970 (UTC), read from the server's clock and passed in. */
export type Instant = number;

/** The two languages of the product. */
export type Language = 'it' | 'en';

/** A text in every language of the product: a missing one does not compile. */
export type Localised = Readonly<Record<Language, string>>;

/** How dates and numbers are written, for Intl: English as in Europe, with the day before the month and 24 hours. */
export const DATE_LOCALE: Readonly<Record<Language, string>> = { it: 'it-IT', en: 'en-GB' };
