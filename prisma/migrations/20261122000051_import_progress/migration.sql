-- How far the import of a file came; committed with each of its batches. Works alike on
-- PostgreSQL 15 to 18.
CREATE TABLE import_progress (
  sha256 text PRIMARY KEY,
  file text NOT NULL,
  statement_base bigint NOT NULL,
  utterance_base bigint NOT NULL,
  "offset" bigint NOT NULL DEFAULT 0,
  lines int NOT NULL DEFAULT 0,
  refused int NOT NULL DEFAULT 0,
  rejects_bytes bigint NOT NULL DEFAULT 0,
  is_done boolean NOT NULL DEFAULT false,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
