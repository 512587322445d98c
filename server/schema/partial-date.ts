import { parsePartialDate } from '../model/partial-date.ts';
import { builder, enumOf } from './builder.ts';

export const DatePrecision = enumOf('DatePrecision', 'Precision of a partial date.', {
  YEAR: 'Year only: `2022`.',
  MONTH: 'Year and month: `2022-01`.',
  DAY: 'Day: `2022-01-14`.',
});

/** A stored date, in EDTF. */
export const PartialDate = builder.objectRef<string>('PartialDate').implement({
  description: 'Date known to the year, month or day (EDTF level 0).',
  fields: (t) => ({
    edtf: t.string({
      description: 'EDTF form, with the known precision: `2022`, `2022-01` or `2022-01-14`.',
      resolve: (edtf) => edtf,
    }),
    precision: t.field({
      type: DatePrecision,
      description: 'Precision of the date.',
      resolve: (edtf) => parsePartialDate(edtf).precision,
    }),
    earliest: t.field({
      type: 'Date',
      description: 'First possible day.',
      resolve: (edtf) => parsePartialDate(edtf).earliest,
    }),
    latest: t.field({
      type: 'Date',
      description: 'Last possible day.',
      resolve: (edtf) => parsePartialDate(edtf).latest,
    }),
  }),
});

const DateMatch = enumOf('DateMatch', 'How a partial date matches a range.', {
  OVERLAPS: 'The date may be in the range: `2022-01` matches 10–20 January 2022.',
  WITHIN: 'The date is certainly in the range: all of its possible days are.',
});

export const DateRange = builder.inputType('DateRange', {
  description: 'Range of days, both ends included. A missing end leaves the range open.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'First day.' }),
    to: t.field({ type: 'Date', description: 'Last day.' }),
    match: t.field({
      type: DateMatch,
      defaultValue: 'OVERLAPS',
      description: 'How dates known only to the month or year match the range.',
    }),
  }),
});
