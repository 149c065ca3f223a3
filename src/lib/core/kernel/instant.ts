/** A moment in time, in milliseconds since 1970 (UTC), read from the server's clock and passed in. */
export type Instant = number;

/** The two languages of the product. */
export type Language = 'it' | 'en';

/** A text in every language of the product: a missing one does not compile. */
export type Localised = Readonly<Record<Language, string>>;
