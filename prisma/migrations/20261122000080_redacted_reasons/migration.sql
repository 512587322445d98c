-- A reason may quote the words that it is about: who redacts them takes them out of it too.
CREATE OR REPLACE FUNCTION guard_correction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
     AND to_jsonb(NEW) - 'replaced' - 'reason' = to_jsonb(OLD) - 'replaced' - 'reason'
     AND EXISTS (SELECT FROM statement WHERE id = OLD.statement_id
                    AND (is_being_redacted(article_id)
                         OR (status = 'REDACTED' AND NEW.reason = OLD.reason))) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'version % in the trail of statement % is kept as it is',
    OLD.version, OLD.statement_id
    USING ERRCODE = 'check_violation', CONSTRAINT = 'correction_is_kept',
          HINT = 'What was replaced may be changed once the statement is redacted.';
END $$;
