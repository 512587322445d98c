import type { Transaction } from '../../register/loader-transaction.ts';
import type { ArticleLine, StatementLine } from './lines.ts';

// One command a table and batch, whose rows travel as one JSON value: the triggers that run once
// for each command then run once for each batch.

type ArticleRow = ArticleLine & { readonly outletId: string | null };

/** In the order of the list; answers with the row ids. */
export async function insertArticles(tx: Transaction, rows: readonly ArticleRow[]) {
  const json = JSON.stringify(rows.map((row, place) => ({ ...row, place })));
  return await tx.$queryRaw<{ id: bigint; key: string }[]>`/* insertArticles */
    insert into article (key, slug, url, outlet_id, language, published_on, published_earliest,
           published_latest, title, headline, text_kind, text, text_sha256, word_count, status,
           recorded_at, corpus, corpus_hash)
    select key, slug, url, "outletId", language, "publishedOn", edtf_earliest("publishedOn"),
           edtf_latest("publishedOn"), title, headline, "textKind", text, sha256, "wordCount",
           status, "recordedAt", corpus, "corpusHash"
      from json_to_recordset(${json}::json) as r(place int, key uuid, slug text, url text,
           "outletId" bigint, language text, "publishedOn" text, title text, headline text,
           "textKind" article_text_kind, text text, sha256 text, "wordCount" int,
           status article_status, "recordedAt" timestamptz, corpus text, "corpusHash" text)
     order by place
    returning id, key::text`;
}

interface UtteranceRow {
  readonly id: string;
  readonly key: string;
  readonly declared: string | null;
  readonly firstReport: string | null;
}

/** Those that are not there yet; answers with the row ids of all, by key. */
export async function insertUtterances(
  tx: Transaction,
  rows: readonly UtteranceRow[],
): Promise<ReadonlyMap<string, bigint>> {
  const json = JSON.stringify(rows);
  const keys = rows.map(({ key }) => key);
  await tx.$executeRaw`/* insertUtterances */
    insert into utterance (id, key, declared, first_report_id)
    select r.id, r.key, r.declared, f.id
      from json_to_recordset(${json}::json)
           as r(id bigint, key uuid, declared text, "firstReport" uuid)
      left join statement f on f.key = r."firstReport"
     order by r.id
    on conflict (key) do nothing`;
  return await findUtteranceIds(tx, keys);
}

async function findUtteranceIds(
  tx: Transaction,
  keys: readonly string[],
): Promise<ReadonlyMap<string, bigint>> {
  const found = await tx.$queryRaw<{ id: bigint; key: string }[]>`/* findUtteranceIds */
    select id, key::text from utterance where key = any(${keys}::uuid[])`;
  return new Map(found.map(({ id, key }) => [key, id]));
}

type StatementRow = StatementLine & {
  readonly id: string;
  readonly articleId: string;
  readonly speakerId: string | null;
  readonly withinId: string | null;
  readonly utteranceId: string;
  readonly ownUtteranceId: string | null;
};

/** In the order of the list. The database copies the article's date and outlet. */
export async function insertStatements(tx: Transaction, rows: readonly StatementRow[]) {
  const json = JSON.stringify(
    rows.map((row, place) => {
      const { source, cue, content, verbatim, history, topics, links, ...facts } = row;
      return { ...facts, utterance: undefined, ownUtterance: undefined, place };
    }),
  );
  await tx.$executeRaw`/* insertStatements */
    insert into statement (id, key, slug, article_id, speaker_id, kind, act, is_negated, said_on,
           said_earliest, said_latest, occasion, gloss, translated_from, within_id, utterance_id,
           own_utterance_id, start, status, version, method, recorded_by, recorded_at, extractor_version, confidence,
           corpus_hash)
    select id, key, slug, "articleId", "speakerId", kind, act, "isNegated", "saidOn",
           edtf_earliest("saidOn"), edtf_latest("saidOn"), occasion, gloss, "translatedFrom",
           "withinId", "utteranceId", "ownUtteranceId", start, status, version, method, "recordedBy", "recordedAt",
           "extractorVersion", confidence, "corpusHash"
      from json_to_recordset(${json}::json) as r(place int, id bigint, key uuid, slug text,
           "articleId" bigint, "speakerId" bigint, kind statement_kind, act speech_act,
           "isNegated" boolean, "saidOn" text, occasion text, gloss text, "translatedFrom" text,
           "withinId" bigint, "utteranceId" bigint, "ownUtteranceId" bigint, start int, status statement_status,
           version int, method provenance_method, "recordedBy" text, "recordedAt" timestamptz,
           "extractorVersion" text, confidence float8, "corpusHash" text)
     order by place`;
}

