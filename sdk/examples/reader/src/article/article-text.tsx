import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useLanguage } from '../language/language.tsx';
import { navigate } from '../routing/place.ts';
import { Redactable } from '../statements/redactable.tsx';
import { type MarkedStatement, markText, type TextRun } from './mark-text.ts';
import { StatementNumber } from './statement-number.tsx';

interface ArticleTextProps {
  readonly text: string;
  readonly lang: string;
  readonly statements: readonly MarkedStatement[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly selected: string | undefined;
}

/** The text of an article with its statements marked and numbered. */
export function ArticleText({ text, lang, statements, numbers, selected }: ArticleTextProps) {
  const { messages } = useLanguage();
  const paragraphs = useMemo(() => markText(text, statements), [text, statements]);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A shortcut for the mouse: the numbers are the links.
    const select = ({ target }: MouseEvent) => {
      const id = target instanceof Element && target.closest('[data-statement]');
      if (!id || getSelection()?.isCollapsed === false) return;
      const name = encodeURIComponent(id.getAttribute('data-statement') ?? '');
      navigate(`#${name}`, { replace: true, keepScroll: true });
    };
    const element = box.current;
    element?.addEventListener('click', select);
    return () => element?.removeEventListener('click', select);
  }, []);
  // Also when the statements arrive after the selection.
  useEffect(() => {
    const words = box.current?.querySelector('.selected');
    if (words && !isInView(words)) words.scrollIntoView({ block: 'center' });
  }, [selected, paragraphs]);
  return (
    <div ref={box} class="article-text" lang={lang}>
      <h2 class="visually-hidden">{messages.article.text}</h2>
      {paragraphs.map((runs) => (
        <p key={runs[0]?.start}>
          {runs.map((run) => (
            <Marked key={run.start} run={run} numbers={numbers} selected={selected} />
          ))}
        </p>
      ))}
    </div>
  );
}

interface MarkedProps {
  readonly run: TextRun;
  readonly numbers: ReadonlyMap<string, number>;
  readonly selected: string | undefined;
}

function Marked({ run, numbers, selected }: MarkedProps) {
  const innermost = run.statements.at(-1);
  const isOf = (ids: readonly string[]) => selected !== undefined && ids.includes(selected);
  const names = [
    run.statements.length > 0 && 'content',
    run.statements.length > 1 && 'content-nested',
    run.isVerbatim && 'verbatim',
    run.sourceOf.length > 0 && 'source',
    run.cueOf.length > 0 && 'cue',
    isOf(run.statements) && 'selected',
    isOf([...run.sourceOf, ...run.cueOf]) && 'selected-frame',
  ].filter((name) => typeof name === 'string');
  const of = innermost ?? run.cueOf[0] ?? run.sourceOf[0];
  return (
    <>
      {names.length === 0 ? (
        <Redactable text={run.text} />
      ) : (
        <span class={names.join(' ')} data-statement={of}>
          <Redactable text={run.text} />
        </span>
      )}
      {run.ending.map((id) => (
        <StatementNumber
          key={id}
          id={id}
          number={numbers.get(id) ?? 0}
          isSelected={id === selected}
        />
      ))}
    </>
  );
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight * 0.8;
}
