export type * from '../generated/fixtures.ts';
export { buildArticle } from './build-article.ts';
export { buildOutlet } from './build-outlet.ts';
export { buildPartialDate } from './build-partial-date.ts';
export { buildSegment } from './build-segment.ts';
export { buildSpeaker } from './build-speaker.ts';
export { buildStatement } from './build-statement.ts';
export { buildTopic } from './build-topic.ts';
export { buildUtterance } from './build-utterance.ts';
export type { Failure } from './failure.ts';
export { fixtureError } from './fixture-error.ts';
export {
  createTestRegister,
  type TestRegister,
  type TestRegisterOptions,
  type TestRequest,
} from './test-register.ts';
