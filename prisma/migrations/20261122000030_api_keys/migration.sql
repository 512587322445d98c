-- Who may write, and what their mutations came to. A key's secret is 256 random bits: there is no
-- dictionary to try, so a plain SHA-256 keeps it as well as a slow hash would, at no cost per
-- request.

-- CreateEnum
CREATE TYPE "api_key_scope" AS ENUM ('READ', 'WRITE', 'ADMIN');

-- CreateTable
CREATE TABLE "api_key" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "scopes" "api_key_scope"[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mutation_outcome" (
    "api_key_id" TEXT NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "node_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mutation_outcome_pkey" PRIMARY KEY ("api_key_id","idempotency_key","path")
);

-- CreateIndex
CREATE INDEX "mutation_outcome_created_at_idx" ON "mutation_outcome"("created_at");

-- AddForeignKey
ALTER TABLE "mutation_outcome" ADD CONSTRAINT "mutation_outcome_api_key_id_fkey" FOREIGN KEY ("api_key_id") REFERENCES "api_key"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE api_key ADD CONSTRAINT api_key_id CHECK (id ~ '^[0-9a-f]{12}$');
ALTER TABLE api_key ADD CONSTRAINT api_key_secret_hash CHECK (secret_hash ~ '^[0-9a-f]{64}$');
ALTER TABLE api_key ADD CONSTRAINT api_key_name CHECK (name <> '' AND name IS NFC NORMALIZED);
ALTER TABLE api_key ADD CONSTRAINT api_key_scopes CHECK (cardinality(scopes) > 0);
