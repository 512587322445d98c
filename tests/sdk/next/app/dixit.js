import { createDixit } from '@dixit/sdk';

const url = process.env.DIXIT_URL;

/**
 * A client for one rendering, which reads through the cache of Next: an answer is kept for an hour,
 * or until its tag expires.
 */
export const createReader = () =>
  createDixit({
    url,
    fetch: (address, init) =>
      fetch(address, { ...init, next: { revalidate: 3600, tags: ['dixit'] } }),
  });

/** The client for subscriptions, which have no end that a cache could wait for. */
export const live = createDixit({ url });
