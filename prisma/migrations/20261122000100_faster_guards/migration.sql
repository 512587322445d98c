-- The same guard for less work: all segments of a command are compared in one query. Works alike
-- on PostgreSQL 15 to 18.

-- A text is expanded once, up to its last segment, and cut into at most 33 pieces, since the way
-- to a place in a text is as long as what lies before it. A piece reaches to the end of the last
-- segment that begins in it.
CREATE OR REPLACE FUNCTION guard_segments() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wrong record;
BEGIN
  -- The lock keeps the texts from changing before this transaction ends.
  PERFORM FROM article a
    WHERE a.id IN (SELECT s.article_id FROM written w JOIN statement s ON s.id = w.statement_id)
    ORDER BY a.id FOR SHARE;
  -- Planned anew each time: a plan made for one segment would be kept for thousands.
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
    RAISE EXCEPTION 'the % segment % of statement % is not the slice %–% of its article''s text',
      wrong.role, wrong.position, wrong.statement_id, wrong.start, wrong."end"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'segment_is_slice';
  END IF;
  RETURN NULL;
END $$;
