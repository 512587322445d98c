import { type ParseArgsConfig, parseArgs } from 'node:util';
import { ExpectedError } from '../expected-error.ts';

/** The arguments of a command, as `parseArgs` returns them. */
export type Arguments<T extends ParseArgsConfig> = ReturnType<typeof parseArgs<T>>;

/**
 * Reads the arguments of a command. With --help, writes the help and returns undefined: there is
 * nothing else to do. `check` validates the arguments; it throws a TypeError for invalid ones.
 *
 * @throws {ExpectedError} with the problem and the help.
 */
export function readArguments<T extends ParseArgsConfig>(
  help: string,
  config: T,
): Arguments<T> | undefined;
export function readArguments<T extends ParseArgsConfig, Result>(
  help: string,
  config: T,
  check: (given: Arguments<T>) => Result,
): Result | undefined;
export function readArguments<T extends ParseArgsConfig>(
  help: string,
  config: T,
  check: (given: Arguments<T>) => unknown = (given) => given,
): unknown {
  try {
    const options = { ...config.options, help: { type: 'boolean', short: 'h' } as const };
    const given = parseArgs<ParseArgsConfig>({ ...config, options });
    if (!given.values['help']) return check(given as Arguments<T>);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new ExpectedError(`${explain(error)}\n\n${help}`, { cause: error });
  }
  process.stdout.write(`${help}\n`);
  return undefined;
}

// Node's own messages explain how to pass arguments that look like options.
function explain({ message, code }: TypeError & { readonly code?: string }): string {
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `Unknown option ${/'(.*?)'/.exec(message)?.[1]}.`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return `${/--[\w-]+/.exec(message)?.[0]} ${message.includes('not take') ? 'does not take a' : 'requires a'} value.`;
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return `This command accepts only options, not "${/'(.*?)'/s.exec(message)?.[1]}".`;
    default:
      return message;
  }
}
