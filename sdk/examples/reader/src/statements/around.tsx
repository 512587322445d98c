import { Redactable } from './redactable.tsx';

interface AroundProps {
  readonly text: string;
  /** Whether the article goes on beyond these words. */
  readonly isCut: boolean;
}

/** Words of the article right before a quotation, with an ellipsis where more stands before. */
export function Before({ text, isCut }: AroundProps) {
  if (text === '') return null;
  return (
    <span class="around">
      {isCut && '… '}
      <Redactable text={text} />
    </span>
  );
}

/** Words of the article right after a quotation, with an ellipsis where more stands after. */
export function After({ text, isCut }: AroundProps) {
  if (text === '') return null;
  return (
    <span class="around">
      <Redactable text={text} />
      {isCut && ' …'}
    </span>
  );
}

/** Whether as many words came as were asked for, as the register counts them: there may be more. */
export function isFull(text: string, words: number): boolean {
  return (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= words;
}
