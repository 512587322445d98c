-- The key of each revision whose changes are kept. A subscriber that has seen a revision which was
-- lost, by a failover or a restore, has another key for it.
CREATE TABLE revision_key (
  revision bigint PRIMARY KEY,
  key uuid NOT NULL
);
INSERT INTO revision_key SELECT revision, revision_key FROM corpus_revision;
