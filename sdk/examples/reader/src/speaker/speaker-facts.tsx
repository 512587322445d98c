import type { SpeakerNameFragment, SpeakerPageQuery } from '../../generated/operations.ts';
import { useLanguage } from '../language/language.tsx';
import { formatPartialDate } from '../language/partial-date.ts';
import { SpeakerLink } from '../statements/speaker-link.tsx';
import { Fact } from '../ui/fact.tsx';

type Speaker = NonNullable<SpeakerPageQuery['speaker']>;

/** Roles, other names and memberships of a speaker. */
export function SpeakerFacts({ speaker }: { readonly speaker: Speaker }) {
  const { messages } = useLanguage();
  const words = messages.speaker;
  const { roles, aliases, members, memberOf, wikidataId } = speaker;
  return (
    <dl class="facts">
      {roles.length > 0 && (
        <Fact name={words.roles}>
          <ul>
            {roles.map((role) => (
              <RoleLine key={`${role.title} ${role.from?.edtf}`} role={role} />
            ))}
          </ul>
        </Fact>
      )}
      {memberOf.length > 0 && (
        <Fact name={words.memberOf}>
          <Names speakers={memberOf} />
        </Fact>
      )}
      {members.length > 0 && (
        <Fact name={words.members}>
          <Names speakers={members} />
        </Fact>
      )}
      {aliases.length > 0 && <Fact name={words.aliases}>{aliases.join(' · ')}</Fact>}
      {wikidataId && (
        <Fact name="Wikidata">
          <a href={`https://www.wikidata.org/wiki/${encodeURIComponent(wikidataId)}`}>
            {wikidataId}
          </a>
        </Fact>
      )}
    </dl>
  );
}

function RoleLine({ role }: { readonly role: Speaker['roles'][number] }) {
  const { messages, language } = useLanguage();
  const words = messages.speaker;
  const from = role.from && formatPartialDate(role.from.edtf, language);
  const to = role.to && formatPartialDate(role.to.edtf, language);
  return (
    <li>
      <span lang="fr">{role.title}</span>
      {role.of && (
        <>
          {' ('}
          <SpeakerLink speaker={role.of} />)
        </>
      )}
      <span class="quiet">
        {from && to && `, ${words.roleBetween(from, to)}`}
        {from && !to && `, ${words.roleSince(from)}`}
        {!from && to && `, ${words.roleUntil(to)}`}
      </span>
    </li>
  );
}

function Names({ speakers }: { readonly speakers: readonly SpeakerNameFragment[] }) {
  return (
    <ul class="row">
      {speakers.map((speaker) => (
        <li key={speaker.id} class="chip">
          <SpeakerLink speaker={speaker} />
        </li>
      ))}
    </ul>
  );
}
