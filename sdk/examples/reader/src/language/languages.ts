/** A language of the interface. */
export type Language = 'fr' | 'en';
