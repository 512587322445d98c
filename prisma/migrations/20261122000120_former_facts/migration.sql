-- What filters asked about before the change: who follows a filter is told of what leaves it.
-- Facts and no words, so that a redaction has nothing to remove here.
-- Works alike on PostgreSQL 15 to 18.

-- Columns of `statement` under their names, and the ids of its topics under `topics`. Null: the
-- statement was not there before.
ALTER TABLE statement_change ADD COLUMN former jsonb;

-- Of changes that were there before, nobody knows what they took out of which filter.
UPDATE corpus_revision SET changes_kept_from = revision + 1;
