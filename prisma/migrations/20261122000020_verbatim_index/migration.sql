-- Runs of words, hashed, of what was said and of what was printed: quotations are verified against
-- what these indexes find, never by reading the corpus. They only propose, so the fold is coarse
-- (accents go); what counts as equal is decided word by word in server/search/quotation.
-- Works alike on PostgreSQL 15 to 18, whatever the locale: case is folded by table, not by it.

CREATE FUNCTION quotation_words(body text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN array_remove(regexp_split_to_array(
  replace(replace(replace(replace(
    translate(
      regexp_replace(normalize(body, NFKD),
        '[\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]', '', 'g'),
      'ABCDEFGHIJKLMNOPQRSTUVWXYZŒÆẞØŁĐАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯІЄҐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩς',
      'abcdefghijklmnopqrstuvwxyzœæßøłđабвгдежзийклмнопрстуфхцчшщъыьэюяієґαβγδεζηθικλμνξοπρστυφχψωσ'),
    'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'), 'ſ', 's'),
  '[^a-z0-9\u00df-\u00f6\u00f8-\u02af\u0370-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufaff\U00010000-\U0001efff\U00020000-\U000fffff]+'), '');

-- MD5, since its values are the same for ever; Postgres's own hash functions promise no such thing.
CREATE FUNCTION quotation_hash(words text) RETURNS int
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN ('x' || substr(md5(words), 1, 8))::bit(32)::int;

-- Every run of `size` words.
CREATE FUNCTION quotation_runs(body text, size int) RETURNS int[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT COALESCE(array_agg(DISTINCT quotation_hash(array_to_string(w[i : i + size - 1], ' '))), '{}')
    FROM (SELECT quotation_words(body) AS w OFFSET 0) AS words,
         generate_series(1, cardinality(w) - size + 1) AS i
$$;

-- All the words as one: how whole segments are found, also those shorter than a run.
CREATE FUNCTION quotation_whole(body text) RETURNS int
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN quotation_hash('whole ' || array_to_string(quotation_words(body), ' '));

-- runs: of three words of what is verbatim, and of all of it and of all the content as one.
-- pairs: of two words of the content, to name the closest statements when nothing else is found.
CREATE TABLE statement_words (
  statement_id bigint PRIMARY KEY REFERENCES statement (id) ON DELETE CASCADE ON UPDATE CASCADE,
  runs int[],
  pairs int[]
);
CREATE INDEX statement_words_runs_idx ON statement_words USING gin (runs);
CREATE INDEX statement_words_pairs_idx ON statement_words USING gin (pairs);

-- Of four words, the fewest that an excerpt has.
CREATE TABLE article_words (
  article_id bigint PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE ON UPDATE CASCADE,
  runs int[]
);
CREATE INDEX article_words_runs_idx ON article_words USING gin (runs);

CREATE FUNCTION index_statement_words(ids bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM statement_words w
   WHERE w.statement_id = ANY (ids)
     AND NOT EXISTS (SELECT FROM segment g
                      WHERE g.statement_id = w.statement_id AND g.role IN ('CONTENT', 'VERBATIM'));
  INSERT INTO statement_words (statement_id, runs, pairs)
  SELECT g.statement_id,
         COALESCE(array_agg(DISTINCT r.hash) FILTER (WHERE NOT r.is_pair), '{}'),
         COALESCE(array_agg(DISTINCT r.hash) FILTER (WHERE r.is_pair), '{}')
    FROM segment g
   CROSS JOIN LATERAL (
      SELECT quotation_whole(g.exact) AS hash, false AS is_pair
      UNION ALL
      SELECT unnest(quotation_runs(g.exact, 3)), false WHERE g.role = 'VERBATIM'
      UNION ALL
      SELECT unnest(quotation_runs(g.exact, 2)), true WHERE g.role = 'CONTENT'
    ) AS r
   WHERE g.statement_id = ANY (ids) AND g.role IN ('CONTENT', 'VERBATIM')
   GROUP BY g.statement_id
   ORDER BY g.statement_id
  ON CONFLICT (statement_id) DO UPDATE SET runs = EXCLUDED.runs, pairs = EXCLUDED.pairs;
END $$;

CREATE FUNCTION segment_words_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM index_statement_words(ARRAY(SELECT DISTINCT statement_id FROM added));
  RETURN NULL;
END $$;

CREATE FUNCTION segment_words_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A statement that is deleted takes its words along.
  PERFORM index_statement_words(ARRAY(
    SELECT DISTINCT r.statement_id FROM removed r JOIN statement s ON s.id = r.statement_id));
  RETURN NULL;
END $$;

CREATE FUNCTION segment_words_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM index_statement_words(ARRAY(
    SELECT statement_id FROM added UNION SELECT statement_id FROM removed));
  RETURN NULL;
END $$;

CREATE TRIGGER segment_words_added AFTER INSERT ON segment
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION segment_words_added();
CREATE TRIGGER segment_words_removed AFTER DELETE ON segment
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION segment_words_removed();
CREATE TRIGGER segment_words_changed AFTER UPDATE ON segment
  REFERENCING OLD TABLE AS removed NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION segment_words_changed();

CREATE FUNCTION article_words_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.text IS NULL THEN
    DELETE FROM article_words WHERE article_id = NEW.id;
  ELSE
    INSERT INTO article_words (article_id, runs) VALUES (NEW.id, quotation_runs(NEW.text, 4))
    ON CONFLICT (article_id) DO UPDATE SET runs = EXCLUDED.runs;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER article_words_added AFTER INSERT ON article
  FOR EACH ROW EXECUTE FUNCTION article_words_changed();
CREATE TRIGGER article_words_changed AFTER UPDATE OF text ON article
  FOR EACH ROW WHEN (OLD.text IS DISTINCT FROM NEW.text) EXECUTE FUNCTION article_words_changed();

SELECT index_statement_words(ARRAY(SELECT id FROM statement));
INSERT INTO article_words (article_id, runs)
SELECT id, quotation_runs(text, 4) FROM article WHERE text IS NOT NULL;
