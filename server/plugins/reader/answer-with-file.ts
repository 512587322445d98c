import type { BuiltFile } from './read-built-files.ts';

// All that the page needs comes from this server, and nothing of it is written into the page.
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

/** A file as an answer: 304 to who has it already, packed to who can unpack it. */
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
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
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
