type Defined<Given> = { [Key in keyof Given]?: Exclude<Given[Key], undefined> };

/** Omits properties that are `undefined`, so that they do not replace defaults. */
export function withoutUndefined<Given extends object>(given: Given): Defined<Given> {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as Defined<Given>;
}
