import { Redactable } from './redactable.tsx';

interface AroundProps {
  readonly text: string;
  /** Whether the article continues beyond these words. */
  readonly isCut: boolean;
}

/** The context before a quotation, with an ellipsis if the article begins earlier. */
export function Before({ text, isCut }: AroundProps) {
  if (text === '') return null;
  return (
    <span class="around">
      {isCut && '… '}
      <Redactable text={text} />
    </span>
  );
}

/** The context after a quotation, with an ellipsis if the article continues. */
export function After({ text, isCut }: AroundProps) {
  if (text === '') return null;
  return (
    <span class="around">
      <Redactable text={text} />
      {isCut && ' …'}
    </span>
  );
}

/** Whether the context has as many words as requested, so that more may follow. */
export function isFull(text: string, words: number): boolean {
  return (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= words;
}
