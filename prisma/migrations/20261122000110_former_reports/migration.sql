-- What utterances were reported by before: the id of one that has no report left leads to where
-- those stand now (server/corpus/utterances.ts), by whichever way they went.
-- Works alike on PostgreSQL 15 to 18.

CREATE TABLE former_report (
  utterance_id bigint NOT NULL REFERENCES utterance (id) ON DELETE CASCADE ON UPDATE CASCADE,
  statement_id bigint NOT NULL REFERENCES statement (id) ON DELETE CASCADE ON UPDATE CASCADE,
  PRIMARY KEY (utterance_id, statement_id)
);
CREATE INDEX former_report_statement_id_idx ON former_report (statement_id);

CREATE FUNCTION keep_former_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO former_report (utterance_id, statement_id) VALUES (OLD.utterance_id, OLD.id)
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER statement_leaves_utterance AFTER UPDATE OF utterance_id ON statement
  FOR EACH ROW WHEN (OLD.utterance_id <> NEW.utterance_id)
  EXECUTE FUNCTION keep_former_report();

-- Of a register that was there before: its found reports, and what was the first report of those
-- that have none left. Only where neither is known, what they lead to.
WITH known (utterance_id, statement_id) AS (
  SELECT own_utterance_id, id FROM statement WHERE own_utterance_id IS NOT NULL
  UNION
  SELECT u.id, s.id FROM utterance u JOIN statement s ON s.id = u.first_report_id
   WHERE s.utterance_id <> u.id
)
INSERT INTO former_report (utterance_id, statement_id)
  SELECT utterance_id, statement_id FROM known
  UNION ALL
  SELECT u.id, s.id FROM utterance u JOIN statement s ON s.utterance_id = u.merged_into_id
   WHERE NOT EXISTS (SELECT FROM known k WHERE k.utterance_id = u.id);