interface SegmentRow {
  readonly statementId: string;
  readonly role: string;
  readonly position: number;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

export async function insertSegments(tx: Transaction, rows: readonly SegmentRow[]) {
  if (rows.length === 0) return;
  const json = JSON.stringify(rows);
  await tx.$executeRaw`/* insertSegments */
    insert into segment (statement_id, role, position, start, "end", exact)
    select "statementId", role, position, start, "end", exact
      from json_to_recordset(${json}::json) as r("statementId" bigint, role segment_role,
           position smallint, start int, "end" int, exact text)`;
}

interface StatementTopicRow {
  readonly statementId: string;
  readonly topicId: string | null;
  readonly position: number;
}

export async function insertStatementTopics(tx: Transaction, rows: readonly StatementTopicRow[]) {
  if (rows.length === 0) return;
  const json = JSON.stringify(rows);
  await tx.$executeRaw`/* insertStatementTopics */
    insert into statement_topic (statement_id, topic_id, position)
    select "statementId", "topicId", position
      from json_to_recordset(${json}::json)
           as r("statementId" bigint, "topicId" bigint, position smallint)`;
}

type RedactionRow = ArticleLine['redactions'][number] & { readonly articleId: string };

/** In the order of the list, with the statements that went. */
export async function insertRedactions(tx: Transaction, rows: readonly RedactionRow[]) {
  if (rows.length === 0) return;
  const json = JSON.stringify(rows.map((row, place) => ({ ...row, place })));
  const ids = await tx.$queryRaw<{ id: bigint }[]>`/* insertRedactions */
    insert into redaction (article_id, reason, redacted_by, redacted_at)
    select "articleId", reason, "redactedBy", "redactedAt"
      from json_to_recordset(${json}::json) as r(place int, "articleId" bigint, reason text,
           "redactedBy" text, "redactedAt" timestamptz)
     order by place
    returning id`;
  const gone = rows.flatMap(({ statements }, index) =>
    statements.map((one) => ({ ...one, redaction: String(ids[index]?.id) })),
  );
  await insertRedactedStatements(tx, JSON.stringify(gone));
}

async function insertRedactedStatements(tx: Transaction, json: string): Promise<void> {
  await tx.$executeRaw`/* insertRedactedStatements */
    insert into redacted_statement (statement_id, redaction_id, is_along)
    select s.id, r.redaction, r."isAlong"
      from json_to_recordset(${json}::json)
           as r(statement uuid, redaction bigint, "isAlong" boolean)
      join statement s on s.key = r.statement`;
}

interface LinkRow {
  readonly id: string;
  readonly statement: string;
  readonly similarity: number;
}

/** Those to statements that did not come are left out. */
export async function insertLinks(tx: Transaction, rows: readonly LinkRow[]) {
  if (rows.length === 0) return;
  const json = JSON.stringify(rows);
  await tx.$executeRaw`/* insertLinks */
    insert into report_link (one_id, other_id, similarity)
    select least(r.id, s.id), greatest(r.id, s.id), r.similarity
      from json_to_recordset(${json}::json) as r(id bigint, statement uuid, similarity float8)
      join statement s on s.key = r.statement
    on conflict do nothing`;
}

/** What was a statement's own utterance has it as its first report, until the file says more. */
export async function nameFirstReports(tx: Transaction, statementIds: readonly string[]) {
  if (statementIds.length === 0) return;
  await tx.$executeRaw`/* nameFirstReports */
    update utterance u set first_report_id = s.id
      from statement s
     where u.id = s.own_utterance_id and s.id = any(${statementIds}::bigint[])
       and u.first_report_id is null`;
}

type CorrectionRow = StatementLine['history'][number] & { readonly statementId: string };

export async function insertCorrections(tx: Transaction, rows: readonly CorrectionRow[]) {
  if (rows.length === 0) return;
  const json = JSON.stringify(rows);
  await tx.$executeRaw`/* insertCorrections */
    insert into correction (statement_id, version, kind, reason, corrected_by, corrected_at,
           replaced)
    select "statementId", version, kind, reason, "correctedBy", "correctedAt", replaced
      from json_to_recordset(${json}::json) as r("statementId" bigint, version int,
           kind correction_kind, reason text, "correctedBy" text, "correctedAt" timestamptz,
           replaced jsonb)`;
}
