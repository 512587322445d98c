ALTER TABLE "api_key" ADD COLUMN "points" INTEGER;
ALTER TABLE api_key ADD CONSTRAINT api_key_points CHECK (points > 0);

-- Unlogged: it is written often, and worth nothing after a crash.
CREATE UNLOGGED TABLE "client_points" (
    "client" TEXT NOT NULL,
    "resets_at" TIMESTAMPTZ(3) NOT NULL,
    "used" INTEGER NOT NULL,
    "granted" INTEGER NOT NULL,

    CONSTRAINT "client_points_pkey" PRIMARY KEY ("client")
);
