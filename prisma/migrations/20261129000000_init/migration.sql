-- The complete database of the register. The result is the same on PostgreSQL 15 to 18.
--
--   1. Types, tables, indexes and foreign keys of schema.prisma, as Prisma prints them
--      (`npm run db:diff`). Only the collation of `folded` is added.
--   2. Guards: constraints and triggers that every writer must satisfy.
--   3. Search: the stems of words, and speakers by name.

-- =================================================================================================
-- 1. Types, tables, indexes, foreign keys
-- =================================================================================================

-- `folded` sorts by code point, so that the order does not depend on the locale of the
-- installation. `recorded_at` of a change is the time of the clock, not of the transaction, so that
-- it increases with the revision.

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "speaker_kind" AS ENUM ('PERSON', 'INSTITUTION', 'STATE', 'DOCUMENT', 'COLLECTIVE', 'ANONYMOUS');

-- CreateEnum
CREATE TYPE "speaker_name_use" AS ENUM ('NAME', 'TRANSLATION', 'ALIAS');

-- CreateEnum
CREATE TYPE "article_text_kind" AS ENUM ('FULL', 'SUMMARY', 'WITHHELD');

-- CreateEnum
CREATE TYPE "article_status" AS ENUM ('CURRENT', 'WITHDRAWN', 'REDACTED');

-- CreateEnum
CREATE TYPE "statement_kind" AS ENUM ('DIRECT', 'INDIRECT', 'MIXED');

-- CreateEnum
CREATE TYPE "speech_act" AS ENUM ('ASSERT', 'DEMAND', 'PROMISE', 'THREATEN', 'REFUSE', 'DENY', 'ACCUSE', 'WARN', 'ASK', 'OTHER');

-- CreateEnum
CREATE TYPE "statement_status" AS ENUM ('CURRENT', 'CORRECTED', 'WITHDRAWN', 'REDACTED', 'PROPOSED', 'REJECTED');

-- CreateEnum
CREATE TYPE "provenance_method" AS ENUM ('CURATED', 'EXTRACTED');

-- CreateEnum
CREATE TYPE "segment_role" AS ENUM ('CONTENT', 'SOURCE', 'CUE', 'VERBATIM');

-- CreateEnum
CREATE TYPE "correction_kind" AS ENUM ('CORRECTED', 'WITHDRAWN', 'RESTORED', 'REDACTED', 'ACCEPTED', 'REJECTED');

-- CreateEnum
CREATE TYPE "statement_change_kind" AS ENUM ('RECORDED', 'CORRECTED', 'WITHDRAWN', 'REDACTED');

-- CreateEnum
CREATE TYPE "api_key_scope" AS ENUM ('READ', 'WRITE', 'ADMIN');

