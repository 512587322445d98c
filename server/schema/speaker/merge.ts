import { builder } from '../builder.ts';

export const SpeakerMerge = builder.prismaObject('SpeakerMerge', {
  select: { speakerId: true },
  fields: (t) => ({
    reason: t.exposeString('reason'),
    by: t.exposeString('mergedBy'),
    at: t.expose('mergedAt', { type: 'DateTime', description: 'When.' }),
  }),
});
