import { replacedText } from '../../model/references/replaced-text.ts';
import { builder } from '../builder.ts';
import { CorrectionKind } from '../enums.ts';

export const Correction = builder.prismaObject('Correction', {
  select: { statementId: true, version: true },
  fields: (t) => ({
    version: t.exposeInt('version'),
    kind: t.expose('kind', { type: CorrectionKind, description: 'What the correction did.' }),
    reason: t.exposeString('reason'),
    correctedBy: t.exposeString('correctedBy'),
    correctedAt: t.expose('correctedAt', { type: 'DateTime', description: 'When.' }),
    text: t.string({
      nullable: true,
      description:
        'What the statement read before: its content, joined with " […] ". Null when those words ' +
        'were redacted.',
      select: { replaced: true },
      resolve: ({ replaced }) => replacedText(replaced),
    }),
    replaced: t.expose('replaced', {
      type: 'JSON',
      description: 'The statement as it was, in the terms of the corpus format.',
    }),
  }),
});
