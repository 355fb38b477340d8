import type { Dossier } from '@/api/case-types';

/** Everybody of a case's household, the patient first, each once. */
export function peopleOf(dossier: Dossier): { id: string; name: string }[] {
  const people = [dossier.patient, ...(dossier.applicant ? [dossier.applicant] : []), ...dossier.household];
  const names = new Map(people.filter(({ id }) => id).map((person) => [person.id, `${person.familyName ?? ''} ${person.givenName ?? ''}`.trim()]));
  return [...names].map(([id, name]) => ({ id, name }));
}
