import { z } from 'zod';
import { SpeakerKind } from '../../prisma/generated/client/enums.ts';
import { country, domain, oneOf, partialDate, text, wikidataId } from './field.ts';

// What articles and statements refer to.

export const outletFacts = z.object({
  name: text(500),
  domain: domain.nullable(),
  country: country.nullable(),
  stateOwned: z.boolean('is neither true nor false: write one of them, or null').nullable(),
});

export type OutletFacts = z.infer<typeof outletFacts>;

/** The name of a topic, in one language. */
export const topicLabel = text(500);

export const speakerFacts = z.object({
  name: text(500),
  kind: oneOf(SpeakerKind),
  wikidataId: wikidataId.nullable(),
});

export type SpeakerFacts = z.infer<typeof speakerFacts>;

/** A translation or an alias. */
export const speakerName = text(500);

export const roleFacts = z.object({
  title: text(500),
  from: partialDate.nullable(),
  to: partialDate.nullable(),
});

export type RoleFacts = z.infer<typeof roleFacts>;
