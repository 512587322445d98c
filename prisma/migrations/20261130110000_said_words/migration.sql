-- A search with very many matches ranks those that have all its words in what was said, of the
-- statements that were recorded last.

-- The words of a statement's content (weight A), and the ranges of ids that the statement is in: of
-- 2^14 ids, of 2^16, and so on (server/search/said-matches.ts). No word begins with the sign.
CREATE FUNCTION said_words(statement_id bigint, document tsvector) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ts_filter(document, '{a}') || array_to_tsvector(ARRAY[
    '=14:' || (statement_id >> 14)::text, '=16:' || (statement_id >> 16)::text,
    '=18:' || (statement_id >> 18)::text, '=20:' || (statement_id >> 20)::text,
    '=22:' || (statement_id >> 22)::text])
$$;

CREATE INDEX statement_search_said_idx
  ON statement_search USING gin (said_words(statement_id, document));
