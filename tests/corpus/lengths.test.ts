import { expect, test } from 'vitest';
import { articleFacts } from '../../server/model/article.ts';
import { author, longestOf, MAX_ADDRESS, MAX_SLUG, reason } from '../../server/model/field.ts';
import {
  outletFacts,
  roleFacts,
  speakerFacts,
  speakerName,
  topicLabel,
} from '../../server/model/registers.ts';
import { extraction, statementFacts } from '../../server/model/statement.ts';
import { useTestDatabase } from '../support/database.ts';

const article = articleFacts.shape;
const statement = statementFacts.shape;

const MODEL: Readonly<Record<string, number | undefined>> = {
  'outlet.slug': MAX_SLUG,
  'outlet.name': longestOf(outletFacts.shape.name),
  'outlet.domain': 253,
  'topic.slug': MAX_SLUG,
  'topic.label_fr': longestOf(topicLabel),
  'topic.label_en': longestOf(topicLabel),
  'speaker.slug': MAX_SLUG,
  'speaker.name': longestOf(speakerFacts.shape.name),
  'speaker_name.name': longestOf(speakerName),
  'speaker_role.title': longestOf(roleFacts.shape.title),
  'speaker_merge.reason': longestOf(reason),
  'speaker_merge.merged_by': longestOf(author),
  'article.slug': MAX_SLUG,
  'article.url': MAX_ADDRESS,
  'article.title': longestOf(article.title),
  'article.headline': longestOf(article.headline),
  'article.text': longestOf(article.text),
  'redaction.reason': longestOf(reason),
  'redaction.redacted_by': longestOf(author),
  'statement.slug': MAX_SLUG,
  'statement.occasion': longestOf(statement.occasion),
  'statement.gloss': longestOf(statement.gloss),
  'statement.recorded_by': longestOf(author),
  'statement.extractor_version': longestOf(extraction.shape.version),
  'correction.reason': longestOf(reason),
  'correction.corrected_by': longestOf(author),
};

test('the database limits lengths as the model does', async () => {
  const { pool } = await useTestDatabase();
  const { rows } = await pool.query<{ name: string; definition: string }>(
    `select conrelid::regclass::text as name, pg_get_constraintdef(oid) as definition
       from pg_constraint where conname like '%\\_lengths'`,
  );
  const limits = rows.flatMap(({ name, definition }) =>
    Array.from(
      definition.matchAll(/char_length\(\(?"?(\w+)"?\)?(?:::text)?\) <= (\d+)/g),
      (match) => {
        const [, column, most] = match;
        return [`${name}.${column}`, Number(most)] as const;
      },
    ),
  );
  expect(Object.fromEntries(limits)).toEqual(MODEL);
});
