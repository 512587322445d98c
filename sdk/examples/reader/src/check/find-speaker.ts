import { SpeakerNamedDocument, type SpeakerNameFragment } from '../../generated/operations.ts';
import { client } from '../client.ts';
import type { Language } from '../language/languages.ts';

/** The speaker with this name or alias; undefined if there is none, or several share it. */
export async function findSpeaker(
  name: string,
  language: Language,
): Promise<SpeakerNameFragment | undefined> {
  const { speaker } = await client.request(SpeakerNamedDocument, { name, language });
  return speaker ?? undefined;
}
