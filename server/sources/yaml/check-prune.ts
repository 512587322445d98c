import { ExpectedError } from '../../expected-error.ts';

const SHOWN = 10;

/**
 * A folder's name says whose rows are its own, and two folders can have one name: what would
 * withdraw most of a corpus is asked for by the corpus's name, or not done.
 *
 * @throws {ExpectedError} when more than half of the standing articles are not in the folder.
 */
export function checkPrune(
  corpus: string,
  standing: readonly string[],
  present: readonly string[],
): void {
  const inFolder = new Set(present);
  const gone = standing.filter((id) => !inFolder.has(id));
  if (gone.length * 2 <= standing.length) return;
  const articles = standing.length === 1 ? 'the one article' : `the ${standing.length} articles`;
  const more = gone.length > SHOWN ? ` and ${gone.length - SHOWN} more` : '';
  const none =
    gone.length === standing.length ? "None of the folder's articles stands under that name. " : '';
  throw new ExpectedError(
    `--prune would withdraw ${gone.length} of ${articles} of the corpus "${corpus}", ` +
      `so nothing was changed: ${gone.slice(0, SHOWN).join(', ')}${more}.\n${none}` +
      `If this folder is another corpus, load it under its own name: --corpus <name>. ` +
      `If it is this one, say so: --corpus ${corpus}`,
  );
}
