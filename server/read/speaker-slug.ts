import { clientError } from '../client-error.ts';
import type { Database } from '../database/client.ts';
import { encodeId } from '../model/global-id.ts';
import { foldName } from '../model/words/words.ts';

/**
 * The slug of the one speaker with a name; undefined when there is none.
 *
 * @throws AMBIGUOUS_NAME with the candidates, when several share it.
 */
export async function slugOfSpeaker(
  { prisma }: Database,
  name: string,
): Promise<string | undefined> {
  const names = { some: { folded: foldName(name) } };
  const candidates = await prisma.speaker.findMany({
    where: {
      mergedIntoId: null,
      OR: [{ names }, { merged: { some: { names } } }],
    },
    select: { slug: true, key: true, name: true },
    orderBy: { slug: 'asc' },
    take: 10,
  });
  if (candidates.length > 1) {
    throw clientError(
      'AMBIGUOUS_NAME',
      'Several speakers have this name. Repeat the query with the `id` of one of the candidates.',
      {
        argument: 'name',
        candidates: candidates.map((speaker) => ({
          id: encodeId('Speaker', speaker.key),
          slug: speaker.slug,
          name: speaker.name,
        })),
      },
    );
  }
  return candidates[0]?.slug;
}
