import { useWords } from '@/lib/words';
import { DescriptionList } from '@/components/ui/card';
import type { BoardResult, CasePerson, Disease, Dossier, Insurance, OtherName, Special } from '@/api/case-types';
import { ageOn, formatDate } from '@/lib/dates';

export function personName(person: CasePerson): string {
  return `${person.familyName} ${person.givenName}`.trim();
}

/** A person's particulars; the individual number only masked. */
export function PersonFacts({ person, columns = 2 }: { person: CasePerson; columns?: 1 | 2 | 3 }) {
  const t = useWords('casework');
  return (
    <DescriptionList
      columns={columns}
      items={[
        { term: t('person.name'), description: personName(person) },
        { term: t('person.kana'), description: [person.familyKana, person.givenKana].filter(Boolean).join(' ') || '―' },
        ...(person.otherNames ?? []).map((other) => ({ term: t(`person.other.${other.kind}`), description: otherName(other) })),
        {
          term: t('person.birthDate'),
          description: person.birthDate ? t('person.born', { date: formatDate(person.birthDate), age: ageOn(person.birthDate) }) : '―',
        },
        { term: t('person.sex'), description: person.sex ? t(`sex.${person.sex}`) : '―' },
        ...(person.relationship
          ? [{ term: t('person.relationship'), description: t(`relationship.${person.relationship}`, { defaultValue: person.relationship }) }]
          : []),
        { term: t('person.address'), description: [person.postalCode && `〒${postalCode(person.postalCode)}`, person.address].filter(Boolean).join(' ') || '―' },
        { term: t('person.phone'), description: person.phone ?? '―' },
        ...(person.sameResidence === undefined || person.sameResidence === null
          ? []
          : [{ term: t('person.residence'), description: t(person.sameResidence ? 'person.sameResidence' : 'person.otherResidence') }]),
      ]}
    />
  );
}

function otherName({ familyName, givenName, familyKana, givenKana }: OtherName): string {
  const kana = [familyKana, givenKana].filter(Boolean).join(' ');
  return [familyName, givenName].filter(Boolean).join(' ') + (kana ? `（${kana}）` : '');
}

/** Earlier names, addresses and telephones, folded away: needed when a letter came back or a family asks. */
export function EarlierFacts({ person }: { person: CasePerson }) {
  const t = useWords('casework');
  const earlier = person.earlier ?? [];
  if (earlier.length === 0) return null;
  return (
    <details className="mt-3 rounded-8 border border-line px-4 py-2 text-[0.9375rem]">
      <summary className="cursor-pointer font-bold">{t('person.earlier', { count: earlier.length })}</summary>
      <ul className="mt-2 flex flex-col gap-2">
        {earlier.map((state) => (
          <li key={state.knownUntil}>
            <span className="text-ink-soft">{t('person.knownUntil', { date: formatDate(state.knownUntil) })}</span>{' '}
            {[`${state.familyName} ${state.givenName}`.trim(), state.address, state.phone].filter(Boolean).join(' ／ ')}
          </li>
        ))}
      </ul>
    </details>
  );
}

export function postalCode(code: string): string {
  return code.length === 7 ? `${code.slice(0, 3)}-${code.slice(3)}` : code;
}

export function DiseaseFacts({ disease, special }: { disease?: Disease | null | undefined; special?: Special | null | undefined }) {
  const t = useWords('casework');
  const claims = (['severe', 'lifeSupport', 'hemophilia', 'publicAssistance'] as const).filter((claim) => special?.[claim]);
  return (
    <DescriptionList
      columns={2}
      items={[
        { term: t('disease.name'), description: disease?.name ?? '―' },
        { term: t('disease.group'), description: disease?.group ? t(`diseaseGroup.${disease.group}`, { defaultValue: disease.group }) : '―' },
        { term: t('disease.diagnosisDate'), description: formatDate(disease?.diagnosisDate) || '―' },
        { term: t('disease.opinionDate'), description: formatDate(disease?.opinionDate) || '―' },
        { term: t('disease.doctorNumber'), description: disease?.doctorNumber ?? '―' },
        { term: t('disease.special'), description: claims.map((claim) => t(`special.${claim}`)).join(t('cap.separator')) || t('none') },
      ]}
    />
  );
}

export function InsuranceFacts({ insurance }: { insurance?: Insurance | null | undefined }) {
  const t = useWords('casework');
  return (
    <DescriptionList
      columns={2}
      items={[
        { term: t('insurance.kind'), description: insurance?.kind ? t(`insuranceKind.${insurance.kind}`) : '―' },
        { term: t('insurance.insurer'), description: [insurance?.insurerName, insurance?.insurerNumber].filter(Boolean).join('　') || '―' },
        {
          term: t('insurance.number'),
          description: [insurance?.symbol, insurance?.number, insurance?.branch && t('insurance.branch', { branch: insurance.branch })].filter(Boolean).join('　') || '―',
        },
      ]}
    />
  );
}

export function BoardFacts({ board }: { board?: BoardResult | null | undefined }) {
  const t = useWords('casework');
  if (!board) return <p className="text-ink-soft">{t('board.none')}</p>;
  return (
    <DescriptionList
      columns={2}
      items={[
        { term: t('board.result'), description: board.result ? t(`board.${board.result}`) : '―' },
        { term: t('board.replied'), description: t('board.repliedOn', { date: formatDate(board.repliedOn) || '―', number: board.replyNumber ?? '―' }) },
        { term: t('special.severe'), description: t(board.severe ? 'yes' : 'no') },
        { term: t('special.lifeSupport'), description: t(board.lifeSupport ? 'yes' : 'no') },
        ...(board.reason ? [{ term: t('board.reason'), description: board.reason }] : []),
      ]}
    />
  );
}

/** What was applied for, where and when. */
export function ApplicationFacts({ dossier }: { dossier: Dossier }) {
  const t = useWords('casework');
  return (
    <DescriptionList
      columns={2}
      items={[
        { term: t('application.number'), description: dossier.applicationNumber },
        { term: t('application.kind'), description: `${t(`applicationKind.${dossier.kind}`)} / ${t(`channel.${dossier.channel}`)}` },
        { term: t('application.municipality'), description: dossier.municipality.name },
        { term: t('application.receivedOn'), description: formatDate(dossier.receivedOn) || '―' },
        { term: t('application.date'), description: formatDate(dossier.applicationDate) || '―' },
        { term: t('application.standardPeriod'), description: formatDate(dossier.standardPeriodEnds) || '―' },
      ]}
    />
  );
}
