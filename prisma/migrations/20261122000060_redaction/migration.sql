-- Redaction and merges: what goes stays gone, and who asked for it is on record.
-- Works alike on PostgreSQL 15 to 18.

ALTER TYPE article_status ADD VALUE 'REDACTED';

CREATE TABLE redaction (
  id bigserial PRIMARY KEY,
  article_id bigint NOT NULL REFERENCES article (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  reason text NOT NULL,
  redacted_by text NOT NULL,
  redacted_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT redaction_says_why CHECK (reason ~ '\S' AND redacted_by ~ '\S')
);
CREATE INDEX redaction_article_id_id_idx ON redaction (article_id, id);

-- A statement is redacted once. is_along: it was not asked for, and could not stand without the words.
CREATE TABLE redacted_statement (
  statement_id bigint PRIMARY KEY REFERENCES statement (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  redaction_id bigint NOT NULL REFERENCES redaction (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  is_along boolean NOT NULL
);
CREATE INDEX redacted_statement_redaction_id_idx ON redacted_statement (redaction_id);

CREATE TABLE speaker_merge (
  speaker_id bigint PRIMARY KEY REFERENCES speaker (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  reason text NOT NULL,
  merged_by text NOT NULL,
  merged_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT speaker_merge_says_why CHECK (reason ~ '\S' AND merged_by ~ '\S')
);

-- ------------------------------------------------------------------------- a tombstone is for good

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a % is kept as it is', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER redaction_is_kept BEFORE UPDATE OR DELETE ON redaction
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER redacted_statement_is_kept BEFORE UPDATE OR DELETE ON redacted_statement
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER speaker_merge_is_kept BEFORE UPDATE OR DELETE ON speaker_merge
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION refuse_return() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% % is redacted, and stays so', TG_TABLE_NAME, OLD.id
    USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
END $$;

CREATE TRIGGER statement_stays_redacted BEFORE UPDATE ON statement
  FOR EACH ROW
  WHEN (OLD.status = 'REDACTED'
        AND (NEW.status <> 'REDACTED' OR NEW.gloss IS NOT NULL OR NEW.occasion IS NOT NULL))
  EXECUTE FUNCTION refuse_return();
-- As text: the value is only just being added to its type.
CREATE TRIGGER article_stays_redacted BEFORE UPDATE ON article
  FOR EACH ROW
  WHEN (OLD.status::text = 'REDACTED'
        AND (NEW.status::text <> 'REDACTED' OR NEW.text IS NOT NULL OR NEW.headline IS NOT NULL))
  EXECUTE FUNCTION refuse_return();

-- A redaction writes its own row first: what only a redaction may do asks for one of this
-- transaction.
CREATE FUNCTION is_being_redacted(article bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM redaction r
                  WHERE r.article_id = article AND r.xmin = pg_current_xact_id()::xid)
$$;

-- The hidden words would come back with any other text; nobody knows any more what they were.
CREATE FUNCTION guard_redacted_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM redaction WHERE article_id = NEW.id) AND NOT is_being_redacted(NEW.id) THEN
    RAISE EXCEPTION 'words of article % were redacted: its words change no more', NEW.slug
      USING ERRCODE = 'check_violation', CONSTRAINT = 'article_words_redacted';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER article_words_redacted BEFORE UPDATE OF text, headline, title ON article
  FOR EACH ROW
  WHEN ((OLD.text, OLD.headline, OLD.title) IS DISTINCT FROM (NEW.text, NEW.headline, NEW.title))
  EXECUTE FUNCTION guard_redacted_text();

-- ------------------------------------------------------------------------ a trail is kept as it is

-- Words that are redacted may stand in the trails of their neighbours too.
CREATE OR REPLACE FUNCTION guard_correction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'replaced' = to_jsonb(OLD) - 'replaced'
     AND EXISTS (SELECT FROM statement WHERE id = OLD.statement_id
                    AND (status = 'REDACTED' OR is_being_redacted(article_id))) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'version % in the trail of statement % is kept as it is',
    OLD.version, OLD.statement_id
    USING ERRCODE = 'check_violation', CONSTRAINT = 'correction_is_kept',
          HINT = 'What was replaced may be changed once the statement is redacted.';
END $$;

-- ------------------------------------------------------------------------------- merged speakers

ALTER TABLE speaker ADD CONSTRAINT speaker_not_into_itself CHECK (merged_into_id <> id);

-- Whoever still writes the merged speaker means the one it was merged into. The lock keeps a merge
-- from passing by a statement that is not committed yet.
CREATE FUNCTION follow_merge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT COALESCE(merged_into_id, id) INTO NEW.speaker_id
    FROM speaker WHERE id = NEW.speaker_id FOR SHARE;
  RETURN NEW;
END $$;

CREATE TRIGGER statement_follows_merge BEFORE INSERT OR UPDATE OF speaker_id ON statement
  FOR EACH ROW WHEN (NEW.speaker_id IS NOT NULL) EXECUTE FUNCTION follow_merge();
