import { confirmUtterance, partUtterance } from '../../sources/api/decide-utterance.ts';
import { builder, type InputFields } from '../builder.ts';
import { defineMutation } from '../mutate.ts';
import { BY_DEFAULT, EXPECTED_VERSION, REASON } from '../statement/inputs.ts';

const ReportInput = builder.inputType('ReportInput', {
  description: 'A report of an utterance, as it was read.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the statement.' }),
    expectedVersion: t.int({ required: true, description: EXPECTED_VERSION }),
  }),
});

const decisionFields = (t: InputFields, reports: string, does: string) => ({
  id: t.id({ required: true, description: 'Id of the utterance.' }),
  reports: t.field({ type: [ReportInput], required: true, description: reports }),
  reason: t.string(REASON),
  by: t.string({ description: `Name of the person who ${does} them; ${BY_DEFAULT}` }),
});

defineMutation('confirmUtterance', {
  answers: 'Utterance',
  description:
    'Confirms that reports which grouping found report this utterance. Each is corrected: its ' +
    'version increases, and `history` keeps the reason. When no report is merely found, ' +
    '`grouping` is `DECLARED`.',
  inputDescription: 'The reports and the reason.',
  input: {
    description: 'Reports to confirm, and the reason.',
    fields: (t: InputFields) =>
      decisionFields(
        t,
        'Reports of the utterance that a person found to be the same; 1 to 100. Those that were ' +
          'declared before stay unchanged.',
        'confirms',
      ),
  },
  resultDescription: 'The utterance, or an error.',
  author: 'by',
  work: confirmUtterance,
});

defineMutation('partUtterance', {
  answers: 'Utterance',
  description:
    'Parts reports from the other reports of an utterance, whether they were found or declared. ' +
    'Each is corrected: its version increases, `history` keeps the reason, and `partedFrom` ' +
    'names the others. Grouping never joins them again; a correction of `partedFrom` allows it.',
  inputDescription: 'The reports and the reason.',
  input: {
    description: 'Reports to part from an utterance, and the reason.',
    fields: (t: InputFields) =>
      decisionFields(
        t,
        'Reports to part from all other current reports of the utterance; 1 to 100, not all of them.',
        'parts',
      ),
  },
  resultDescription:
    'The utterance with the reports that have it now; if it has none, `mergedInto` has them.',
  author: 'by',
  work: partUtterance,
});
