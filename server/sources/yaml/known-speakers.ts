import path from 'node:path';
import type { KnownSpeaker } from '../../extract/speakers/register.ts';
import type { CorpusSpeaker } from './corpus.ts';
import { readYaml } from './parse-yaml.ts';
import { CorpusError, createReporter, type Problem } from './problem.ts';
import { readSpeakers } from './read-registers.ts';

/**
 * The speakers of a corpus folder, for the extractor.
 *
 * @throws {CorpusError} if speakers.yaml is missing or has a problem.
 */
export async function readKnownSpeakers(folder: string): Promise<readonly KnownSpeaker[]> {
  const problems: Problem[] = [];
  const reporter = createReporter(problems, 'speakers.yaml');
  const file = await readYaml(path.join(folder, 'speakers.yaml'), reporter);
  const entries = file ? readSpeakers(file, reporter) : [];
  if (problems.length > 0) throw new CorpusError(folder, problems);
  return entries.flatMap(({ value }) => (value ? [toKnownSpeaker(value)] : []));
}

function toKnownSpeaker({
  id,
  name,
  kind,
  names,
  aliases,
  members,
  roles,
}: CorpusSpeaker): KnownSpeaker {
  return { id, name, kind, otherNames: [...aliases, ...Object.values(names)], members, roles };
}