-- CreateTable
CREATE TABLE "outlet" (
    "id" BIGSERIAL NOT NULL,
    "key" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "domain" TEXT,
    "country" TEXT,
    "state_owned" BOOLEAN,
    "folded" TEXT COLLATE "C" NOT NULL,
    "corpus" TEXT,
    "corpus_hash" TEXT,

    CONSTRAINT "outlet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic" (
    "id" BIGSERIAL NOT NULL,
    "key" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "label_fr" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "corpus" TEXT,
    "corpus_hash" TEXT,

    CONSTRAINT "topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "speaker" (
    "id" BIGSERIAL NOT NULL,
    "key" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "speaker_kind" NOT NULL,
    "wikidata_id" TEXT,
    "folded" TEXT COLLATE "C" NOT NULL,
    "merged_into_id" BIGINT,
    "corpus" TEXT,
    "corpus_hash" TEXT,

    CONSTRAINT "speaker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "speaker_merge" (
    "speaker_id" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "merged_by" TEXT NOT NULL,
    "merged_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "speaker_merge_pkey" PRIMARY KEY ("speaker_id")
);

-- CreateTable
CREATE TABLE "speaker_name" (
    "speaker_id" BIGINT NOT NULL,
    "position" SMALLINT NOT NULL,
    "use" "speaker_name_use" NOT NULL,
    "language" TEXT,
    "name" TEXT NOT NULL,
    "folded" TEXT COLLATE "C" NOT NULL,
    "sound" TEXT NOT NULL,

    CONSTRAINT "speaker_name_pkey" PRIMARY KEY ("speaker_id","position")
);

-- CreateTable
CREATE TABLE "speaker_role" (
    "speaker_id" BIGINT NOT NULL,
    "position" SMALLINT NOT NULL,
    "title" TEXT NOT NULL,
    "sound" TEXT NOT NULL,
    "of_id" BIGINT,
    "from_date" TEXT,
    "from_earliest" DATE,
    "from_latest" DATE,
    "to_date" TEXT,
    "to_earliest" DATE,
    "to_latest" DATE,

    CONSTRAINT "speaker_role_pkey" PRIMARY KEY ("speaker_id","position")
);

-- CreateTable
CREATE TABLE "speaker_member" (
    "collective_id" BIGINT NOT NULL,
    "member_id" BIGINT NOT NULL,
    "position" SMALLINT NOT NULL,

    CONSTRAINT "speaker_member_pkey" PRIMARY KEY ("collective_id","member_id")
);

-- CreateTable
CREATE TABLE "article" (
    "id" BIGSERIAL NOT NULL,
    "key" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "url" TEXT,
    "outlet_id" BIGINT,
    "language" TEXT NOT NULL,
    "published_on" TEXT NOT NULL,
    "published_earliest" DATE NOT NULL,
    "published_latest" DATE NOT NULL,
    "title" TEXT NOT NULL,
    "headline" TEXT,
    "text_kind" "article_text_kind" NOT NULL,
    "text" TEXT,
    "text_sha256" TEXT NOT NULL,
    "word_count" INTEGER NOT NULL,
    "status" "article_status" NOT NULL DEFAULT 'CURRENT',
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "corpus" TEXT,
    "corpus_hash" TEXT,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "redaction" (
    "id" BIGSERIAL NOT NULL,
    "article_id" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "redacted_by" TEXT NOT NULL,
    "redacted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "redaction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "redacted_statement" (
    "statement_id" BIGINT NOT NULL,
    "redaction_id" BIGINT NOT NULL,
    "is_dependent" BOOLEAN NOT NULL,

    CONSTRAINT "redacted_statement_pkey" PRIMARY KEY ("statement_id")
);

-- CreateTable
CREATE TABLE "statement" (
    "id" BIGSERIAL NOT NULL,
    "key" UUID NOT NULL,
    "slug" TEXT,
    "article_id" BIGINT NOT NULL,
    "speaker_id" BIGINT,
    "kind" "statement_kind" NOT NULL,
    "act" "speech_act" NOT NULL,
    "is_negated" BOOLEAN NOT NULL,
    "said_on" TEXT,
    "said_earliest" DATE,
    "said_latest" DATE,
    "occasion" TEXT,
    "gloss" TEXT,
    "translated_from" TEXT,
    "within_id" BIGINT,
    "utterance_id" BIGINT NOT NULL,
    "own_utterance_id" BIGINT,
    "start" INTEGER NOT NULL,
    "published_earliest" DATE NOT NULL,
    "published_latest" DATE NOT NULL,
    "outlet_id" BIGINT,
    "dated_earliest" DATE NOT NULL GENERATED ALWAYS AS (COALESCE("said_earliest", "published_earliest")) STORED,
    "status" "statement_status" NOT NULL DEFAULT 'CURRENT',
    "version" INTEGER NOT NULL DEFAULT 1,
    "method" "provenance_method" NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "extractor" TEXT,
    "extractor_version" TEXT,
    "confidence" DOUBLE PRECISION,
    "extraction_rule" TEXT,
    "corpus_hash" TEXT,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "segment" (
    "statement_id" BIGINT NOT NULL,
    "role" "segment_role" NOT NULL,
    "position" SMALLINT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,

    CONSTRAINT "segment_pkey" PRIMARY KEY ("statement_id","role","position")
);

-- CreateTable
CREATE TABLE "statement_topic" (
    "statement_id" BIGINT NOT NULL,
    "topic_id" BIGINT NOT NULL,
    "position" SMALLINT NOT NULL,

    CONSTRAINT "statement_topic_pkey" PRIMARY KEY ("statement_id","topic_id")
);

-- CreateTable
CREATE TABLE "statement_denial" (
    "statement_id" BIGINT NOT NULL,
    "denied_key" UUID NOT NULL,
    "position" SMALLINT NOT NULL,

    CONSTRAINT "statement_denial_pkey" PRIMARY KEY ("statement_id","denied_key")
);

-- CreateTable
CREATE TABLE "utterance" (
    "id" BIGSERIAL NOT NULL,
    "key" UUID NOT NULL,
    "declared" TEXT,
    "merged_into_id" BIGINT,
    "speaker_id" BIGINT,
    "said_on" TEXT,
    "said_earliest" DATE,
    "said_latest" DATE,
    "dated_earliest" DATE,
    "first_report_id" BIGINT,
    "report_count" INTEGER NOT NULL DEFAULT 0,
    "outlet_count" INTEGER NOT NULL DEFAULT 0,
    "found_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "utterance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "former_report" (
    "utterance_id" BIGINT NOT NULL,
    "statement_id" BIGINT NOT NULL,

    CONSTRAINT "former_report_pkey" PRIMARY KEY ("utterance_id","statement_id")
);

-- CreateTable
CREATE TABLE "report_link" (
    "one_id" BIGINT NOT NULL,
    "other_id" BIGINT NOT NULL,
    "similarity" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "report_link_pkey" PRIMARY KEY ("one_id","other_id")
);

-- CreateTable
CREATE TABLE "correction" (
    "statement_id" BIGINT NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" "correction_kind" NOT NULL,
    "reason" TEXT NOT NULL,
    "corrected_by" TEXT NOT NULL,
    "corrected_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "replaced" JSONB NOT NULL,

    CONSTRAINT "correction_pkey" PRIMARY KEY ("statement_id","version")
);

-- CreateTable
CREATE TABLE "statement_change" (
    "revision" BIGINT NOT NULL,
    "position" INTEGER NOT NULL,
    "statement_id" BIGINT NOT NULL,
    "change" "statement_change_kind" NOT NULL,
    "former" JSONB,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "statement_change_pkey" PRIMARY KEY ("revision","position")
);

-- CreateTable
CREATE TABLE "statement_search" (
    "statement_id" BIGINT NOT NULL,
    "document" tsvector NOT NULL,

    CONSTRAINT "statement_search_pkey" PRIMARY KEY ("statement_id")
);

-- CreateTable
CREATE TABLE "article_search" (
    "article_id" BIGINT NOT NULL,
    "document" tsvector NOT NULL,

    CONSTRAINT "article_search_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "statement_words" (
    "statement_id" BIGINT NOT NULL,
    "runs" INTEGER[],
    "pairs" INTEGER[],

    CONSTRAINT "statement_words_pkey" PRIMARY KEY ("statement_id")
);

-- CreateTable
CREATE TABLE "article_words" (
    "article_id" BIGINT NOT NULL,
    "runs" INTEGER[],

    CONSTRAINT "article_words_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "corpus_revision" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "revision" BIGINT NOT NULL DEFAULT 0,
    "changes_kept_from" BIGINT NOT NULL DEFAULT 1,

    CONSTRAINT "corpus_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "scopes" "api_key_scope"[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "points" INTEGER,

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable (unlogged: it is written often, and worth nothing after a crash)
CREATE UNLOGGED TABLE "client_points" (
    "client" TEXT NOT NULL,
    "resets_at" TIMESTAMPTZ(3) NOT NULL,
    "used" INTEGER NOT NULL,
    "granted" INTEGER NOT NULL,

    CONSTRAINT "client_points_pkey" PRIMARY KEY ("client")
);

-- CreateTable
CREATE TABLE "mutation_outcome" (
    "api_key_id" TEXT NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "node_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mutation_outcome_pkey" PRIMARY KEY ("api_key_id","idempotency_key","path")
);

-- CreateTable
CREATE TABLE "import_progress" (
    "sha256" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "statement_base" BIGINT NOT NULL,
    "utterance_base" BIGINT NOT NULL,
    "offset" BIGINT NOT NULL DEFAULT 0,
    "lines" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "rejects_bytes" BIGINT NOT NULL DEFAULT 0,
    "is_done" BOOLEAN NOT NULL DEFAULT false,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_progress_pkey" PRIMARY KEY ("sha256")
);

-- CreateIndex
CREATE UNIQUE INDEX "outlet_key_key" ON "outlet"("key");

-- CreateIndex
CREATE UNIQUE INDEX "outlet_slug_key" ON "outlet"("slug");

-- CreateIndex
CREATE INDEX "outlet_folded_id_idx" ON "outlet"("folded", "id");

-- CreateIndex
CREATE INDEX "outlet_country_folded_id_idx" ON "outlet"("country", "folded", "id");

-- CreateIndex
CREATE INDEX "outlet_state_owned_folded_id_idx" ON "outlet"("state_owned", "folded", "id");

-- CreateIndex
CREATE INDEX "outlet_corpus_idx" ON "outlet"("corpus");

-- CreateIndex
CREATE UNIQUE INDEX "topic_key_key" ON "topic"("key");

-- CreateIndex
CREATE UNIQUE INDEX "topic_slug_key" ON "topic"("slug");

-- CreateIndex
CREATE INDEX "topic_corpus_idx" ON "topic"("corpus");

-- CreateIndex
CREATE UNIQUE INDEX "speaker_key_key" ON "speaker"("key");

-- CreateIndex
CREATE UNIQUE INDEX "speaker_slug_key" ON "speaker"("slug");

-- CreateIndex
CREATE INDEX "speaker_folded_id_idx" ON "speaker"("folded", "id");

-- CreateIndex
CREATE INDEX "speaker_kind_folded_id_idx" ON "speaker"("kind", "folded", "id");

-- CreateIndex
CREATE INDEX "speaker_merged_into_id_idx" ON "speaker"("merged_into_id");

-- CreateIndex
CREATE INDEX "speaker_corpus_idx" ON "speaker"("corpus");

-- CreateIndex
CREATE INDEX "speaker_name_folded_idx" ON "speaker_name"("folded");

-- CreateIndex
CREATE INDEX "speaker_role_of_id_idx" ON "speaker_role"("of_id");

-- CreateIndex
CREATE INDEX "speaker_member_member_id_idx" ON "speaker_member"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_key_key" ON "article"("key");

-- CreateIndex
CREATE UNIQUE INDEX "article_slug_key" ON "article"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "article_url_key" ON "article"("url");

-- CreateIndex
CREATE INDEX "article_published_earliest_id_idx" ON "article"("published_earliest", "id");

-- CreateIndex
CREATE INDEX "article_published_latest_id_idx" ON "article"("published_latest", "id");

-- CreateIndex
CREATE INDEX "article_outlet_id_published_earliest_id_idx" ON "article"("outlet_id", "published_earliest", "id");

-- CreateIndex
CREATE INDEX "article_language_published_earliest_id_idx" ON "article"("language", "published_earliest", "id");

-- CreateIndex
CREATE INDEX "article_text_kind_published_earliest_id_idx" ON "article"("text_kind", "published_earliest", "id");

-- CreateIndex
CREATE INDEX "article_status_published_earliest_id_idx" ON "article"("status", "published_earliest", "id");

-- CreateIndex
CREATE INDEX "article_recorded_at_id_idx" ON "article"("recorded_at", "id");

-- CreateIndex
CREATE INDEX "article_corpus_idx" ON "article"("corpus");

-- CreateIndex
CREATE INDEX "redaction_article_id_id_idx" ON "redaction"("article_id", "id");

-- CreateIndex
CREATE INDEX "redacted_statement_redaction_id_idx" ON "redacted_statement"("redaction_id");

-- CreateIndex
CREATE UNIQUE INDEX "statement_key_key" ON "statement"("key");

-- CreateIndex
CREATE INDEX "statement_article_id_start_id_idx" ON "statement"("article_id", "start", "id");

-- CreateIndex
CREATE INDEX "statement_published_earliest_id_idx" ON "statement"("published_earliest", "id");

-- CreateIndex
CREATE INDEX "statement_published_latest_id_idx" ON "statement"("published_latest", "id");

-- CreateIndex
CREATE INDEX "statement_said_earliest_id_idx" ON "statement"("said_earliest", "id");

-- CreateIndex
CREATE INDEX "statement_said_latest_id_idx" ON "statement"("said_latest", "id");

-- CreateIndex
CREATE INDEX "statement_recorded_at_id_idx" ON "statement"("recorded_at", "id");

-- CreateIndex
CREATE INDEX "statement_speaker_id_published_earliest_id_idx" ON "statement"("speaker_id", "published_earliest", "id");

-- CreateIndex
CREATE INDEX "statement_speaker_id_said_earliest_id_idx" ON "statement"("speaker_id", "said_earliest", "id");

-- CreateIndex
CREATE INDEX "statement_dated_earliest_id_idx" ON "statement"("dated_earliest", "id");

-- CreateIndex
CREATE INDEX "statement_speaker_id_dated_earliest_id_idx" ON "statement"("speaker_id", "dated_earliest", "id");

-- CreateIndex
CREATE INDEX "statement_outlet_id_published_earliest_id_idx" ON "statement"("outlet_id", "published_earliest", "id");

-- CreateIndex
CREATE INDEX "statement_utterance_id_published_earliest_id_idx" ON "statement"("utterance_id", "published_earliest", "id");

-- CreateIndex
CREATE INDEX "statement_own_utterance_id_idx" ON "statement"("own_utterance_id");

-- CreateIndex
CREATE INDEX "statement_kind_published_earliest_id_idx" ON "statement"("kind", "published_earliest", "id");

-- CreateIndex
CREATE INDEX "statement_act_published_earliest_id_idx" ON "statement"("act", "published_earliest", "id");

-- CreateIndex
CREATE INDEX "statement_is_negated_published_earliest_id_idx" ON "statement"("is_negated", "published_earliest", "id");

-- CreateIndex
CREATE INDEX "statement_method_confidence_idx" ON "statement"("method", "confidence");

-- CreateIndex
CREATE INDEX "statement_status_published_earliest_id_idx" ON "statement"("status", "published_earliest", "id");

-- CreateIndex
CREATE INDEX "statement_within_id_idx" ON "statement"("within_id");

-- CreateIndex
CREATE UNIQUE INDEX "statement_article_id_slug_key" ON "statement"("article_id", "slug");

-- CreateIndex
CREATE INDEX "statement_topic_topic_id_statement_id_idx" ON "statement_topic"("topic_id", "statement_id");

-- CreateIndex
CREATE INDEX "statement_denial_denied_key_idx" ON "statement_denial"("denied_key");

-- CreateIndex
CREATE UNIQUE INDEX "utterance_key_key" ON "utterance"("key");

-- CreateIndex
CREATE UNIQUE INDEX "utterance_declared_key" ON "utterance"("declared");

-- CreateIndex
CREATE INDEX "utterance_said_earliest_id_idx" ON "utterance"("said_earliest", "id");

-- CreateIndex
CREATE INDEX "utterance_said_latest_id_idx" ON "utterance"("said_latest", "id");

-- CreateIndex
CREATE INDEX "utterance_speaker_id_said_earliest_id_idx" ON "utterance"("speaker_id", "said_earliest", "id");

-- CreateIndex
CREATE INDEX "utterance_dated_earliest_id_idx" ON "utterance"("dated_earliest", "id");

-- CreateIndex
CREATE INDEX "utterance_speaker_id_dated_earliest_id_idx" ON "utterance"("speaker_id", "dated_earliest", "id");

-- CreateIndex
CREATE INDEX "utterance_report_count_id_idx" ON "utterance"("report_count", "id");

-- CreateIndex
CREATE INDEX "utterance_first_report_id_idx" ON "utterance"("first_report_id");

-- CreateIndex
CREATE INDEX "utterance_merged_into_id_idx" ON "utterance"("merged_into_id");

-- CreateIndex
CREATE INDEX "former_report_statement_id_idx" ON "former_report"("statement_id");

-- CreateIndex
CREATE INDEX "report_link_other_id_idx" ON "report_link"("other_id");

-- CreateIndex
CREATE INDEX "statement_search_document_idx" ON "statement_search" USING GIN ("document");

-- CreateIndex
CREATE INDEX "article_search_document_idx" ON "article_search" USING GIN ("document");

-- CreateIndex
CREATE INDEX "statement_words_runs_idx" ON "statement_words" USING GIN ("runs");

-- CreateIndex
CREATE INDEX "statement_words_pairs_idx" ON "statement_words" USING GIN ("pairs");

-- CreateIndex
CREATE INDEX "article_words_runs_idx" ON "article_words" USING GIN ("runs");

-- CreateIndex
CREATE INDEX "mutation_outcome_created_at_idx" ON "mutation_outcome"("created_at");

-- AddForeignKey
ALTER TABLE "speaker" ADD CONSTRAINT "speaker_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "speaker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_merge" ADD CONSTRAINT "speaker_merge_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "speaker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_name" ADD CONSTRAINT "speaker_name_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "speaker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_role" ADD CONSTRAINT "speaker_role_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "speaker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_role" ADD CONSTRAINT "speaker_role_of_id_fkey" FOREIGN KEY ("of_id") REFERENCES "speaker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_member" ADD CONSTRAINT "speaker_member_collective_id_fkey" FOREIGN KEY ("collective_id") REFERENCES "speaker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_member" ADD CONSTRAINT "speaker_member_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "speaker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_outlet_id_fkey" FOREIGN KEY ("outlet_id") REFERENCES "outlet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "redaction" ADD CONSTRAINT "redaction_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "redacted_statement" ADD CONSTRAINT "redacted_statement_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "redacted_statement" ADD CONSTRAINT "redacted_statement_redaction_id_fkey" FOREIGN KEY ("redaction_id") REFERENCES "redaction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "speaker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_within_id_fkey" FOREIGN KEY ("within_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_utterance_id_fkey" FOREIGN KEY ("utterance_id") REFERENCES "utterance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_own_utterance_id_fkey" FOREIGN KEY ("own_utterance_id") REFERENCES "utterance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_outlet_id_fkey" FOREIGN KEY ("outlet_id") REFERENCES "outlet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "segment" ADD CONSTRAINT "segment_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_topic" ADD CONSTRAINT "statement_topic_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_topic" ADD CONSTRAINT "statement_topic_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_denial" ADD CONSTRAINT "statement_denial_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "utterance" ADD CONSTRAINT "utterance_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "utterance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "utterance" ADD CONSTRAINT "utterance_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "speaker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "utterance" ADD CONSTRAINT "utterance_first_report_id_fkey" FOREIGN KEY ("first_report_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "former_report" ADD CONSTRAINT "former_report_utterance_id_fkey" FOREIGN KEY ("utterance_id") REFERENCES "utterance"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "former_report" ADD CONSTRAINT "former_report_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_link" ADD CONSTRAINT "report_link_one_id_fkey" FOREIGN KEY ("one_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_link" ADD CONSTRAINT "report_link_other_id_fkey" FOREIGN KEY ("other_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_change" ADD CONSTRAINT "statement_change_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_search" ADD CONSTRAINT "statement_search_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_search" ADD CONSTRAINT "article_search_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_words" ADD CONSTRAINT "statement_words_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_words" ADD CONSTRAINT "article_words_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mutation_outcome" ADD CONSTRAINT "mutation_outcome_api_key_id_fkey" FOREIGN KEY ("api_key_id") REFERENCES "api_key"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- =================================================================================================
-- 2. Guards
-- =================================================================================================

-- ------------------------------------------------------------------------------------ one revision

-- The register has one revision, in one row.
INSERT INTO corpus_revision (id, revision) VALUES (1, 0);
ALTER TABLE corpus_revision ADD CONSTRAINT corpus_revision_one_row CHECK (id = 1);

-- --------------------------------------------------------------- writers see what others committed

-- Articles, statements and segments can be written only in READ COMMITTED transactions. The guards
-- below lock the rows that they rely on and then read the current data. A transaction with an older
-- snapshot would read old data, and a row lock alone does not make it fail. (Updating the article's
-- row would, but would leave a dead version of that wide row for each written statement.)
CREATE FUNCTION require_read_committed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
    RAISE EXCEPTION 'articles and statements cannot be written in a % transaction',
      upper(current_setting('transaction_isolation'))
      USING ERRCODE = 'invalid_transaction_state',
            HINT = 'Begin the transaction with ISOLATION LEVEL READ COMMITTED.';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER article_isolation BEFORE UPDATE ON article
  FOR EACH STATEMENT EXECUTE FUNCTION require_read_committed();
CREATE TRIGGER statement_isolation BEFORE INSERT OR UPDATE ON statement
  FOR EACH STATEMENT EXECUTE FUNCTION require_read_committed();
CREATE TRIGGER segment_isolation BEFORE INSERT OR UPDATE OR DELETE ON segment
  FOR EACH STATEMENT EXECUTE FUNCTION require_read_committed();

-- ----------------------------------------------------------------------------------- single values

-- Texts and names are in NFC, so that equal words have equal bytes. A text does not contain U+FFFF,
-- which utf16_units (below) uses as a filler.
ALTER TABLE outlet ADD CONSTRAINT outlet_nfc CHECK (name IS NFC NORMALIZED);
ALTER TABLE topic ADD CONSTRAINT topic_nfc
  CHECK (label_fr IS NFC NORMALIZED AND label_en IS NFC NORMALIZED);
ALTER TABLE speaker ADD CONSTRAINT speaker_nfc CHECK (name IS NFC NORMALIZED);
ALTER TABLE speaker_name ADD CONSTRAINT speaker_name_nfc CHECK (name IS NFC NORMALIZED);
ALTER TABLE speaker_role ADD CONSTRAINT speaker_role_nfc CHECK (title IS NFC NORMALIZED);
ALTER TABLE article ADD CONSTRAINT article_title_nfc
  CHECK (title IS NFC NORMALIZED AND (headline IS NULL OR headline IS NFC NORMALIZED));
ALTER TABLE article ADD CONSTRAINT article_text_nfc
  CHECK (text IS NFC NORMALIZED AND strpos(text, chr(65535)) = 0);
ALTER TABLE statement ADD CONSTRAINT statement_nfc
  CHECK (gloss IS NFC NORMALIZED AND occasion IS NFC NORMALIZED);

-- Lengths, in code points, equal those of server/model (tests/corpus/lengths.test.ts compares
-- them).
ALTER TABLE outlet ADD CONSTRAINT outlet_lengths
  CHECK (char_length(slug) <= 200 AND char_length(name) <= 500 AND char_length(domain) <= 253);
ALTER TABLE topic ADD CONSTRAINT topic_lengths
  CHECK (char_length(slug) <= 200 AND char_length(label_fr) <= 500 AND char_length(label_en) <= 500);
ALTER TABLE speaker ADD CONSTRAINT speaker_lengths
  CHECK (char_length(slug) <= 200 AND char_length(name) <= 500);
ALTER TABLE speaker_name ADD CONSTRAINT speaker_name_lengths CHECK (char_length(name) <= 500);
ALTER TABLE speaker_role ADD CONSTRAINT speaker_role_lengths CHECK (char_length(title) <= 500);
ALTER TABLE speaker_merge ADD CONSTRAINT speaker_merge_lengths
  CHECK (char_length(reason) <= 2000 AND char_length(merged_by) <= 200);
ALTER TABLE article ADD CONSTRAINT article_lengths
  CHECK (char_length(slug) <= 200 AND char_length(url) <= 2000 AND char_length(title) <= 500
    AND char_length(headline) <= 500 AND char_length(text) <= 5000000);
ALTER TABLE redaction ADD CONSTRAINT redaction_lengths
  CHECK (char_length(reason) <= 2000 AND char_length(redacted_by) <= 200);
ALTER TABLE statement ADD CONSTRAINT statement_lengths
  CHECK (char_length(slug) <= 200 AND char_length(occasion) <= 500 AND char_length(gloss) <= 2000
    AND char_length(recorded_by) <= 200 AND char_length(extractor) <= 100
    AND char_length(extractor_version) <= 100 AND char_length(extraction_rule) <= 200);
ALTER TABLE correction ADD CONSTRAINT correction_lengths
  CHECK (char_length(reason) <= 2000 AND char_length(corrected_by) <= 200);

-- A slug is a valid file name. An address is one that a page can link to.
ALTER TABLE article ADD CONSTRAINT article_slug
  CHECK (slug ~ '^[A-Za-z0-9]+([-_.][A-Za-z0-9]+)*$');
ALTER TABLE article ADD CONSTRAINT article_url CHECK (url ~ '^https?://[^@/]+(/|$)');

-- The hash of an article is that of its text. If the text is not stored, only the hash is.
ALTER TABLE article ADD CONSTRAINT article_text_sha256
  CHECK (text_sha256 ~ '^[0-9a-f]{64}$'
    AND (text IS NULL OR text_sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')));
ALTER TABLE article ADD CONSTRAINT article_word_count CHECK (word_count >= 0);

-- An extracted statement has its extractor's version. An accepted proposal keeps it, but is curated.
ALTER TABLE statement ADD CONSTRAINT statement_version CHECK (version >= 1);
ALTER TABLE statement ADD CONSTRAINT statement_confidence CHECK (confidence BETWEEN 0 AND 1);
ALTER TABLE statement ADD CONSTRAINT statement_extracted CHECK (
  (method <> 'EXTRACTED' OR extractor_version IS NOT NULL)
  AND (extractor_version IS NOT NULL
       OR (extractor IS NULL AND confidence IS NULL AND extraction_rule IS NULL)));
ALTER TABLE statement ADD CONSTRAINT statement_proposed CHECK (
  status NOT IN ('PROPOSED', 'REJECTED') OR method = 'EXTRACTED');

-- A segment is not empty. A statement has at most one source and one cue.
ALTER TABLE segment ADD CONSTRAINT segment_span CHECK (start >= 0 AND "end" > start);
ALTER TABLE segment ADD CONSTRAINT segment_exact CHECK (strpos(exact, chr(65535)) = 0);
ALTER TABLE segment ADD CONSTRAINT segment_position
  CHECK (position >= 0 AND (role IN ('CONTENT', 'VERBATIM') OR position = 0));

-- A pair of reports is stored once.
ALTER TABLE report_link ADD CONSTRAINT report_link_order CHECK (one_id < other_id);
ALTER TABLE report_link ADD CONSTRAINT report_link_similarity
  CHECK (similarity > 0 AND similarity <= 1);

-- A statement's own utterance is stored only while the statement reports a different one.
ALTER TABLE statement ADD CONSTRAINT statement_own_utterance
  CHECK (own_utterance_id <> utterance_id);

-- Redactions and merges have a reason and an author.
ALTER TABLE redaction ADD CONSTRAINT redaction_says_why
  CHECK (reason ~ '\S' AND redacted_by ~ '\S');
ALTER TABLE speaker_merge ADD CONSTRAINT speaker_merge_says_why
  CHECK (reason ~ '\S' AND merged_by ~ '\S');

ALTER TABLE statement_change ADD CONSTRAINT statement_change_position CHECK (position >= 1);

-- Only the SHA-256 of a key's secret is stored. The secret is 256 random bits, so a slow hash would
-- not protect it better.
ALTER TABLE api_key ADD CONSTRAINT api_key_id CHECK (id ~ '^[0-9a-f]{12}$');
ALTER TABLE api_key ADD CONSTRAINT api_key_secret_hash CHECK (secret_hash ~ '^[0-9a-f]{64}$');
ALTER TABLE api_key ADD CONSTRAINT api_key_name CHECK (name <> '' AND name IS NFC NORMALIZED);
ALTER TABLE api_key ADD CONSTRAINT api_key_scopes CHECK (cardinality(scopes) > 0);
ALTER TABLE api_key ADD CONSTRAINT api_key_points CHECK (points > 0);

-- ----------------------------------------------------------------------------------- partial dates

-- The first and the last day of a partial date are derived from it; either all three are set, or
-- none. EDTF level 0: 2022, 2022-01 or 2022-01-14. A day that does not exist raises 22008.
CREATE FUNCTION edtf_earliest(edtf text) RETURNS date
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN make_date(
  substr(edtf, 1, 4)::int,
  COALESCE(NULLIF(substr(edtf, 6, 2), ''), '1')::int,
  COALESCE(NULLIF(substr(edtf, 9, 2), ''), '1')::int);

CREATE FUNCTION edtf_latest(edtf text) RETURNS date
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE length(edtf)
  WHEN 4 THEN make_date(edtf::int, 12, 31)
  WHEN 7 THEN (edtf_earliest(edtf) + interval '1 month' - interval '1 day')::date
  ELSE edtf_earliest(edtf)
END;

CREATE FUNCTION is_partial_date(edtf text, earliest date, latest date) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
  WHEN edtf IS NULL THEN earliest IS NULL AND latest IS NULL
  WHEN edtf !~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' THEN false
  ELSE earliest IS NOT DISTINCT FROM edtf_earliest(edtf)
   AND latest IS NOT DISTINCT FROM edtf_latest(edtf)
END;

ALTER TABLE article ADD CONSTRAINT article_published_on
  CHECK (is_partial_date(published_on, published_earliest, published_latest));
ALTER TABLE statement ADD CONSTRAINT statement_said_on
  CHECK (is_partial_date(said_on, said_earliest, said_latest));
ALTER TABLE utterance ADD CONSTRAINT utterance_said_on
  CHECK (is_partial_date(said_on, said_earliest, said_latest));
-- Lists have utterances with reports only, and a page loses the rows without its sort value.
ALTER TABLE utterance ADD CONSTRAINT utterance_dated
  CHECK (report_count = 0 OR dated_earliest IS NOT NULL);
ALTER TABLE speaker_role ADD CONSTRAINT speaker_role_from
  CHECK (is_partial_date(from_date, from_earliest, from_latest));
ALTER TABLE speaker_role ADD CONSTRAINT speaker_role_to
  CHECK (is_partial_date(to_date, to_earliest, to_latest));

-- ------------------------------------------------------------------------------- ids are permanent

-- The public id of a row never changes.
CREATE FUNCTION refuse_new_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the key of a % cannot change', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER outlet_key BEFORE UPDATE OF key ON outlet
  FOR EACH ROW WHEN (OLD.key <> NEW.key) EXECUTE FUNCTION refuse_new_key();
CREATE TRIGGER topic_key BEFORE UPDATE OF key ON topic
  FOR EACH ROW WHEN (OLD.key <> NEW.key) EXECUTE FUNCTION refuse_new_key();
CREATE TRIGGER speaker_key BEFORE UPDATE OF key ON speaker
  FOR EACH ROW WHEN (OLD.key <> NEW.key) EXECUTE FUNCTION refuse_new_key();
CREATE TRIGGER article_key BEFORE UPDATE OF key ON article
  FOR EACH ROW WHEN (OLD.key <> NEW.key) EXECUTE FUNCTION refuse_new_key();
CREATE TRIGGER statement_key BEFORE UPDATE OF key ON statement
  FOR EACH ROW WHEN (OLD.key <> NEW.key) EXECUTE FUNCTION refuse_new_key();
CREATE TRIGGER utterance_key BEFORE UPDATE OF key ON utterance
  FOR EACH ROW WHEN (OLD.key <> NEW.key) EXECUTE FUNCTION refuse_new_key();

-- Rows with a public id are never deleted. A withdrawal or a redaction leaves a tombstone.
CREATE FUNCTION refuse_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a % cannot be deleted: its id is permanent', TG_TABLE_NAME
    USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER outlet_delete BEFORE DELETE ON outlet
  FOR EACH ROW EXECUTE FUNCTION refuse_delete();
CREATE TRIGGER topic_delete BEFORE DELETE ON topic
  FOR EACH ROW EXECUTE FUNCTION refuse_delete();
CREATE TRIGGER speaker_delete BEFORE DELETE ON speaker
  FOR EACH ROW EXECUTE FUNCTION refuse_delete();
CREATE TRIGGER article_delete BEFORE DELETE ON article
  FOR EACH ROW EXECUTE FUNCTION refuse_delete();
CREATE TRIGGER statement_delete BEFORE DELETE ON statement
  FOR EACH ROW EXECUTE FUNCTION refuse_delete();
CREATE TRIGGER utterance_delete BEFORE DELETE ON utterance
  FOR EACH ROW EXECUTE FUNCTION refuse_delete();

-- ---------------------------------------------------------------- a segment is a slice of the text

-- Offsets are UTF-16 code units, but PostgreSQL counts code points. A filler after each character
-- beyond U+FFFF gives one position per code unit. Texts and segments do not contain U+FFFF, so a
-- slice that cuts such a character never equals the expansion of a segment.
CREATE FUNCTION utf16_units(body text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE
  WHEN body ~ '[\U00010000-\U0010FFFF]'
  THEN regexp_replace(body, '([\U00010000-\U0010FFFF])', '\1' || chr(65535), 'g')
  ELSE body
END;

-- Every segment equals its article's text between its offsets. All segments of a command are
-- compared in one query. A text is expanded once, up to its last segment, and cut into at most 33
-- pieces, because the time to reach a position is proportional to the length of the text before it.
-- A piece extends to the end of the last segment that begins in it.
CREATE FUNCTION guard_segments() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wrong record;
BEGIN
  -- The lock prevents changes of the texts until this transaction ends.
  PERFORM FROM article a
    WHERE a.id IN (SELECT s.article_id FROM written w JOIN statement s ON s.id = w.statement_id)
    ORDER BY a.id FOR SHARE;
  -- Planned for each execution: a cached plan for one segment would be slow for thousands.
  EXECUTE $query$
  WITH placed AS MATERIALIZED (
    SELECT s.article_id, w.statement_id, w.role, w.position, w.start, w."end",
           utf16_units(w.exact) AS exact,
           greatest(1000, max(w."end") OVER (PARTITION BY s.article_id) / 32) AS size
      FROM written w JOIN statement s ON s.id = w.statement_id
  ), expanded AS MATERIALIZED (
    SELECT a.id, utf16_units(left(a.text, p.last_unit)) AS units
      FROM (SELECT article_id, max("end") AS last_unit FROM placed GROUP BY article_id) p
      JOIN article a ON a.id = p.article_id
  ), cut AS MATERIALIZED (
    SELECT p.article_id, p.piece,
           substr(e.units, p.piece * p.size + 1, p.last_unit - p.piece * p.size) AS units
      FROM (SELECT article_id, size, start / size AS piece, max("end") AS last_unit
              FROM placed GROUP BY 1, 2, 3) p
      JOIN expanded e ON e.id = p.article_id
  )
  SELECT p.*
    FROM placed p JOIN cut c ON c.article_id = p.article_id AND c.piece = p.start / p.size
   WHERE (length(p.exact) = p."end" - p.start
          AND substr(c.units, p.start % p.size + 1, p."end" - p.start) = p.exact) IS NOT TRUE
   ORDER BY p.article_id, p.start
   LIMIT 1
  $query$ INTO wrong;
  IF wrong.statement_id IS NOT NULL THEN
    RAISE EXCEPTION 'the % segment % of statement % differs from its article''s text between % and %',
      wrong.role, wrong.position, wrong.statement_id, wrong.start, wrong."end"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'segment_is_slice';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER segment_is_slice_insert AFTER INSERT ON segment
  REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION guard_segments();
CREATE TRIGGER segment_is_slice_update AFTER UPDATE ON segment
  REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION guard_segments();

-- A segment cannot move to another statement: the former one would not be checked again.
CREATE FUNCTION guard_segment_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a segment of statement % cannot move to another statement', OLD.statement_id
    USING ERRCODE = 'check_violation', CONSTRAINT = 'segment_stays';
END $$;

CREATE TRIGGER segment_stays BEFORE UPDATE OF statement_id ON segment
  FOR EACH ROW WHEN (OLD.statement_id <> NEW.statement_id) EXECUTE FUNCTION guard_segment_place();

-- A text cannot change while statements have segments in it.
CREATE FUNCTION guard_article_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM segment g JOIN statement s ON s.id = g.statement_id
              WHERE s.article_id = NEW.id) THEN
    RAISE EXCEPTION 'the text of article % cannot change while statements have segments in it',
      NEW.slug USING ERRCODE = 'check_violation', CONSTRAINT = 'article_text_under_statements';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER article_text_under_statements BEFORE UPDATE OF text ON article
  FOR EACH ROW WHEN (OLD.text IS DISTINCT FROM NEW.text) EXECUTE FUNCTION guard_article_text();

-- ------------------------------------------------------------ a statement is consistent, at commit

CREATE FUNCTION in_text_order(spans int4range[]) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN spans IS NULL OR NOT EXISTS (
  SELECT FROM generate_subscripts(spans, 1) i
   WHERE i > 1 AND lower(spans[i]) < upper(spans[i - 1]));

-- At commit, every statement has content, in text order and without overlaps, and starts where the
-- content starts. Its verbatim words are within the content, and are all of it (DIRECT), none of it
-- (INDIRECT) or part of it (MIXED). A redacted statement has no words, and a rejected proposal has
-- lost all of them if it was redacted. What is public is not within a proposal. The check is deferred,
-- because a statement and its segments are several rows of one transaction.
--
-- Each statement is checked once per command that wrote it, not once per row:
-- - Of the segments that one command inserted (same xmin, same cmin), only the event of the last
--   one runs the check. Their events are queued together and fire in one round, so it sees them
--   all.
-- - The event of a statement's insert leaves the check to the segments that the same transaction
--   inserted: their events were queued after it, and later commands have their own events.
CREATE FUNCTION guard_statement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  target bigint;
  s statement;
  content int4range[];
  verbatim int4range[];
  content_units int;
  verbatim_units int;
  segments int;
  fault text;
BEGIN
  IF TG_TABLE_NAME = 'statement' THEN
    target := NEW.id;
    IF TG_OP = 'INSERT' AND EXISTS (
      SELECT FROM segment g JOIN statement o ON o.id = g.statement_id AND o.xmin = g.xmin
       WHERE g.statement_id = NEW.id) THEN
      RETURN NULL;
    END IF;
  ELSIF TG_OP = 'DELETE' THEN
    target := OLD.statement_id;
  ELSE
    target := NEW.statement_id;
    IF TG_OP = 'INSERT' AND EXISTS (
      SELECT FROM segment own
        JOIN segment g ON g.statement_id = own.statement_id
         AND g.xmin = own.xmin AND g.cmin = own.cmin AND (g.role, g.position) > (own.role, own.position)
       WHERE own.statement_id = NEW.statement_id AND own.role = NEW.role
         AND own.position = NEW.position) THEN
      RETURN NULL;
    END IF;
  END IF;
  -- The lock serialises writers of one statement: their changes may be inconsistent together.
  SELECT * INTO s FROM statement WHERE id = target FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  SELECT array_agg(int4range(start, "end") ORDER BY position) FILTER (WHERE role = 'CONTENT'),
         array_agg(int4range(start, "end") ORDER BY position) FILTER (WHERE role = 'VERBATIM'),
         COALESCE(sum("end" - start) FILTER (WHERE role = 'CONTENT'), 0),
         COALESCE(sum("end" - start) FILTER (WHERE role = 'VERBATIM'), 0),
         count(*)
    INTO content, verbatim, content_units, verbatim_units, segments
    FROM segment WHERE statement_id = target;

  fault := CASE
    WHEN s.status NOT IN ('PROPOSED', 'REJECTED') AND EXISTS (
           SELECT FROM statement o WHERE o.id = s.within_id AND o.status IN ('PROPOSED', 'REJECTED'))
      THEN 'is within a proposal, and is none'
    WHEN s.status = 'REDACTED' AND segments > 0
      THEN 'is redacted and still has words'
    WHEN s.status = 'REDACTED' THEN NULL
    WHEN s.status = 'REJECTED' AND segments = 0 THEN NULL
    WHEN content IS NULL THEN 'has no content'
    WHEN s.start <> lower(content[1]) THEN 'does not start where its content starts'
    WHEN NOT in_text_order(content) THEN 'has content out of text order or overlapping'
    WHEN NOT in_text_order(verbatim) THEN 'has verbatim words out of text order or overlapping'
    WHEN EXISTS (SELECT FROM unnest(verbatim) v
                  WHERE NOT EXISTS (SELECT FROM unnest(content) c WHERE c @> v))
      THEN 'has verbatim words outside its content'
    WHEN s.kind = 'DIRECT' AND verbatim_units <> content_units
      THEN 'is DIRECT, but not all of its content is verbatim'
    WHEN s.kind = 'INDIRECT' AND verbatim_units > 0
      THEN 'is INDIRECT, but has verbatim words'
    WHEN s.kind = 'MIXED' AND verbatim_units IN (0, content_units)
      THEN 'is MIXED, but all or none of its content is verbatim'
  END;
  IF fault IS NOT NULL THEN
    RAISE EXCEPTION 'statement % %', target, fault
      USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_is_whole';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER statement_is_whole
  AFTER INSERT OR UPDATE OF kind, status, start ON statement
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guard_statement();
CREATE CONSTRAINT TRIGGER statement_is_whole_with_segments
  AFTER INSERT OR UPDATE OR DELETE ON segment
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guard_statement();

-- -------------------------------------------------------------- a statement belongs to its article

-- A statement cannot move to another article. It can be nested only in statements of the same
-- article, without cycles, and has the article's dates and outlet.
ALTER TABLE statement ADD CONSTRAINT statement_not_within_itself CHECK (within_id <> id);

CREATE FUNCTION guard_denial() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM statement WHERE id = NEW.statement_id AND key = NEW.denied_key) THEN
    RAISE EXCEPTION 'statement % would deny itself', NEW.statement_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_denial_itself';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER statement_denial_itself BEFORE INSERT OR UPDATE ON statement_denial
  FOR EACH ROW EXECUTE FUNCTION guard_denial();

CREATE FUNCTION guard_statement_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.article_id <> OLD.article_id THEN
    RAISE EXCEPTION 'statement % cannot move to another article', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  -- The lock serialises writers of one article: without it, two of them could form a cycle of
  -- within, or copy a date that is being changed.
  SELECT published_earliest, published_latest, outlet_id
    INTO NEW.published_earliest, NEW.published_latest, NEW.outlet_id
    FROM article WHERE id = NEW.article_id FOR NO KEY UPDATE;
  IF NEW.within_id IS NOT NULL THEN
    IF NOT EXISTS (SELECT FROM statement WHERE id = NEW.within_id AND article_id = NEW.article_id) THEN
      RAISE EXCEPTION 'statement % is within a statement of another article', NEW.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_within_article';
    END IF;
    IF EXISTS (
      WITH RECURSIVE enclosing AS (
        SELECT id, within_id FROM statement WHERE id = NEW.within_id
        UNION
        SELECT s.id, s.within_id FROM statement s JOIN enclosing e ON s.id = e.within_id
      )
      SELECT FROM enclosing WHERE id = NEW.id
    ) THEN
      RAISE EXCEPTION 'statement % would be within itself', NEW.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_within_cycle';
    END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER statement_place
  BEFORE INSERT OR UPDATE OF article_id, within_id, published_earliest, published_latest, outlet_id
  ON statement FOR EACH ROW EXECUTE FUNCTION guard_statement_place();

CREATE FUNCTION copy_to_statements() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- guard_statement_place sets the values, as for every write of these columns.
  UPDATE statement SET outlet_id = NEW.outlet_id WHERE article_id = NEW.id;
  RETURN NULL;
END $$;

CREATE TRIGGER article_copies
  AFTER UPDATE OF published_earliest, published_latest, outlet_id ON article
  FOR EACH ROW
  WHEN ((OLD.published_earliest, OLD.published_latest, OLD.outlet_id)
        IS DISTINCT FROM (NEW.published_earliest, NEW.published_latest, NEW.outlet_id))
  EXECUTE FUNCTION copy_to_statements();

-- ----------------------------------------------------------------- what is redacted stays redacted

-- A redaction inserts its own row first. Changes that only a redaction may make require such a row
-- of the same transaction.
CREATE FUNCTION is_being_redacted(article bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM redaction r
                  WHERE r.article_id = article AND r.xmin = pg_current_xact_id()::xid)
$$;

-- A redacted statement or article cannot be restored or get words again.
CREATE FUNCTION refuse_return() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% % is redacted, which cannot be undone', TG_TABLE_NAME, OLD.id
    USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
END $$;

-- A statement that was public does not become a proposal, and a rejected proposal stays rejected. A
-- redaction rejects a proposal: it must not become a public tombstone.
CREATE FUNCTION refuse_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'statement % is % and cannot become %', OLD.id, OLD.status, NEW.status
    USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_is_reviewed_once';
END $$;

CREATE TRIGGER statement_is_reviewed_once BEFORE UPDATE OF status ON statement
  FOR EACH ROW
  WHEN (OLD.status <> NEW.status
        AND (NEW.status = 'PROPOSED' OR (NEW.status = 'REJECTED' AND OLD.status <> 'PROPOSED')
             OR (NEW.status = 'REDACTED' AND OLD.status = 'PROPOSED') OR OLD.status = 'REJECTED'))
  EXECUTE FUNCTION refuse_proposal();

CREATE TRIGGER statement_stays_redacted BEFORE UPDATE ON statement
  FOR EACH ROW
  WHEN (OLD.status = 'REDACTED'
        AND (NEW.status <> 'REDACTED' OR NEW.gloss IS NOT NULL OR NEW.occasion IS NOT NULL))
  EXECUTE FUNCTION refuse_return();
CREATE TRIGGER article_stays_redacted BEFORE UPDATE ON article
  FOR EACH ROW
  WHEN (OLD.status = 'REDACTED'
        AND (NEW.status <> 'REDACTED' OR NEW.text IS NOT NULL OR NEW.headline IS NOT NULL))
  EXECUTE FUNCTION refuse_return();

-- After a redaction, only another redaction can change the words of the article: any other change
-- could bring the redacted words back, which are no longer known.
CREATE FUNCTION guard_redacted_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM redaction WHERE article_id = NEW.id) AND NOT is_being_redacted(NEW.id) THEN
    RAISE EXCEPTION 'words of article % were redacted: its words can no longer change', NEW.slug
      USING ERRCODE = 'check_violation', CONSTRAINT = 'article_words_redacted';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER article_words_redacted BEFORE UPDATE OF text, headline, title ON article
  FOR EACH ROW
  WHEN ((OLD.text, OLD.headline, OLD.title) IS DISTINCT FROM (NEW.text, NEW.headline, NEW.title))
  EXECUTE FUNCTION guard_redacted_text();

-- --------------------------------------------------------------------------------- trails are kept

-- The trail of a statement cannot be changed or deleted. Only a redaction removes words from it, in
-- replaced content and in reasons, also in the trails of other statements of the article.
CREATE FUNCTION guard_correction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
     AND to_jsonb(NEW) - '{replaced,reason,corrected_by}'::text[]
         = to_jsonb(OLD) - '{replaced,reason,corrected_by}'::text[]
     AND EXISTS (SELECT FROM statement WHERE id = OLD.statement_id
                    AND (is_being_redacted(article_id)
                         OR (status = 'REDACTED' AND NEW.reason = OLD.reason
                             AND NEW.corrected_by = OLD.corrected_by))) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'version % in the trail of statement % cannot be changed or deleted',
    OLD.version, OLD.statement_id
    USING ERRCODE = 'check_violation', CONSTRAINT = 'correction_is_kept',
          HINT = 'Replaced content can be removed when the statement is redacted.';
END $$;

CREATE TRIGGER correction_is_kept BEFORE UPDATE OR DELETE ON correction
  FOR EACH ROW EXECUTE FUNCTION guard_correction();

-- Redactions and merges cannot be changed or deleted.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a % cannot be changed or deleted', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER redaction_is_kept BEFORE UPDATE OR DELETE ON redaction
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER redacted_statement_is_kept BEFORE UPDATE OR DELETE ON redacted_statement
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER speaker_merge_is_kept BEFORE UPDATE OR DELETE ON speaker_merge
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- -------------------------------------------------- ids of merged speakers and utterances stay valid

-- A statement that names a merged speaker gets the speaker that it was merged into. The lock
-- ensures that a merge does not miss a statement that is not committed yet.
ALTER TABLE speaker ADD CONSTRAINT speaker_not_into_itself CHECK (merged_into_id <> id);

CREATE FUNCTION follow_merge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT COALESCE(merged_into_id, id) INTO NEW.speaker_id
    FROM speaker WHERE id = NEW.speaker_id FOR SHARE;
  RETURN NEW;
END $$;

CREATE TRIGGER statement_follows_merge BEFORE INSERT OR UPDATE OF speaker_id ON statement
  FOR EACH ROW WHEN (NEW.speaker_id IS NOT NULL) EXECUTE FUNCTION follow_merge();

-- An utterance keeps its former reports, so that the id of an utterance without reports can point
-- to the utterance that they report now.
CREATE FUNCTION keep_former_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO former_report (utterance_id, statement_id) VALUES (OLD.utterance_id, OLD.id)
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER statement_leaves_utterance AFTER UPDATE OF utterance_id ON statement
  FOR EACH ROW WHEN (OLD.utterance_id <> NEW.utterance_id)
  EXECUTE FUNCTION keep_former_report();

-- -------------------------------------------------------------- changes are kept until they expire

-- Changes are logged in the SQL statement that raises the revision, under the lock that orders
-- commits, so that a subscriber that has read up to a revision has missed no change before it.
-- Logged changes cannot be modified.
CREATE FUNCTION refuse_changed_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a logged change cannot be modified'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_change_is_kept';
END $$;

CREATE TRIGGER statement_change_is_kept BEFORE UPDATE ON statement_change
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_changed_change();

-- Changes can be deleted only after changes_kept_from marks them as expired. Otherwise, a
-- subscriber would skip them without noticing.
CREATE FUNCTION guard_expired_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM gone WHERE revision >= (SELECT changes_kept_from FROM corpus_revision)) THEN
    RAISE EXCEPTION 'changes from revision % on have not expired',
      (SELECT changes_kept_from FROM corpus_revision)
      USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_change_expires',
            HINT = 'Raise corpus_revision.changes_kept_from first.';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER statement_change_expires AFTER DELETE ON statement_change
  REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION guard_expired_changes();

-- =================================================================================================
-- 3. Search
-- =================================================================================================

-- The server writes the documents of statement_search and article_search and the hashes of
-- statement_words and article_words, in the transaction that changes their sources
-- (server/register/derived.ts), because the definition of a word is in server/model/words only.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- The stems of French words, including common ones, so that phrases are exact.
CREATE TEXT SEARCH DICTIONARY french_words (TEMPLATE = snowball, LANGUAGE = french);

-- -------------------------------------------------------------------------------- speakers by name

-- The server writes the sounds of names and titles (server/model/words/name-words.ts) in ASCII,
-- because trigrams of other letters depend on the locale of the database.
CREATE INDEX speaker_name_sound_idx ON speaker_name USING gin (sound gin_trgm_ops);
CREATE INDEX speaker_role_sound_idx ON speaker_role USING gin (sound gin_trgm_ops);

-- The speakers with names in which one of these sounds occurs, possibly misspelled: for each sound,
-- up to `most` names, the most similar first. The threshold admits two swapped letters (« Lavorv »).
-- Of a word in very many names (« Jean »), equal names and a thousand others are compared: to compare
-- all would take a tenth of a second.
CREATE FUNCTION similar_names(sounds text[], most int)
RETURNS TABLE (speaker_id bigint)
LANGUAGE sql STABLE
SET pg_trgm.word_similarity_threshold = 0.4
AS $$
  SELECT n.speaker_id
    FROM unnest(sounds) AS given (sound),
         LATERAL (SELECT n.speaker_id
                    FROM ((SELECT e.speaker_id, e.sound FROM speaker_name e
                            WHERE e.sound = given.sound LIMIT 1000)
                          UNION ALL
                          (SELECT s.speaker_id, s.sound FROM speaker_name s
                            WHERE given.sound <% s.sound LIMIT 1000)) n
                   ORDER BY word_similarity(given.sound, n.sound) DESC, length(n.sound), n.speaker_id
                   LIMIT most) n
$$;
