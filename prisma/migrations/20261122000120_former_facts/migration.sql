-- What filters asked about before the change: who follows a filter is told of what leaves it.
-- Facts and no words, so that a redaction has nothing to remove here.
-- Works alike on PostgreSQL 15 to 18.

-- Columns of `statement` under their names, the ids of its topics under `topics`, and `words_stay`
-- where nothing changed that is searched.
ALTER TABLE statement_change ADD COLUMN former jsonb;
