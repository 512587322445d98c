-- CreateTable
CREATE TABLE "article_remarks" (
    "article_id" BIGINT NOT NULL,
    "runs" INTEGER[],

    CONSTRAINT "article_remarks_pkey" PRIMARY KEY ("article_id")
);

-- CreateIndex
CREATE INDEX "article_remarks_runs_idx" ON "article_remarks" USING GIN ("runs");

-- AddForeignKey
ALTER TABLE "article_remarks" ADD CONSTRAINT "article_remarks_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
