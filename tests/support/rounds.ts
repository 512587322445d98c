/**
 * How often a test of a fault repeats it: a few times in `npm test`, as often as the project
 * promises in `npm run faults`.
 */
export function rounds(few: number, all: number): number {
  return process.env['MODE'] === 'faults' ? all : few;
}
