import { ExpectedError } from '../expected-error.ts';

const FOLDER_PROBLEMS: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'it is on a file system that cannot be written to',
  ENOSPC: 'the disk is full',
  EEXIST: 'a file is in the way',
  ENOTDIR: 'a file is in the way',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
};

/** What the operator can do about a file system that refuses; any other error as it is. */
export function explainFolder(error: unknown, dataDir: string): unknown {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return error;
  const problem = FOLDER_PROBLEMS[String(error.code)];
  if (problem === undefined) return error;
  const at = 'path' in error ? String(error.path) : dataDir;
  return new ExpectedError(
    `The data folder ${dataDir} cannot be used: ${problem} (${at}). ` +
      'Set DIXIT_DATA_DIR to a folder that this user may write to.',
    { cause: error },
  );
}
