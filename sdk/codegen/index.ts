export type { SourceFile } from './documents.ts';
export { plugin } from './plugin.ts';
export { scalars } from './scalars.ts';
