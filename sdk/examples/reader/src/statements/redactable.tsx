import { useLanguage } from '../language/language.tsx';

const REMOVED = /(█+)/;

/** Words of an article. Redacted words are shown as a bar and announced as removed. */
export function Redactable({ text }: { readonly text: string }) {
  const { messages, language } = useLanguage();
  if (!text.includes('█')) return text;
  return text.split(REMOVED).map((part, index) =>
    part.startsWith('█') ? (
      <span key={index} class="redacted">
        <span class="visually-hidden" lang={language}>
          [{messages.article.redacted}]
        </span>
        <span aria-hidden="true">{part}</span>
      </span>
    ) : (
      part
    ),
  );
}
