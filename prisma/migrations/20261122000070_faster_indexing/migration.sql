-- The same index documents and the same guards for less work: what many rows of one command have
-- in common is done once. Works alike on PostgreSQL 15 to 18.

-- ------------------------------------------------------------------------------ documents of words

-- Each article's text is expanded once, not twice for each of its statements.
CREATE OR REPLACE FUNCTION index_statements(ids bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- A speaker who is just renamed: wait, and read the new name.
  PERFORM FROM speaker
    WHERE id IN (SELECT speaker_id FROM statement WHERE id = ANY (ids)) ORDER BY id FOR SHARE;
  DELETE FROM statement_search d USING statement s
   WHERE s.id = d.statement_id AND s.id = ANY (ids) AND s.status = 'REDACTED';
  INSERT INTO statement_search AS d (statement_id, document)
  WITH printed AS MATERIALIZED (
    SELECT a.id, a.title, a.headline, utf16_units(a.text) AS units
      FROM article a
     WHERE a.id IN (SELECT article_id FROM statement WHERE id = ANY (ids))
  ), content AS MATERIALIZED (
    SELECT statement_id, string_agg(exact, ' de de de de ' ORDER BY position) AS content,
           min(start) AS first_unit, max("end") AS last_unit
      FROM segment
     WHERE statement_id = ANY (ids) AND role = 'CONTENT'
     GROUP BY statement_id
  )
  SELECT w.id,
         statement_document('french', w.content, w.gloss, w.heading, w.around)
      || statement_document('french_plain', w.content, w.gloss, w.heading, w.around)
    FROM (SELECT s.id, g.content, s.gloss,
                 concat_ws(' de de de de ', a.title, a.headline, p.name) AS heading,
                 concat_ws(' de de de de ', words_before(a.units, g.first_unit),
                           words_after(a.units, g.last_unit)) AS around
            FROM content g
            JOIN statement s ON s.id = g.statement_id
            JOIN printed a ON a.id = s.article_id
            LEFT JOIN speaker p ON p.id = s.speaker_id
           WHERE s.status <> 'REDACTED' AND g.content IS NOT NULL
           ORDER BY s.id) w
  ON CONFLICT (statement_id) DO UPDATE SET document = EXCLUDED.document
     WHERE d.document IS DISTINCT FROM EXCLUDED.document;
END $$;

-- ----------------------------------------------------------------------------------- runs of words

-- A window moves along the words: the way to the middle of an array of texts is long.
CREATE OR REPLACE FUNCTION quotation_runs(body text, size int) RETURNS int[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT COALESCE(array_agg(DISTINCT quotation_hash(run)), '{}')
    FROM (SELECT string_agg(word, ' ') OVER ahead AS run, count(*) OVER ahead AS words
            FROM unnest(quotation_words(body)) WITH ORDINALITY AS w (word, place)
          WINDOW ahead AS (ORDER BY place ROWS BETWEEN CURRENT ROW AND size - 1 FOLLOWING)) AS runs
   WHERE words = size
$$;

-- The words of a segment are found once, for all that is made of them.
CREATE OR REPLACE FUNCTION index_statement_words(ids bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM statement_words w
   WHERE w.statement_id = ANY (ids)
     AND NOT EXISTS (SELECT FROM segment g
                      WHERE g.statement_id = w.statement_id AND g.role IN ('CONTENT', 'VERBATIM'));
  INSERT INTO statement_words (statement_id, runs, pairs)
  WITH spoken AS MATERIALIZED (
    SELECT g.statement_id, g.role, g.position, quotation_words(g.exact) AS words
      FROM segment g
     WHERE g.statement_id = ANY (ids) AND g.role IN ('CONTENT', 'VERBATIM')
  ), word AS (
    SELECT s.statement_id, s.role, w.word,
           lead(w.word) OVER ahead AS second, lead(w.word, 2) OVER ahead AS third
      FROM spoken s CROSS JOIN unnest(s.words) WITH ORDINALITY AS w (word, place)
    WINDOW ahead AS (PARTITION BY s.statement_id, s.role, s.position ORDER BY w.place)
  ), hashed AS (
    SELECT statement_id, quotation_hash('whole ' || array_to_string(words, ' ')) AS hash,
           false AS is_pair
      FROM spoken
    UNION ALL
    SELECT statement_id, quotation_hash(word || ' ' || second || ' ' || third), false
      FROM word WHERE role = 'VERBATIM' AND third IS NOT NULL
    UNION ALL
    SELECT statement_id, quotation_hash(word || ' ' || second), true
      FROM word WHERE role = 'CONTENT' AND second IS NOT NULL
  )
  SELECT statement_id,
         COALESCE(array_agg(DISTINCT hash) FILTER (WHERE NOT is_pair), '{}'),
         COALESCE(array_agg(DISTINCT hash) FILTER (WHERE is_pair), '{}')
    FROM hashed
   GROUP BY statement_id
   ORDER BY statement_id
  ON CONFLICT (statement_id) DO UPDATE SET runs = EXCLUDED.runs, pairs = EXCLUDED.pairs;
END $$;

-- --------------------------------------------------------------------- a segment is a slice, always

-- One walk through the written segments in the order of articles and places, instead of one
-- through all of them for each article.
CREATE OR REPLACE FUNCTION guard_segments() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  g record;
  article_id bigint;
  units text;
  piece text;
  piece_start int;
  piece_end bigint;
BEGIN
  -- The lock keeps the texts from changing before this transaction ends.
  PERFORM FROM article a
    WHERE a.id IN (SELECT s.article_id FROM written w JOIN statement s ON s.id = w.statement_id)
    ORDER BY a.id FOR SHARE;
  FOR g IN
    SELECT s.article_id, w.statement_id, w.role, w.position, w.start, w."end",
           utf16_units(w.exact) AS exact, max(w."end") OVER (PARTITION BY s.article_id) AS last_unit
      FROM written w JOIN statement s ON s.id = w.statement_id
     ORDER BY s.article_id, w.start
  LOOP
    IF article_id IS DISTINCT FROM g.article_id THEN
      article_id := g.article_id;
      units := (SELECT utf16_units(left(a.text, g.last_unit)) FROM article a WHERE a.id = g.article_id);
      piece_end := 0;
    END IF;
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
  RETURN NULL;
END $$;

-- ------------------------------------------------------------------- a statement is whole, at commit

-- Each statement is looked at once for each command that wrote it, not once for each row:
-- - Of the segments that one command inserted (same xmin, same cmin) the last one's event looks.
--   Their events are queued together and fire in one round, so it sees all that the others would.
-- - The event of a statement's insert leaves it to those of segments that the same transaction
--   inserted: they were queued after it, and what comes later has events of its own.
CREATE OR REPLACE FUNCTION guard_statement() RETURNS trigger LANGUAGE plpgsql AS $$
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
