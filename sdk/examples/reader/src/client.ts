import { createClient } from '@dixit/sdk';

/** The register that serves this page. */
export const client = createClient({ url: '/graphql' });
