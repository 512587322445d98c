import assert from 'node:assert/strict';
import { once } from 'node:events';
import { EventSource } from 'eventsource';
import { authorization, CHANGED, CURSOR, RECORD, recordInput, url } from './service.js';

async function send(query, variables) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()).data;
}

/** Follows changes as a page does, whose EventSource can only send a URL. */
const follow = (after) =>
  new EventSource(
    `${url}?${new URLSearchParams({ query: CHANGED, variables: JSON.stringify({ after }) })}`,
  );

const { corpus } = await send(CURSOR);
const { recordStatement } = await send(RECORD, { input: recordInput() });
const source = follow(corpus.changesCursor);
const [next] = await once(source, 'next');
assert.equal(JSON.parse(next.data).data.statementChanged.statement.id, recordStatement.id);
assert.ok(next.lastEventId);
source.close();

const refused = follow('nonsense');
const [[answer]] = await Promise.all([once(refused, 'next'), once(refused, 'complete')]);
assert.equal(JSON.parse(answer.data).errors[0].extensions.code, 'INVALID_CURSOR');
refused.close();
