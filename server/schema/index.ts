import './scalars.ts';
import './article.ts';
import './corpus.ts';
import './error-types.ts';
import './node.ts';
import './outlet.ts';
import './speaker.ts';
import './statement.ts';
import './statement-facets.ts';
import './statement-search.ts';
import './statement-text.ts';
import './statement-writing.ts';
import './timeline.ts';
import './topic.ts';
import './utterance.ts';
import './verify-quotation.ts';
import { builder } from './builder.ts';

export const schema = builder.toSchema();
