import { z } from 'zod';
import { SpeakerKind } from '../../prisma/generated/client/enums.ts';
import { country, domain, oneOf, partialDate, text, wikidataId } from './field.ts';

// The registers that articles and statements refer to.

export const outletFacts = z.object({
  name: text(500),
  domain: domain.nullable(),
  country: country.nullable(),
  stateOwned: z.boolean('is not true or false: write true, false or null').nullable(),
});

export type OutletFacts = z.infer<typeof outletFacts>;

/** The label of a topic in one language. */
export const topicLabel = text(500);

export const speakerFacts = z.object({
  name: text(500),
  kind: oneOf(SpeakerKind),
  wikidataId: wikidataId.nullable(),
});

export type SpeakerFacts = z.infer<typeof speakerFacts>;

/** A translation or alias of a speaker's name. */
export const speakerName = text(500);

export const roleFacts = z.object({
  title: text(500),
  from: partialDate.nullable(),
  to: partialDate.nullable(),
});

export type RoleFacts = z.infer<typeof roleFacts>;
