/** Checks a string or changes it; throws a RangeError that completes « field "value" … ». */
export interface Rule<T> {
  (value: string): T;
  /** All that it takes, where that is a list. */
  readonly allowed?: readonly string[];
}

// What a field may hold. A rule that refuses says what to write instead.

export const isText: Rule<string> = (value) => {
  if (value.trim() === '') throw new RangeError('is empty: write something, or null');
  return value;
};

export const isId: Rule<string> = (value) => {
  if (value.length <= 200 && /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/i.test(value)) return value;
  throw new RangeError(
    'is no id: ids are letters a to z and digits, joined by hyphens, such as « ivan-morel »',
  );
};

export const isLanguage: Rule<string> = (value) => {
  if (/^[a-z]{2,3}(-|$)/i.test(value)) {
    try {
      return Intl.getCanonicalLocales(value)[0] ?? value;
    } catch {
      // Refused below.
    }
  }
  throw new RangeError('is no language tag (BCP 47): write fr, en, pt-BR …');
};

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

export const isCountry: Rule<string> = (value) => {
  const region = /^[A-Z]{2}$/i.test(value) ? new Intl.Locale(`und-${value}`).region : undefined;
  if (region === value && regions.of(region)) return value;
  const meant = region && regions.of(region) ? `did you mean ${region}? ` : '';
  throw new RangeError(`is no country: ${meant}write the two letters of ISO 3166-1, such as FR`);
};

export const isUrl: Rule<string> = (value) => {
  if (/^https?:\/\/\S+$/i.test(value) && URL.canParse(value)) return value;
  throw new RangeError('is no web address: write it whole, https://…, or null');
};

export const isDomain: Rule<string> = (value) => {
  if (/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(value)) return value;
  throw new RangeError('is no domain: write it without https:// and path, such as example.org');
};

export const isWikidataId: Rule<string | null> = (value) => {
  // The format's own example says Q0, which no item has: not known.
  if (value === 'Q0') return null;
  if (/^Q[1-9]\d*$/.test(value)) return value;
  throw new RangeError('is no Wikidata item: write Q and digits, such as Q42, or null');
};

export function isOneOf<T extends string>(values: Readonly<Record<string, T>>): Rule<T> {
  const allowed = Object.values(values);
  const rule = (value: string): T => {
    const found = allowed.find((one) => one === value);
    if (found !== undefined) return found;
    const upper = allowed.find((one) => one === value.toUpperCase());
    const meant = upper ? `write ${upper}, in capitals; ` : '';
    throw new RangeError(`is none of the allowed: ${meant}${allowed.join(', ')}`);
  };
  return Object.assign(rule, { allowed });
}
