import { StatementChangedDocument } from '@dixit/sdk';
import { live } from '../dixit.js';

/** Streams changes as lines of JSON, until the client leaves. */
export function GET(request) {
  const after = new URL(request.url).searchParams.get('after');
  const changes = live.subscribe(StatementChangedDocument, { after }, { signal: request.signal });
  const encoder = new TextEncoder();
  const body = new ReadableStream({
    // Next sends no headers before the first byte.
    start: (controller) => controller.enqueue(encoder.encode('\n')),
    async pull(controller) {
      const { value, done } = await changes.next();
      if (done) return controller.close();
      controller.enqueue(encoder.encode(`${JSON.stringify(value.statementChanged)}\n`));
    },
    cancel: () => changes.return(),
  });
  return new Response(body, { headers: { 'content-type': 'application/x-ndjson' } });
}
