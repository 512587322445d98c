-- A search with very many matches ranks those that have all its words in what was said, of the
-- statements that were recorded last (server/search/said-matches.ts).

-- The words of a statement's content (weight A), each with the number of the bucket of 65,536 ids that
-- the statement is in, and the smaller ranges that it is in, of 4,096 ids and of 16,384. So the matches
-- in a bucket are found without the others: `pont=15`, `=12:244`, `=14:61`. No word contains the sign.
CREATE FUNCTION said_words(statement_id bigint, document tsvector) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (replace(strip(ts_filter(document, '{a}'))::text || ' ''', ''' ''',
                  '=' || (statement_id >> 16)::text || ''' ''')
          || '=12:' || (statement_id >> 12)::text
          || ''' ''=14:' || (statement_id >> 14)::text || '''')::tsvector
$$;

CREATE INDEX statement_search_said_idx
  ON statement_search USING gin (said_words(statement_id, document));
