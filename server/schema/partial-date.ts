import { parsePartialDate, type PartialDate as Shape } from '../model/partial-date.ts';
import { builder } from './builder.ts';

export const DatePrecision = builder.enumType('DatePrecision', {
  description: 'How much of a date is known.',
  values: {
    YEAR: { description: 'The year alone: `2022`.' },
    MONTH: { description: 'Year and month: `2022-01`.' },
    DAY: { description: 'The day: `2022-01-14`.' },
  } as const,
});

export const PartialDate = builder.objectRef<Shape>('PartialDate').implement({
  description: 'A date known to the year, the month or the day (EDTF level 0).',
  fields: (t) => ({
    edtf: t.exposeString('edtf', {
      description: 'As known and no further: `2022`, `2022-01` or `2022-01-14`.',
    }),
    precision: t.expose('precision', {
      type: DatePrecision,
      description: 'How much of it is known.',
    }),
    earliest: t.expose('earliest', { type: 'Date', description: 'The first day it can be.' }),
    latest: t.expose('latest', { type: 'Date', description: 'The last day it can be.' }),
  }),
});

/** A stored date, which may be unknown, as the API shows it. */
export function toPartialDate(edtf: string | null): Shape | null {
  return edtf === null ? null : parsePartialDate(edtf);
}

const DateMatch = builder.enumType('DateMatch', {
  description: 'How a partial date meets a range.',
  values: {
    OVERLAPS: { description: 'It can be in the range: `2022-01` overlaps 10 to 20 January.' },
    WITHIN: { description: 'It is in the range, whichever of its days it is.' },
  } as const,
});

export const DateRange = builder.inputType('DateRange', {
  description: 'A range of days, both included; an open end does not limit.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'The first day.' }),
    to: t.field({ type: 'Date', description: 'The last day.' }),
    match: t.field({
      type: DateMatch,
      defaultValue: 'OVERLAPS',
      description: 'How dates known to the month or year meet the range.',
    }),
  }),
});
