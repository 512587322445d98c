import process from 'node:process';
import {
  ChangesCursorDocument,
  createDixit,
  isDixitError,
  SpeakerDocument,
  StatementChangedDocument,
} from '@dixit/sdk';

// Follows a speaker live, until Ctrl-C, across restarts of the register:
//   node follow-speaker.ts http://127.0.0.1:4000/graphql 'Sergey Lavrov'

const [, , url, name] = process.argv;
if (!url || !name) throw new Error('Say the address of the register, and whom to follow');

const stop = new AbortController();
const { signal } = stop;
process.once('SIGINT', () => stop.abort());

const dixit = createDixit({
  url,
  hooks: { onRetry: ({ error }) => console.error(`${error.message}; trying again …`) },
});
try {
  // First where the changes stand, then who is followed: nothing can happen in between unseen.
  const { corpus } = await dixit.request(ChangesCursorDocument, {}, { signal });
  const { speaker } = await dixit.request(SpeakerDocument, { name }, { signal });
  if (!speaker) throw new Error('The register does not know this name');
  console.log(`Following ${speaker.name}`);

  const filter = { speakers: [speaker.id], status: null };
  const variables = { filter, after: corpus.changesCursor };
  for await (const event of dixit.subscribe(StatementChangedDocument, variables, { signal })) {
    const { change, statement } = event.statementChanged;
    const { act, article, text } = statement;
    console.log(`${change} ${article.publishedOn.edtf} ${act}: ${text} – ${article.title}`);
  }
} catch (error) {
  if (!isDixitError(error, 'aborted')) throw error;
}
