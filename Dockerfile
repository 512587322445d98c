# The server alone, for a PostgreSQL that DATABASE_URL names: see docker-compose.yml.

FROM node:24-bookworm-slim AS manifests
WORKDIR /app
COPY package.json package-lock.json ./
COPY sdk/package.json sdk/

# The Prisma client and the reader page are made with tools that the server does without. The
# bundler's own program is an optional dependency.
FROM manifests AS generated
RUN npm ci --ignore-scripts
COPY tsconfig.json ./
COPY prisma prisma
RUN node prisma/generate.ts
COPY sdk sdk
RUN node sdk/examples/reader/build.ts

# No development tools, and no embedded PostgreSQL, which is an optional dependency.
FROM manifests AS dependencies
RUN npm ci --omit=dev --omit=optional --ignore-scripts

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY package.json ./
COPY prisma prisma
COPY --from=generated /app/prisma/generated prisma/generated
COPY --from=generated /app/sdk/examples/reader/dist sdk/examples/reader/dist
COPY seeds seeds
COPY sdk/generated/documents.json sdk/generated/
COPY sdk/examples/reader/generated/documents.json sdk/examples/reader/generated/
COPY server server
USER node
EXPOSE 4000
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# With more arenas, or with longer texts in them, freed memory is not given back.
ENV MALLOC_ARENA_MAX=1 MALLOC_MMAP_THRESHOLD_=131072
# The default of 64 MB for young objects doubles the memory of a busy server for a little less CPU.
CMD ["node", "--max-semi-space-size=8", "server/main.ts"]
