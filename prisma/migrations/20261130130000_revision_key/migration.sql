-- Revisions of the same number differ if a write was lost, by a failover or a restore.
ALTER TABLE corpus_revision ADD COLUMN revision_key uuid NOT NULL DEFAULT gen_random_uuid();
