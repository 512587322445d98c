import type { Transaction } from '../transaction.ts';

// What an import brings of the past of utterances.

export async function setFirstReports(
  tx: Transaction,
  rows: readonly { id: string; firstReport: string | null }[],
): Promise<void> {
  if (rows.length === 0) return;
  const json = JSON.stringify(rows);
  await tx.$executeRaw`/* setFirstReports */
    update utterance u set first_report_id = s.id
      from json_to_recordset(${json}::json) as r(id bigint, "firstReport" uuid)
      left join statement s on s.key = r."firstReport"
     where u.id = r.id`;
}

export async function mergeUtterances(
  tx: Transaction,
  merges: readonly { id: string; into: string }[],
): Promise<void> {
  if (merges.length === 0) return;
  const json = JSON.stringify(merges);
  await tx.$executeRaw`/* mergeUtterances */
    update utterance u set merged_into_id = r."into"
      from json_to_recordset(${json}::json) as r(id bigint, "into" bigint)
     where u.id = r.id`;
}

export async function insertFormerReports(
  tx: Transaction,
  formers: readonly { utterance: string; statement: string }[],
): Promise<number> {
  if (formers.length === 0) return 0;
  const json = JSON.stringify(formers);
  return await tx.$executeRaw`/* insertFormerReports */
    insert into former_report (utterance_id, statement_id)
    select r.utterance, s.id
      from json_to_recordset(${json}::json) as r(utterance bigint, statement uuid)
      join statement s on s.key = r.statement
    on conflict do nothing`;
}
