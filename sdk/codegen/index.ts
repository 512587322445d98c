export type { SourceFile } from './documents.ts';
export { plugin } from './plugin.ts';
export { preset } from './preset.ts';
export { scalars } from './scalars.ts';
