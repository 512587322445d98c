import type { Transaction } from './transaction.ts';

/** What other speakers have to do with a merged one, and its own roles and members. */
export async function moveSpeakerParts(tx: Transaction, from: bigint, into: bigint): Promise<void> {
  await tx.speakerRole.updateMany({ where: { ofId: from }, data: { ofId: into } });
  await dropMemberships(tx, from, into);
  await tx.speakerMember.updateMany({ where: { memberId: from }, data: { memberId: into } });
  await copyMembers(tx, from, into);
  await copyRoles(tx, from, into);
}

// Where both are members one row is left, and none is a member of itself.
async function dropMemberships(tx: Transaction, from: bigint, into: bigint): Promise<void> {
  await tx.$executeRaw`/* dropMemberships */
    delete from speaker_member m
     where m.member_id = ${from}
       and (m.collective_id in (${from}, ${into}) or exists (
            select from speaker_member o
             where o.collective_id = m.collective_id and o.member_id = ${into}))`;
}

async function copyMembers(tx: Transaction, from: bigint, into: bigint): Promise<void> {
  await tx.$executeRaw`/* copyMembers */
    insert into speaker_member (collective_id, member_id, position)
    select ${into}, m.member_id,
           (select coalesce(max(position), -1) from speaker_member where collective_id = ${into})
           + row_number() over (order by m.position)
      from speaker_member m
     where m.collective_id = ${from} and m.member_id <> ${into}
    on conflict do nothing`;
}

async function copyRoles(tx: Transaction, from: bigint, into: bigint): Promise<void> {
  await tx.$executeRaw`/* copyRoles */
    insert into speaker_role (speaker_id, position, title, of_id, from_date, from_earliest,
                              from_latest, to_date, to_earliest, to_latest)
    select ${into},
           (select coalesce(max(position), -1) from speaker_role where speaker_id = ${into})
           + row_number() over (order by r.position),
           r.title, r.of_id, r.from_date, r.from_earliest, r.from_latest, r.to_date,
           r.to_earliest, r.to_latest
      from speaker_role r
     where r.speaker_id = ${from} and not exists (
           select from speaker_role o
            where o.speaker_id = ${into}
              and (o.title, o.of_id, o.from_date, o.to_date)
                  is not distinct from (r.title, r.of_id, r.from_date, r.to_date))`;
}
