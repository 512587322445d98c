-- A later redaction of the article also removes its words from the reasons and names of earlier ones.
-- Nothing else changes a redaction.
DROP TRIGGER redaction_is_kept ON redaction;

CREATE TRIGGER redaction_is_kept BEFORE DELETE ON redaction
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER redaction_is_changed BEFORE UPDATE ON redaction
  FOR EACH ROW
  WHEN (NOT is_being_redacted(OLD.article_id)
        OR (to_jsonb(OLD) - '{reason,redacted_by}'::text[])
           IS DISTINCT FROM (to_jsonb(NEW) - '{reason,redacted_by}'::text[]))
  EXECUTE FUNCTION refuse_change();
