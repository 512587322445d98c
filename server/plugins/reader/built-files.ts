import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { PAGE_HEADERS } from '../../policy/web-pages.ts';

/** A file of the built reader page, held in memory. */
export interface BuiltFile {
  readonly type: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  /** Undefined if compression does not make it smaller. */
  readonly zipped: Uint8Array<ArrayBuffer> | undefined;
  /**
   * The value of the `ETag` header. It is weak, because it is also the tag of the compressed form.
   */
  readonly etag: string;
  /** Whether its name contains a hash of its content, so that it can be cached forever. */
  readonly isHashed: boolean;
}

/** Files by URL path, for example `/assets/index-x1XGuNl0.css`. */
export type BuiltFiles = ReadonlyMap<string, BuiltFile>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** Reads the built page; undefined if the folder does not contain one. */
export async function readBuiltFiles(folder: string): Promise<BuiltFiles | undefined> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const read = entries
    .filter((entry) => entry.isFile())
    .map(async ({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      const address = `/${path.relative(folder, file).replaceAll(path.sep, '/')}`;
      return [address, await toBuiltFile(address, await readFile(file))] as const;
    });
  const files = new Map(await Promise.all(read));
  return files.has('/index.html') ? files : undefined;
}

async function toBuiltFile(address: string, content: Uint8Array): Promise<BuiltFile> {
  const zipped = await promisify(gzip)(content);
  return {
    type: TYPES[path.extname(address)] ?? 'application/octet-stream',
    plain: new Uint8Array(content),
    zipped: zipped.length < content.length ? new Uint8Array(zipped) : undefined,
    etag: `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
    isHashed: /-[\w-]{8}\.\w+$/.test(address),
  };
}

// The page loads everything from this server and has no inline scripts or styles.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Responds with a file: 304 if the client has it, compressed if the client accepts that. */
export function answerWithFile(
  file: BuiltFile,
  { method, headers: asked }: Pick<Request, 'method' | 'headers'>,
  Answer: typeof Response,
  status = 200,
): Response {
  const zips = file.zipped !== undefined && /\bgzip\b/.test(asked.get('accept-encoding') ?? '');
  const body = zips && file.zipped ? file.zipped : file.plain;
  const headers: Record<string, string> = {
    'content-type': file.type,
    'cache-control': file.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...PAGE_HEADERS,
    etag: file.etag,
    vary: 'accept-encoding',
    ...(file.type.startsWith('text/html') && { 'content-security-policy': POLICY }),
  };
  if (status === 200 && hasSame(asked.get('if-none-match'), file.etag)) {
    return new Answer(null, { status: 304, headers });
  }
  headers['content-length'] = String(body.byteLength);
  if (zips) headers['content-encoding'] = 'gzip';
  return new Answer(method === 'HEAD' ? null : body, { status, headers });
}

function hasSame(condition: string | null, etag: string): boolean {
  const tags = condition?.split(',').map((tag) => tag.trim()) ?? [];
  return tags.includes(etag) || tags.includes('*');
}
