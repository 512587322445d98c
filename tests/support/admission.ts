import { ADMISSION, Admission, type AdmissionOptions } from '../../server/policy/admission.ts';
import { Visit } from '../../server/policy/visit.ts';
import type { TestDatabase } from './database.ts';

const WAITING = { waiting: 10_000, waitingOfClient: 10_000, patienceMs: 300_000 };
const { light, heavy, write } = ADMISSION.gates;

/** Admits all requests of a test, in turn: the machine may be slow. */
export const UNLIMITED: AdmissionOptions = {
  ...ADMISSION,
  anonymousPoints: undefined,
  gates: {
    light: { ...light, ...WAITING },
    heavy: { ...heavy, ...WAITING },
    write: { ...write, ...WAITING },
  },
};

/** A visit whose points are not counted. */
export function createTestVisit(database: TestDatabase): Visit {
  return new Visit(new Admission(database, UNLIMITED), 'local');
}
