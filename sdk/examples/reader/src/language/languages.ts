/** The languages that the interface speaks. */
export type Language = 'fr' | 'en';
