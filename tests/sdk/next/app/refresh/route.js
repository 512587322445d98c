import { revalidateTag } from 'next/cache';

/** Expires what the cache has of the register. */
export function POST() {
  revalidateTag('dixit', { expire: 0 });
  return new Response(null, { status: 204 });
}
