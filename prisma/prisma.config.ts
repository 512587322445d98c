import { defineConfig } from 'prisma/config';

// Only for the Prisma CLI. The server applies migrations itself (server/database/migrate.ts).
export default defineConfig({
  schema: 'schema.prisma',
  migrations: { path: 'migrations', seed: 'node server/scripts/seed.ts' },
  datasource: { url: process.env['DATABASE_URL'] ?? '' },
});
