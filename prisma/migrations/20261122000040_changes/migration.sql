-- The outbox of statementChanged. Its rows are written by the statement that raises the revision,
-- under the lock that orders commits: who has read up to a revision has missed nothing before it.

-- CreateEnum
CREATE TYPE "statement_change_kind" AS ENUM ('RECORDED', 'CORRECTED', 'WITHDRAWN', 'REDACTED');

-- CreateTable
CREATE TABLE "statement_change" (
    "revision" BIGINT NOT NULL,
    "position" INTEGER NOT NULL,
    "statement_id" BIGINT NOT NULL,
    "change" "statement_change_kind" NOT NULL,
    -- The clock's time, not the transaction's: it rises with the revision.
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "statement_change_pkey" PRIMARY KEY ("revision","position")
);

-- AddForeignKey
ALTER TABLE "statement_change" ADD CONSTRAINT "statement_change_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE statement_change ADD CONSTRAINT statement_change_position CHECK (position >= 1);

-- Changes of lower revisions are gone. What was committed before this migration left none.
ALTER TABLE "corpus_revision" ADD COLUMN "changes_kept_from" BIGINT NOT NULL DEFAULT 1;
UPDATE corpus_revision SET changes_kept_from = revision + 1;

-- --------------------------------------------------------------- changes are kept until they expire

CREATE FUNCTION refuse_changed_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a change of a statement is kept as it was recorded'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_change_is_kept';
END $$;

CREATE TRIGGER statement_change_is_kept BEFORE UPDATE ON statement_change
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_changed_change();

-- What is deleted must be said to be gone first, or a reader would pass over it unawares.
CREATE FUNCTION guard_expired_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM gone WHERE revision >= (SELECT changes_kept_from FROM corpus_revision)) THEN
    RAISE EXCEPTION 'changes from revision % on are kept',
      (SELECT changes_kept_from FROM corpus_revision)
      USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_change_expires',
            HINT = 'Raise corpus_revision.changes_kept_from first.';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER statement_change_expires AFTER DELETE ON statement_change
  REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION guard_expired_changes();
