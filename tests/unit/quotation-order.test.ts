import { describe, expect, test } from 'vitest';
import { verdictOf } from '../support/judge-quotation.ts';

describe('what would reassure wrongly', () => {
  test('two words exchanged', () => {
    const said = 'Il a dit « je vous dis ce soir que le Nord a attaqué le Sud hier matin ».';
    const asked = 'je vous dis ce soir que le Sud a attaqué le Nord hier matin';
    expect(verdictOf(asked, said)).toBe('NOT_FOUND');
    expect(verdictOf('je vous dis que ce soir le Nord a attaqué le Sud hier', said)).toBe(
      'VARIANT',
    );
  });
});
