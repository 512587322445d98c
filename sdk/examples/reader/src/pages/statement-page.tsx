import type { ComponentChildren } from 'preact';
import { StatementPageDocument } from '../../generated/operations.ts';
import { useAnswer } from '../data/use-answer.ts';
import { useLanguage } from '../language/language.tsx';
import { wordFor } from '../language/word-for.ts';
import { ChangesBanner } from '../live/changes-banner.tsx';
import { CitationPanel } from '../statements/citation-panel.tsx';
import { Denials } from '../statements/denials.tsx';
import { NestedStatements } from '../statements/nested-statements.tsx';
import { SharePanel } from '../statements/share-panel.tsx';
import { StatementFacts } from '../statements/statement-facts.tsx';
import { StatementHistory } from '../statements/statement-history.tsx';
import { StatementMain } from '../statements/statement-main.tsx';
import { useJsonLd } from '../statements/use-json-ld.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Pending } from '../ui/pending.tsx';
import { NowherePage } from './nowhere-page.tsx';

/** A statement with everything known about it, and ways to cite and share it. */
export function StatementPage({ id }: { readonly id: string }) {
  const { messages, language } = useLanguage();
  const words = messages.statement;
  const asked = useAnswer(StatementPageDocument, { id, language });
  const statement = asked.data?.statement;
  useJsonLd(statement?.jsonLd);
  if (!asked.data) return <Pending asked={asked} title={words.title} />;
  if (!statement) return <NowherePage isUnknown />;

  const { article, within, reported, denies, deniedBy, isNegated, act, cue } = statement;
  const name = statement.speaker?.name ?? statement.source?.exact ?? words.unknownSpeaker;
  const negated = cue ? words.quoted(cue.exact) : words.negatedVerb;
  const verb = isNegated ? negated : wordFor(words.acts, act);
  const heading = (children: ComponentChildren) => (
    <PageTitle class="attribution-head" text={`${name} ${verb}`}>
      {children}
    </PageTitle>
  );
  const shown = new Set([id, ...(within ? [within.id] : []), ...reported.map((it) => it.id)]);
  const citations = {
    APA: statement.apa,
    BIBTEX: statement.bibtex,
    CSL_JSON: statement.cslJson,
    MARKDOWN: statement.markdown,
  };
  return (
    <div class="statement-page">
      <ChangesBanner
        after={asked.data.corpus.changesCursor}
        filter={{ articles: [article.id] }}
        concerns={({ statement: changed }) => shown.has(changed.id)}
      />
      <div class="statement-about">
        <StatementMain statement={statement} heading={heading} />
        <Denials title={words.denials} statements={deniedBy} />
        <Denials title={words.denied} statements={denies} />
        <StatementFacts statement={statement} />
        <NestedStatements
          title={words.within}
          statements={within ? [within] : []}
          article={article}
        />
        <NestedStatements title={words.reported} statements={reported} article={article} />
        <StatementHistory statement={statement} />
      </div>
      <div class="statement-use">
        <CitationPanel citations={citations} />
        <SharePanel deepLink={statement.deepLink} url={article.url} jsonLd={statement.jsonLd} />
      </div>
    </div>
  );
}
