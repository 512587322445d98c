-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "speaker_kind" AS ENUM ('PERSON', 'INSTITUTION', 'STATE', 'DOCUMENT', 'COLLECTIVE', 'ANONYMOUS');

-- CreateEnum
CREATE TYPE "speaker_name_use" AS ENUM ('NAME', 'TRANSLATION', 'ALIAS');

-- CreateEnum
CREATE TYPE "article_text_kind" AS ENUM ('FULL', 'SUMMARY', 'WITHHELD');

-- CreateEnum
CREATE TYPE "article_status" AS ENUM ('CURRENT', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "statement_kind" AS ENUM ('DIRECT', 'INDIRECT', 'MIXED');

-- CreateEnum
CREATE TYPE "speech_act" AS ENUM ('ASSERT', 'DEMAND', 'PROMISE', 'THREATEN', 'REFUSE', 'DENY', 'ACCUSE', 'WARN', 'ASK', 'OTHER');

-- CreateEnum
CREATE TYPE "statement_status" AS ENUM ('CURRENT', 'CORRECTED', 'WITHDRAWN', 'REDACTED');

-- CreateEnum
CREATE TYPE "provenance_method" AS ENUM ('CURATED', 'EXTRACTED');

-- CreateEnum
CREATE TYPE "segment_role" AS ENUM ('CONTENT', 'SOURCE', 'CUE', 'VERBATIM');

-- CreateEnum
CREATE TYPE "correction_kind" AS ENUM ('CORRECTED', 'WITHDRAWN', 'RESTORED', 'REDACTED');

-- CreateTable
CREATE TABLE "outlet" (
    "id" BIGSERIAL NOT NULL,
    "key" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "domain" TEXT,
    "country" TEXT,
    "state_owned" BOOLEAN,
    "folded" TEXT NOT NULL,
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
    "folded" TEXT NOT NULL,
    "merged_into_id" BIGINT,
    "corpus" TEXT,
    "corpus_hash" TEXT,

    CONSTRAINT "speaker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "speaker_name" (
    "speaker_id" BIGINT NOT NULL,
    "position" SMALLINT NOT NULL,
    "use" "speaker_name_use" NOT NULL,
    "language" TEXT,
    "name" TEXT NOT NULL,
    "folded" TEXT NOT NULL,

    CONSTRAINT "speaker_name_pkey" PRIMARY KEY ("speaker_id","position")
);

-- CreateTable
CREATE TABLE "speaker_role" (
    "speaker_id" BIGINT NOT NULL,
    "position" SMALLINT NOT NULL,
    "title" TEXT NOT NULL,
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
    "start" INTEGER NOT NULL,
    "published_earliest" DATE NOT NULL,
    "published_latest" DATE NOT NULL,
    "outlet_id" BIGINT,
    "status" "statement_status" NOT NULL DEFAULT 'CURRENT',
    "version" INTEGER NOT NULL DEFAULT 1,
    "method" "provenance_method" NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "extractor_version" TEXT,
    "confidence" DOUBLE PRECISION,
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
CREATE TABLE "utterance" (
    "id" BIGSERIAL NOT NULL,
    "key" UUID NOT NULL,
    "declared" TEXT,
    "merged_into_id" BIGINT,
    "speaker_id" BIGINT,
    "said_on" TEXT,
    "said_earliest" DATE,
    "said_latest" DATE,
    "first_report_id" BIGINT,
    "report_count" INTEGER NOT NULL DEFAULT 0,
    "outlet_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "utterance_pkey" PRIMARY KEY ("id")
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
CREATE TABLE "corpus_revision" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "revision" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "corpus_revision_pkey" PRIMARY KEY ("id")
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
CREATE INDEX "statement_outlet_id_published_earliest_id_idx" ON "statement"("outlet_id", "published_earliest", "id");

-- CreateIndex
CREATE INDEX "statement_utterance_id_published_earliest_id_idx" ON "statement"("utterance_id", "published_earliest", "id");

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
CREATE INDEX "utterance_report_count_id_idx" ON "utterance"("report_count", "id");

-- CreateIndex
CREATE INDEX "utterance_first_report_id_idx" ON "utterance"("first_report_id");

-- CreateIndex
CREATE INDEX "utterance_merged_into_id_idx" ON "utterance"("merged_into_id");

-- AddForeignKey
ALTER TABLE "speaker" ADD CONSTRAINT "speaker_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "speaker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

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
ALTER TABLE "statement" ADD CONSTRAINT "statement_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "speaker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_within_id_fkey" FOREIGN KEY ("within_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_utterance_id_fkey" FOREIGN KEY ("utterance_id") REFERENCES "utterance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_outlet_id_fkey" FOREIGN KEY ("outlet_id") REFERENCES "outlet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "segment" ADD CONSTRAINT "segment_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_topic" ADD CONSTRAINT "statement_topic_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_topic" ADD CONSTRAINT "statement_topic_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "utterance" ADD CONSTRAINT "utterance_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "utterance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "utterance" ADD CONSTRAINT "utterance_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "speaker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "utterance" ADD CONSTRAINT "utterance_first_report_id_fkey" FOREIGN KEY ("first_report_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
