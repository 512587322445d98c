import { builder } from '../builder.ts';
import { ProvenanceMethod } from '../enums.ts';

/** The columns of a statement that tell where it comes from. */
export const provenanceSelection = {
  method: true,
  recordedBy: true,
  recordedAt: true,
  extractorVersion: true,
  confidence: true,
} as const;

interface ProvenanceShape {
  readonly method: 'CURATED' | 'EXTRACTED';
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly extractorVersion: string | null;
  readonly confidence: number | null;
}

export const Provenance = builder.objectRef<ProvenanceShape>('Provenance').implement({
  description: 'How a statement came into the register.',
  fields: (t) => ({
    method: t.expose('method', {
      type: ProvenanceMethod,
      description: 'Written by a person, or proposed by the extractor.',
    }),
    recordedBy: t.exposeString('recordedBy', {
      description: 'Who recorded it: a person, or `corpus` for what was loaded from files.',
    }),
    recordedAt: t.expose('recordedAt', {
      type: 'DateTime',
      description: 'When it was first recorded.',
    }),
    extractorVersion: t.exposeString('extractorVersion', {
      nullable: true,
      description: 'The version of the extractor; null for a curated statement.',
    }),
    confidence: t.exposeFloat('confidence', {
      nullable: true,
      description: "The extractor's confidence, 0 to 1; null for a curated statement.",
    }),
  }),
});
