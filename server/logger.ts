import { type Logger, type LoggerOptions, pino } from 'pino';
import type { Config } from './config.ts';

export type { Logger };

/** The part of the logger that reports progress to the operator. */
export type ProgressLog = Pick<Logger, 'info' | 'warn'>;

/**
 * Logs to standard error: one JSON object per line, or plain messages on a terminal. Standard
 * output is reserved for the results of commands.
 */
export function createLogger(level: Config['logLevel']): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  };
  if (process.stderr.isTTY) return pino(options, { write: writePlainly });
  const lines = pino.destination({ fd: 2, sync: true });
  lines.on('error', () => {});
  return pino(options, lines);
}

function writePlainly(line: string): void {
  const { level, msg, err, time: _, ...rest } = JSON.parse(line);
  const prefix = level === 'info' ? '' : `${level}: `;
  const details = level === 'info' || Object.keys(rest).length === 0 ? '' : JSON.stringify(rest);
  const parts = [`${prefix}${msg ?? ''}`, details, err?.stack ?? ''];
  process.stderr.write(`${parts.filter((part) => part !== '').join(' ')}\n`);
}
