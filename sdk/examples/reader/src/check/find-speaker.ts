import { type SpeakerNameFragment, SpeakerNamesDocument } from '../../generated/operations.ts';
import { client } from '../client.ts';
import type { Language } from '../language/languages.ts';

/** The speaker whose name is most similar to the given name; undefined if there is none. */
export async function findSpeaker(
  name: string,
  language: Language,
): Promise<SpeakerNameFragment | undefined> {
  const { speakers } = await client.request(SpeakerNamesDocument, { search: name, language });
  return speakers.nodes[0];
}
