import { useLanguage } from '../language/language.tsx';

interface SkeletonProps {
  readonly cards?: number;
  readonly isSlow: boolean;
}

/** A placeholder for content that is loading. */
export function Skeleton({ cards = 4, isSlow }: SkeletonProps) {
  const { messages } = useLanguage();
  return (
    <div class="skeleton" role="status">
      <span class="visually-hidden">{messages.state.loading}</span>
      {isSlow && <p class="slow">{messages.state.slow}</p>}
      {Array.from({ length: cards }, (_, index) => (
        <div key={index} class="card skeleton-card" aria-hidden="true" />
      ))}
    </div>
  );
}
