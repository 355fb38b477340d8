import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { EarlierFacts, PersonFacts } from '@/components/casework/case-facts';
import type { CasePerson, Dossier } from '@/api/case-types';
import { useWords } from '@/lib/words';
import { IndividualNumber } from './individual-number';

export function PeopleTab({ dossier }: { dossier: Dossier }) {
  const t = useWords('dossier');
  const people: { key: string; title: string; person: CasePerson; badge?: string }[] = [
    { key: 'patient', title: t('people.patient'), person: dossier.patient },
    ...(dossier.applicant ? [{ key: 'applicant', title: t('people.applicant'), person: dossier.applicant }] : []),
    ...dossier.household.map((person, index) => ({
      key: `${person.id}-${index}`,
      title: t('people.member', { number: index + 1 }),
      person,
      badge: t(person.insured ? 'people.insured' : 'people.notInsured'),
    })),
  ];
  return (
    <div className="grid items-start gap-5 xl:grid-cols-2">
      {people.map(({ key, title, person, badge }) => (
        <Card key={key} title={title} actions={badge ? <Badge>{badge}</Badge> : undefined}>
          <PersonFacts person={person} columns={1} />
          <EarlierFacts person={person} />
          <IndividualNumber person={person} caseId={dossier.id} />
        </Card>
      ))}
    </div>
  );
}
