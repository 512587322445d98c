import process from 'node:process';
import {
  ChangesCursorDocument,
  createDixit,
  isDixitError,
  SpeakerDocument,
  StatementChangedDocument,
} from '@dixit/sdk';

// Follows a speaker's statements live until Ctrl-C, and reconnects if the register restarts:
//   node follow-speaker.ts http://127.0.0.1:4000/graphql 'Sergey Lavrov'

const [, , url, name] = process.argv;
if (!url || !name) throw new Error('Usage: node follow-speaker.ts <url> <speaker>');

const stop = new AbortController();
const { signal } = stop;
process.once('SIGINT', () => stop.abort());

const dixit = createDixit({
  url,
  hooks: { onRetry: ({ error }) => console.error(`${error.message} Retrying…`) },
});
try {
  // The cursor is read first, so that no change is missed while the speaker is looked up.
  const { corpus } = await dixit.request(ChangesCursorDocument, {}, { signal });
  const { speaker } = await dixit.request(SpeakerDocument, { name }, { signal });
  if (!speaker) throw new Error('No speaker has this name');
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
