-- What the schema language cannot say: the rules that no writer can get around, whoever it is.
-- Works alike on PostgreSQL 15 to 18.

INSERT INTO corpus_revision (id, revision) VALUES (1, 0);
ALTER TABLE corpus_revision ADD CONSTRAINT corpus_revision_one_row CHECK (id = 1);

-- --------------------------------------------------------- writers see what the others committed

-- The guards lock the rows that they rely on and then read what stands. A transaction that keeps
-- an older snapshot reads what stood, and a row lock alone never makes it fail. (An update of the
-- article's row would, at the price of a dead version of that wide row for each statement written.)
CREATE FUNCTION require_read_committed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
    RAISE EXCEPTION 'articles and statements are not written in a % transaction',
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

-- ---------------------------------------------------------------- order and look-up by code point

-- The same order on every installation, whatever its locale.
ALTER TABLE outlet       ALTER COLUMN folded TYPE text COLLATE "C";
ALTER TABLE speaker      ALTER COLUMN folded TYPE text COLLATE "C";
ALTER TABLE speaker_name ALTER COLUMN folded TYPE text COLLATE "C";

-- ----------------------------------------------------------------------------------- partial dates

-- EDTF level 0: 2022, 2022-01 or 2022-01-14. An impossible day raises 22008.
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

-- The days of a partial date are derived from it and nothing else; all three or none.
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
ALTER TABLE speaker_role ADD CONSTRAINT speaker_role_from
  CHECK (is_partial_date(from_date, from_earliest, from_latest));
ALTER TABLE speaker_role ADD CONSTRAINT speaker_role_to
  CHECK (is_partial_date(to_date, to_earliest, to_latest));

-- -------------------------------------------------------------------------------------------- text

-- NFC, so that equal words are equal; no U+FFFF, which utf16_units needs for itself.
ALTER TABLE article ADD CONSTRAINT article_text_nfc
  CHECK (text IS NFC NORMALIZED AND strpos(text, chr(65535)) = 0);
ALTER TABLE article ADD CONSTRAINT article_title_nfc
  CHECK (title IS NFC NORMALIZED AND (headline IS NULL OR headline IS NFC NORMALIZED));
ALTER TABLE article ADD CONSTRAINT article_text_sha256
  CHECK (text_sha256 ~ '^[0-9a-f]{64}$'
    AND (text IS NULL OR text_sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')));
ALTER TABLE article ADD CONSTRAINT article_word_count CHECK (word_count >= 0);
ALTER TABLE outlet ADD CONSTRAINT outlet_nfc CHECK (name IS NFC NORMALIZED);
ALTER TABLE topic ADD CONSTRAINT topic_nfc
  CHECK (label_fr IS NFC NORMALIZED AND label_en IS NFC NORMALIZED);
ALTER TABLE speaker ADD CONSTRAINT speaker_nfc CHECK (name IS NFC NORMALIZED);
ALTER TABLE speaker_name ADD CONSTRAINT speaker_name_nfc CHECK (name IS NFC NORMALIZED);
ALTER TABLE speaker_role ADD CONSTRAINT speaker_role_nfc CHECK (title IS NFC NORMALIZED);
ALTER TABLE statement ADD CONSTRAINT statement_nfc
  CHECK (gloss IS NFC NORMALIZED AND occasion IS NFC NORMALIZED);

ALTER TABLE statement ADD CONSTRAINT statement_version CHECK (version >= 1);
ALTER TABLE statement ADD CONSTRAINT statement_confidence CHECK (confidence BETWEEN 0 AND 1);
ALTER TABLE statement ADD CONSTRAINT statement_extracted CHECK (
  (method = 'EXTRACTED') = (extractor_version IS NOT NULL)
  AND (method = 'EXTRACTED' OR confidence IS NULL));
ALTER TABLE statement ADD CONSTRAINT statement_not_within_itself CHECK (within_id <> id);

ALTER TABLE segment ADD CONSTRAINT segment_span CHECK (start >= 0 AND "end" > start);
ALTER TABLE segment ADD CONSTRAINT segment_exact CHECK (strpos(exact, chr(65535)) = 0);
ALTER TABLE segment ADD CONSTRAINT segment_position
  CHECK (position >= 0 AND (role IN ('CONTENT', 'VERBATIM') OR position = 0));

-- --------------------------------------------------------------------------------- ids are for ever

CREATE FUNCTION refuse_new_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the key of a % never changes', TG_TABLE_NAME USING ERRCODE = 'check_violation';
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

-- What is withdrawn or redacted leaves a tombstone.
CREATE FUNCTION refuse_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the id of a % is for ever: it is not deleted', TG_TABLE_NAME
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

-- ------------------------------------------------------------------------ a trail is kept as it is

-- Redaction alone takes words out of the trail, since the law may want them gone everywhere.
CREATE FUNCTION guard_correction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'replaced' = to_jsonb(OLD) - 'replaced'
     AND EXISTS (SELECT FROM statement WHERE id = OLD.statement_id AND status = 'REDACTED') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'version % in the trail of statement % is kept as it is',
    OLD.version, OLD.statement_id
    USING ERRCODE = 'check_violation', CONSTRAINT = 'correction_is_kept',
          HINT = 'What was replaced may be changed once the statement is redacted.';
END $$;

CREATE TRIGGER correction_is_kept BEFORE UPDATE OR DELETE ON correction
  FOR EACH ROW EXECUTE FUNCTION guard_correction();

-- --------------------------------------------------------------------- a segment is a slice, always

-- Offsets count UTF-16 code units, Postgres counts code points. A filler after each character
-- beyond U+FFFF gives one position per code unit. Texts and segments hold no U+FFFF (above), so
-- a slice that cuts such a character in half equals the expansion of nothing.
CREATE FUNCTION utf16_units(body text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE
  WHEN body ~ '[\U00010000-\U0010FFFF]'
  THEN regexp_replace(body, '([\U00010000-\U0010FFFF])', '\1' || chr(65535), 'g')
  ELSE body
END;

-- Once for each SQL command, not for each row: a long text is read and expanded once, up to the
-- last segment, and cut into pieces, since the way to a place in it is as long as what lies before.
CREATE FUNCTION guard_segments() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids bigint[] := ARRAY(SELECT DISTINCT s.article_id
                          FROM written w JOIN statement s ON s.id = w.statement_id);
  a record;
  g record;
  units text;
  piece text;
  piece_start int;
  piece_end bigint;
BEGIN
  -- The lock keeps the text from changing before this transaction ends.
  FOR a IN SELECT id, text FROM article WHERE id = ANY (ids) ORDER BY id FOR SHARE LOOP
    units := utf16_units(left(a.text, (
      SELECT max(w."end") FROM written w JOIN statement s ON s.id = w.statement_id
       WHERE s.article_id = a.id)));
    piece_end := 0;
    FOR g IN
      SELECT w.statement_id, w.role, w.position, w.start, w."end", utf16_units(w.exact) AS exact
        FROM written w JOIN statement s ON s.id = w.statement_id
       WHERE s.article_id = a.id ORDER BY w.start
    LOOP
      IF g."end" > piece_end THEN
        piece_start := g.start;
        piece_end := greatest(g."end", g.start::bigint + 100000);
        piece := substr(units, piece_start + 1, (piece_end - piece_start)::int);
      END IF;
      IF (length(g.exact) = g."end" - g.start
          AND substr(piece, g.start - piece_start + 1, g."end" - g.start) = g.exact) IS NOT TRUE THEN
        RAISE EXCEPTION 'the % segment % of statement % is not the slice %–% of its article''s text',
          g.role, g.position, g.statement_id, g.start, g."end"
          USING ERRCODE = 'check_violation', CONSTRAINT = 'segment_is_slice';
      END IF;
    END LOOP;
  END LOOP;
  RETURN NULL;
END $$;

CREATE TRIGGER segment_is_slice_insert AFTER INSERT ON segment
  REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION guard_segments();
CREATE TRIGGER segment_is_slice_update AFTER UPDATE ON segment
  REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION guard_segments();

-- The statement that it left would not be looked at again.
CREATE FUNCTION guard_segment_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a segment of statement % stays in its statement', OLD.statement_id
    USING ERRCODE = 'check_violation', CONSTRAINT = 'segment_stays';
END $$;

CREATE TRIGGER segment_stays BEFORE UPDATE OF statement_id ON segment
  FOR EACH ROW WHEN (OLD.statement_id <> NEW.statement_id) EXECUTE FUNCTION guard_segment_place();

CREATE FUNCTION guard_article_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM segment g JOIN statement s ON s.id = g.statement_id
              WHERE s.article_id = NEW.id) THEN
    RAISE EXCEPTION 'the text of article % holds segments of statements and does not change under them',
      NEW.slug USING ERRCODE = 'check_violation', CONSTRAINT = 'article_text_under_statements';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER article_text_under_statements BEFORE UPDATE OF text ON article
  FOR EACH ROW WHEN (OLD.text IS DISTINCT FROM NEW.text) EXECUTE FUNCTION guard_article_text();

-- ------------------------------------------------------------------- a statement is whole, at commit

-- Deferred: a statement and its segments are several rows of one transaction.
CREATE FUNCTION guard_statement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  target bigint := CASE WHEN TG_TABLE_NAME = 'statement' THEN to_jsonb(NEW) ->> 'id'
                        ELSE COALESCE(to_jsonb(NEW), to_jsonb(OLD)) ->> 'statement_id' END;
  s statement;
  content int4range[];
  verbatim int4range[];
  content_units int;
  verbatim_units int;
  segments int;
  fault text;
BEGIN
  -- The lock serialises writers of one statement: what two of them leave may not be whole together.
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
    WHEN s.status = 'REDACTED' AND segments > 0
      THEN 'is redacted and still has words'
    WHEN s.status = 'REDACTED' THEN NULL
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
      THEN 'is MIXED, but its content is not verbatim in part'
  END;
  IF fault IS NOT NULL THEN
    RAISE EXCEPTION 'statement % %', target, fault
      USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_is_whole';
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION in_text_order(spans int4range[]) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN spans IS NULL OR NOT EXISTS (
  SELECT FROM generate_subscripts(spans, 1) i
   WHERE i > 1 AND lower(spans[i]) < upper(spans[i - 1]));

CREATE CONSTRAINT TRIGGER statement_is_whole
  AFTER INSERT OR UPDATE OF kind, status, start ON statement
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guard_statement();
CREATE CONSTRAINT TRIGGER statement_is_whole_with_segments
  AFTER INSERT OR UPDATE OR DELETE ON segment
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guard_statement();

-- ----------------------------------------------------- a statement belongs to its article for good

CREATE FUNCTION guard_statement_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.article_id <> OLD.article_id THEN
    RAISE EXCEPTION 'statement % stays in its article', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  -- The lock serialises writers of one article: without it two of them could close a circle of
  -- within, or copy a date that is just changing.
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
  -- The values come from guard_statement_place, as at every write of these columns.
  UPDATE statement SET outlet_id = NEW.outlet_id WHERE article_id = NEW.id;
  RETURN NULL;
END $$;

CREATE TRIGGER article_copies
  AFTER UPDATE OF published_earliest, published_latest, outlet_id ON article
  FOR EACH ROW
  WHEN ((OLD.published_earliest, OLD.published_latest, OLD.outlet_id)
        IS DISTINCT FROM (NEW.published_earliest, NEW.published_latest, NEW.outlet_id))
  EXECUTE FUNCTION copy_to_statements();
