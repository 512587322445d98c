import { builder } from '../builder.ts';
import { PartialDate, toPartialDate } from '../partial-date.ts';

export const Role = builder.prismaObject('SpeakerRole', {
  name: 'Role',
  select: { speakerId: true, position: true },
  fields: (t) => ({
    title: t.exposeString('title'),
    of: t.relation('of', {
      nullable: true,
      description: 'The state or institution it is held in; null when the corpus names none.',
    }),
    from: t.field({
      type: PartialDate,
      nullable: true,
      description: 'Since when; null when not known.',
      select: { fromDate: true },
      resolve: ({ fromDate }) => toPartialDate(fromDate),
    }),
    to: t.field({
      type: PartialDate,
      nullable: true,
      description: 'Until when; null while it lasts, or when not known.',
      select: { toDate: true },
      resolve: ({ toDate }) => toPartialDate(toDate),
    }),
  }),
});
