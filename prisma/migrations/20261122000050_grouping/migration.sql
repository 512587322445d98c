-- Reports of one utterance are found, not only declared: server/corpus/grouping.

ALTER TABLE "statement" ADD COLUMN "own_utterance_id" BIGINT;
ALTER TABLE "utterance" ADD COLUMN "found_count" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "report_link" (
    "one_id" BIGINT NOT NULL,
    "other_id" BIGINT NOT NULL,
    "similarity" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "report_link_pkey" PRIMARY KEY ("one_id","other_id")
);

CREATE INDEX "statement_own_utterance_id_idx" ON "statement"("own_utterance_id");
CREATE INDEX "report_link_other_id_idx" ON "report_link"("other_id");

ALTER TABLE "statement" ADD CONSTRAINT "statement_own_utterance_id_fkey" FOREIGN KEY ("own_utterance_id") REFERENCES "utterance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "report_link" ADD CONSTRAINT "report_link_one_id_fkey" FOREIGN KEY ("one_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "report_link" ADD CONSTRAINT "report_link_other_id_fkey" FOREIGN KEY ("other_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE statement ADD CONSTRAINT statement_own_utterance
  CHECK (own_utterance_id <> utterance_id);
ALTER TABLE report_link ADD CONSTRAINT report_link_order CHECK (one_id < other_id);
ALTER TABLE report_link ADD CONSTRAINT report_link_similarity
  CHECK (similarity > 0 AND similarity <= 1);
