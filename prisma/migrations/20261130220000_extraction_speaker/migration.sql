-- The speaker whom an extractor proposed, if the register did not have it.
ALTER TABLE statement ADD COLUMN extraction_speaker TEXT;
ALTER TABLE statement ADD CONSTRAINT statement_extraction_lengths
  CHECK (char_length(extraction_speaker) <= 500);
ALTER TABLE statement ADD CONSTRAINT statement_extraction_speaker
  CHECK (extractor_version IS NOT NULL OR extraction_speaker IS NULL);
