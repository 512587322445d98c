import type { Loaded } from '../data/use-loaded.ts';
import { Failure } from './failure.tsx';
import { PageTitle } from './page-title.tsx';
import { Skeleton } from './skeleton.tsx';

interface PendingProps {
  readonly asked: Loaded<unknown>;
  readonly title: string;
}

/** A page whose data is loading or could not be loaded. */
export function Pending({ asked, title }: PendingProps) {
  return (
    <>
      <PageTitle text={title} class="kicker" />
      {asked.error ? (
        <Failure error={asked.error} retry={asked.retry} />
      ) : (
        <Skeleton cards={2} isSlow={asked.isSlow} />
      )}
    </>
  );
}
