-- Searches look up names, titles of roles and labels of topics by their words.

-- The words of a title or label, in lower case and without accents. They find candidates only:
-- server/model/words decides which words are equal.
CREATE FUNCTION title_words(title text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT regexp_split_to_array(
    replace(lower(regexp_replace(normalize(title, NFKD), '[\u0300-\u036f]', '', 'g')), 'œ', 'oe'),
    '[^[:alnum:]]+')
$$;

CREATE INDEX speaker_name_words_idx ON speaker_name USING gin (string_to_array(folded, ' '));
CREATE INDEX speaker_role_words_idx ON speaker_role USING gin (title_words(title));
CREATE INDEX topic_words_idx ON topic USING gin (title_words(label_fr || ' ' || label_en));
