import { useEffect, useRef } from 'preact/hooks';
import type { StatementInArticleFragment } from '../../generated/operations.ts';
import { useLanguage } from '../language/language.tsx';
import { Link } from '../routing/link.tsx';
import { statementPath, utterancePath } from '../routing/routes.ts';
import { Attribution } from '../statements/attribution.tsx';
import { QuotedWords } from '../statements/quoted-words.tsx';
import { StatementNumber } from './statement-number.tsx';
import type { Branch } from './statement-tree.ts';

interface StatementListProps {
  readonly branches: readonly Branch<StatementInArticleFragment>[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly selected: string | undefined;
  readonly lang: string;
  /** Whether the text is a summary that the register wrote, as the page says at its top. */
  readonly isSummary: boolean;
}

/** The statements of an article in text order, with nested statements below their parent. */
export function StatementList(props: StatementListProps) {
  return (
    <ol class="statement-list">
      {props.branches.map(({ statement, reported }) => (
        <li key={statement.id}>
          <Entry statement={statement} {...props} />
          {reported.length > 0 && <StatementList {...props} branches={reported} />}
        </li>
      ))}
    </ol>
  );
}

interface EntryProps extends Omit<StatementListProps, 'branches'> {
  readonly statement: StatementInArticleFragment;
}

/** One statement of an article: its speaker, act, cue and words. */
export function Entry({ statement, numbers, selected, lang, isSummary }: EntryProps) {
  const { messages } = useLanguage();
  const words = messages.statement;
  const { id, cue, utterance } = statement;
  const isSelected = id === selected;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const list = box.current?.closest('.article-statements');
    // Scroll only the column, so that the text stays in place.
    if (!isSelected || !box.current || !list || list.scrollHeight <= list.clientHeight) return;
    list.scrollTop = box.current.offsetTop - list.clientHeight / 3;
  }, [isSelected]);
  return (
    <div ref={box} class={isSelected ? 'entry entry-selected' : 'entry'}>
      <StatementNumber id={id} number={numbers.get(id) ?? 0} isSelected={isSelected} />
      <div class="entry-body">
        <Attribution statement={statement} lang={lang} />
        {cue && (
          <p class="quiet">
            {isSummary ? words.cueInSummary : words.cue} <q lang={lang}>{cue.exact}</q>
          </p>
        )}
        {isSummary ? (
          <p class="summary-words" lang={lang}>
            <QuotedWords {...statement} />
          </p>
        ) : (
          <blockquote lang={lang}>
            <QuotedWords {...statement} />
          </blockquote>
        )}
        <p class="card-links">
          <Link href={statementPath(id)}>{words.details}</Link>
          {utterance.reportCount > 1 && (
            <Link href={utterancePath(utterance.id)}>{words.compare(utterance)}</Link>
          )}
        </p>
      </div>
    </div>
  );
}
