-- Copies of the statement's sort values, maintained by triggers, so that one index has the statements
-- about a topic in the order of a list.
ALTER TABLE "statement_topic" ADD COLUMN "published_earliest" DATE, ADD COLUMN "dated_earliest" DATE;

UPDATE statement_topic t
   SET published_earliest = s.published_earliest, dated_earliest = s.dated_earliest
  FROM statement s WHERE s.id = t.statement_id;

ALTER TABLE "statement_topic" ALTER COLUMN "published_earliest" SET NOT NULL,
                              ALTER COLUMN "dated_earliest" SET NOT NULL;

-- DropIndex
DROP INDEX "statement_topic_topic_id_statement_id_idx";

-- CreateIndex
CREATE INDEX "statement_topic_topic_id_published_earliest_statement_id_idx" ON "statement_topic"("topic_id", "published_earliest", "statement_id");

-- CreateIndex
CREATE INDEX "statement_topic_topic_id_dated_earliest_statement_id_idx" ON "statement_topic"("topic_id", "dated_earliest", "statement_id");

CREATE FUNCTION copy_statement_days() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- The lock waits for a change of the date, which would otherwise be missed.
  SELECT published_earliest, dated_earliest INTO NEW.published_earliest, NEW.dated_earliest
    FROM statement WHERE id = NEW.statement_id FOR SHARE;
  RETURN NEW;
END $$;

CREATE TRIGGER statement_topic_days BEFORE INSERT OR UPDATE ON statement_topic
  FOR EACH ROW EXECUTE FUNCTION copy_statement_days();

CREATE FUNCTION copy_days_to_topics() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- copy_statement_days sets the values, as for every write of these columns.
  UPDATE statement_topic SET dated_earliest = NEW.dated_earliest WHERE statement_id = NEW.id;
  RETURN NULL;
END $$;

-- Not only for updates of these columns: other triggers and generated columns set them too.
CREATE TRIGGER statement_copies AFTER UPDATE ON statement
  FOR EACH ROW
  WHEN ((OLD.published_earliest, OLD.dated_earliest)
        IS DISTINCT FROM (NEW.published_earliest, NEW.dated_earliest))
  EXECUTE FUNCTION copy_days_to_topics();
