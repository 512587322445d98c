import { expect, test } from 'vitest';
import { articleFacts } from '../../server/model/article.ts';
import { author, MAX_ADDRESS, MAX_SLUG, maxLengthOf, reason } from '../../server/model/field.ts';
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
  'outlet.name': maxLengthOf(outletFacts.shape.name),
  'outlet.domain': 253,
  'topic.slug': MAX_SLUG,
  'topic.label_fr': maxLengthOf(topicLabel),
  'topic.label_en': maxLengthOf(topicLabel),
  'speaker.slug': MAX_SLUG,
  'speaker.name': maxLengthOf(speakerFacts.shape.name),
  'speaker_name.name': maxLengthOf(speakerName),
  'speaker_role.title': maxLengthOf(roleFacts.shape.title),
  'speaker_merge.reason': maxLengthOf(reason),
  'speaker_merge.merged_by': maxLengthOf(author),
  'article.slug': MAX_SLUG,
  'article.url': MAX_ADDRESS,
  'article.title': maxLengthOf(article.title),
  'article.headline': maxLengthOf(article.headline),
  'article.text': maxLengthOf(article.text),
  'redaction.reason': maxLengthOf(reason),
  'redaction.redacted_by': maxLengthOf(author),
  'statement.slug': MAX_SLUG,
  'statement.occasion': maxLengthOf(statement.occasion),
  'statement.gloss': maxLengthOf(statement.gloss),
  'statement.recorded_by': maxLengthOf(author),
  'statement.extractor': maxLengthOf(extraction.shape.extractor.unwrap()),
  'statement.extractor_version': maxLengthOf(extraction.shape.version),
  'statement.extraction_rule': maxLengthOf(extraction.shape.rule.unwrap()),
  'statement.extraction_speaker': maxLengthOf(extraction.shape.speakerName),
  'correction.reason': maxLengthOf(reason),
  'correction.corrected_by': maxLengthOf(author),
};

test('the database and the model have the same length limits', async () => {
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
