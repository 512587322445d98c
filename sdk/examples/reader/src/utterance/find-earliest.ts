interface Report {
  readonly id: string;
  readonly article: { readonly publishedOn: { readonly edtf: string } };
}

/**
 * The id of the report whose date is before all others; undefined if their dates do not tell, as a
 * day is not before or after its month.
 */
export function findEarliest(reports: readonly Report[]): string | undefined {
  const dateOf = ({ article }: Report) => article.publishedOn.edtf;
  const [first, ...others] = reports.toSorted((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1));
  if (!first || others.length === 0) return undefined;
  const isLater = (other: Report) => !dateOf(other).startsWith(dateOf(first));
  return others.every(isLater) ? first.id : undefined;
}
