-- CreateTable
CREATE TABLE "statement_parting" (
    "statement_id" BIGINT NOT NULL,
    "parted_key" UUID NOT NULL,
    "position" SMALLINT NOT NULL,

    CONSTRAINT "statement_parting_pkey" PRIMARY KEY ("statement_id","parted_key")
);

-- CreateIndex
CREATE INDEX "statement_parting_parted_key_idx" ON "statement_parting"("parted_key");

-- AddForeignKey
ALTER TABLE "statement_parting" ADD CONSTRAINT "statement_parting_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE FUNCTION guard_parting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM statement WHERE id = NEW.statement_id AND key = NEW.parted_key) THEN
    RAISE EXCEPTION 'statement % would be parted from itself', NEW.statement_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_parting_itself';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER statement_parting_itself BEFORE INSERT OR UPDATE ON statement_parting
  FOR EACH ROW EXECUTE FUNCTION guard_parting();
