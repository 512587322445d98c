-- Full-text search in French, and speakers by name. The database keeps the index documents equal
-- to the register: no writer has to think of them. Works alike on PostgreSQL 15 to 18.

CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- `french` stems with accents (« déclarée » meets « déclaré »), `french_plain` without them
-- (« declaree » meets « déclarée »): documents hold the lexemes of both, queries ask for either.
CREATE TEXT SEARCH CONFIGURATION french_plain (COPY = french);
ALTER TEXT SEARCH CONFIGURATION french_plain
  ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;

-- ------------------------------------------------------------------------------- index documents

-- The text with a space for each sign, one for one: words are runs of letters and digits, so that
-- an elision (« l'élargissement ») is two words under any apostrophe, and offsets stay as they are.
CREATE FUNCTION search_text(body text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN translate(body,
  '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~«»“”„‘’‛‹›…–—―‐‑‒−·•′″´ʼʹ＇' || E'\u00a0\u2007\u2009\u202f\u200b\ufeff',
  repeat(' ', 100));

-- The lexemes of one part. The stop words before it keep a phrase from running over from the part
-- before; `||` counts on from the last position of what stands on its left.
CREATE FUNCTION search_part(config regconfig, body text, weight "char") RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN setweight(to_tsvector(config, 'de de de de de de de de ' || search_text(COALESCE(body, ''))), weight);

CREATE TABLE statement_search (
  statement_id bigint PRIMARY KEY REFERENCES statement (id) ON DELETE CASCADE ON UPDATE CASCADE,
  document tsvector NOT NULL
);
CREATE INDEX statement_search_document_idx ON statement_search USING gin (document);

CREATE TABLE article_search (
  article_id bigint PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE ON UPDATE CASCADE,
  document tsvector NOT NULL
);
CREATE INDEX article_search_document_idx ON article_search USING gin (document);

-- The words of the article around a statement: of the paragraphs in which its content begins and
-- ends, up to 600 UTF-16 code units on either side. What a cut leaves of a word falls away.
CREATE FUNCTION words_before(units text, place int) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN regexp_replace(
  regexp_replace(substr(units, greatest(place - 600, 0) + 1, least(place, 600)), '^.*\n', ''),
  CASE WHEN place > 600 THEN '^\S*\s' ELSE '^$' END, '');

CREATE FUNCTION words_after(units text, place int) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN regexp_replace(
  regexp_replace(substr(units, place + 1, 600), '\n.*$', ''),
  CASE WHEN length(units) > place + 600 THEN '\s\S*$' ELSE '^$' END, '');

-- Content weighs most (A), then the gloss (B), then title, headline and speaker (C), then the
-- words around (D).
CREATE FUNCTION statement_document(
  config regconfig, content text, gloss text, heading text, around text
) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN search_part(config, left(content, 50000), 'A') || search_part(config, left(gloss, 10000), 'B')
    || search_part(config, left(heading, 10000), 'C') || search_part(config, around, 'D');

-- Writes the documents of statements anew. A redacted statement has none.
CREATE FUNCTION index_statements(ids bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- A speaker who is just renamed: wait, and read the new name.
  PERFORM FROM speaker
    WHERE id IN (SELECT speaker_id FROM statement WHERE id = ANY (ids)) ORDER BY id FOR SHARE;
  DELETE FROM statement_search d USING statement s
   WHERE s.id = d.statement_id AND s.id = ANY (ids) AND s.status = 'REDACTED';
  INSERT INTO statement_search AS d (statement_id, document)
  SELECT w.id,
         statement_document('french', w.content, w.gloss, w.heading, w.around)
      || statement_document('french_plain', w.content, w.gloss, w.heading, w.around)
    FROM (SELECT s.id, g.content, s.gloss,
                 concat_ws(' de de de de ', a.title, a.headline, p.name) AS heading,
                 concat_ws(' de de de de ', words_before(utf16_units(a.text), g.first_unit),
                           words_after(utf16_units(a.text), g.last_unit)) AS around
            FROM statement s
            JOIN article a ON a.id = s.article_id
            LEFT JOIN speaker p ON p.id = s.speaker_id
           CROSS JOIN LATERAL (
                 SELECT string_agg(exact, ' de de de de ' ORDER BY position) AS content,
                        min(start) AS first_unit, max("end") AS last_unit
                   FROM segment WHERE statement_id = s.id AND role = 'CONTENT') g
           WHERE s.id = ANY (ids) AND s.status <> 'REDACTED' AND g.content IS NOT NULL
           ORDER BY s.id) w
  ON CONFLICT (statement_id) DO UPDATE SET document = EXCLUDED.document
     WHERE d.document IS DISTINCT FROM EXCLUDED.document;
END $$;

-- Title and headline (A), then the text (B): its first 100,000 characters, since a document keeps
-- 16,383 places and may not pass 1 MB.
CREATE FUNCTION index_articles(ids bigint[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO article_search AS d (article_id, document)
  SELECT a.id,
         search_part('french', concat_ws(' de de de de ', a.title, a.headline), 'A')
      || search_part('french', left(a.text, 100000), 'B')
      || search_part('french_plain', concat_ws(' de de de de ', a.title, a.headline), 'A')
      || search_part('french_plain', left(a.text, 100000), 'B')
    FROM article a WHERE a.id = ANY (ids) ORDER BY a.id
  ON CONFLICT (article_id) DO UPDATE SET document = EXCLUDED.document
     WHERE d.document IS DISTINCT FROM EXCLUDED.document
$$;

-- ------------------------------------------------------------ kept equal, once for each SQL command

CREATE FUNCTION index_after_segments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM index_statements(ARRAY(SELECT DISTINCT statement_id FROM written WHERE role = 'CONTENT'));
  RETURN NULL;
END $$;

CREATE FUNCTION index_after_segment_updates() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM index_statements(ARRAY(
    SELECT statement_id FROM written WHERE role = 'CONTENT'
    UNION SELECT statement_id FROM replaced WHERE role = 'CONTENT'));
  RETURN NULL;
END $$;

-- A statement without content has no document; one whose content is written next gets it then.
CREATE FUNCTION index_after_segment_deletes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids bigint[] := ARRAY(SELECT DISTINCT statement_id FROM replaced WHERE role = 'CONTENT');
BEGIN
  DELETE FROM statement_search d WHERE d.statement_id = ANY (ids) AND NOT EXISTS (
    SELECT FROM segment g WHERE g.statement_id = d.statement_id AND g.role = 'CONTENT');
  PERFORM index_statements(ids);
  RETURN NULL;
END $$;

CREATE TRIGGER segment_search_insert AFTER INSERT ON segment
  REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION index_after_segments();
CREATE TRIGGER segment_search_update AFTER UPDATE ON segment
  REFERENCING OLD TABLE AS replaced NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION index_after_segment_updates();
CREATE TRIGGER segment_search_delete AFTER DELETE ON segment
  REFERENCING OLD TABLE AS replaced
  FOR EACH STATEMENT EXECUTE FUNCTION index_after_segment_deletes();

CREATE FUNCTION index_after_statements() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids bigint[] := ARRAY(
    SELECT n.id FROM written n JOIN replaced o ON o.id = n.id
     WHERE (n.gloss, n.speaker_id, n.status = 'REDACTED')
           IS DISTINCT FROM (o.gloss, o.speaker_id, o.status = 'REDACTED'));
BEGIN
  IF cardinality(ids) > 0 THEN
    PERFORM index_statements(ids);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER statement_search_update AFTER UPDATE ON statement
  REFERENCING OLD TABLE AS replaced NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION index_after_statements();

CREATE FUNCTION index_after_articles() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM index_articles(ARRAY(SELECT id FROM written));
  RETURN NULL;
END $$;

CREATE FUNCTION index_after_article_updates() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids bigint[] := ARRAY(
    SELECT n.id FROM written n JOIN replaced o ON o.id = n.id
     WHERE (n.title, n.headline, n.text) IS DISTINCT FROM (o.title, o.headline, o.text));
BEGIN
  IF cardinality(ids) > 0 THEN
    PERFORM index_articles(ids);
    PERFORM index_statements(ARRAY(SELECT id FROM statement WHERE article_id = ANY (ids)));
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER article_search_insert AFTER INSERT ON article
  REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION index_after_articles();
CREATE TRIGGER article_search_update AFTER UPDATE ON article
  REFERENCING OLD TABLE AS replaced NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION index_after_article_updates();

CREATE FUNCTION index_after_speakers() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids bigint[] := ARRAY(
    SELECT s.id FROM written n JOIN replaced o ON o.id = n.id
      JOIN statement s ON s.speaker_id = n.id
     WHERE n.name IS DISTINCT FROM o.name);
BEGIN
  IF cardinality(ids) > 0 THEN
    PERFORM index_statements(ids);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER speaker_search_update AFTER UPDATE ON speaker
  REFERENCING OLD TABLE AS replaced NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION index_after_speakers();

-- What is in the register already.
SELECT index_articles(ARRAY(SELECT id FROM article));
SELECT index_statements(ARRAY(SELECT id FROM statement));

-- ------------------------------------------------------------------------------- speakers by name

-- One spelling for the spellings of a name: Cyrillic in Latin letters, and of the ways to write a
-- sound in French, English and German one. Takes folded names. « Sergueï Lavrov », « Sergej
-- Lawrow », « Serguei Lavrof » and « Сергей Лавров » are all `sergei lavrov`.
CREATE FUNCTION name_sound(folded text) RETURNS text
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  sound text COLLATE "C" := folded;
BEGIN
  sound := replace(replace(replace(replace(sound, 'щ', 's'), 'ю', 'iu'), 'я', 'ia'), 'ц', 'ts');
  sound := translate(sound, 'абвгґдеєёэжзиіїйыклмнопрстуфхчшьъ',
                            'abvggdeeeeiziiiiiklmnoprstufhss');
  sound := regexp_replace(sound, '[ -/:-@[-`{-~]+', ' ', 'g');
  sound := regexp_replace(sound, 'chtch|shch|tsch|tch|tsh|sch|sh|ch|cz|sz', 's', 'g');
  sound := regexp_replace(sound, 'kh', 'h', 'g');
  sound := regexp_replace(sound, 'zh', 'i', 'g');
  sound := regexp_replace(sound, 'ph', 'f', 'g');
  sound := regexp_replace(sound, 'ou|oo', 'u', 'g');
  sound := regexp_replace(sound, 'gu([eiy])', 'g\1', 'g');
  sound := regexp_replace(sound, 'ck|qu|q|c', 'k', 'g');
  sound := replace(sound, 'x', 'ks');
  sound := translate(sound, 'wyj', 'vii');
  sound := regexp_replace(sound, '(.)\1+', '\1', 'g');
  sound := regexp_replace(sound, 'f\M', 'v', 'g');
  sound := regexp_replace(sound, '([b-df-hj-np-tv-z])e\M', '\1', 'g');
  RETURN btrim(sound);
END $$;

CREATE INDEX speaker_name_sound_idx ON speaker_name USING gin (name_sound(folded) gin_trgm_ops);

-- Names that share trigrams with one sound, and how like they are, 0 to 1: the mean of how much of
-- the sound they hold, and how much they are it as a whole. The thresholds admit two letters in the
-- wrong order (« Lavorv »).
CREATE FUNCTION similar_names(sound text)
RETURNS TABLE (speaker_id bigint, folded text, likeness float8)
LANGUAGE sql STABLE
SET pg_trgm.word_similarity_threshold = 0.4
SET pg_trgm.similarity_threshold = 0.25
AS $$
  SELECT n.speaker_id, n.folded,
         (word_similarity(sound, name_sound(n.folded))::float8
          + similarity(sound, name_sound(n.folded))::float8) / 2
    FROM speaker_name n
   WHERE sound <% name_sound(n.folded) OR sound % name_sound(n.folded)
$$;
