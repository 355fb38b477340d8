import { useWords } from '@/lib/words';
import { StatusBadge } from '@/components/ui/badge';
import { ageOn, formatDate } from '@/lib/dates';
import type { Dossier } from '@/api/case-types';
import { FormSection } from './form-section';
import { useTaskForm } from './task-form-context';

type Tone = 'success' | 'warning' | 'danger';

interface Hint {
  key: string;
  tone: Tone;
  params: Record<string, string | number>;
}

/** Points of law worth a second look before a decision. They remind; they decide nothing. */
export function EligibilityHints() {
  const t = useWords('task-forms');
  const { dossier } = useTaskForm();
  if (!dossier) return null;
  return (
    <FormSection title="eligibility">
      <ul className="flex flex-col gap-1">
        {hintsFor(dossier).map((hint) => (
          <li key={hint.key}>
            <StatusBadge tone={hint.tone}>
              <span className="whitespace-normal">{t(`eligibility.${hint.key}`, hint.params)}</span>
            </StatusBadge>
          </li>
        ))}
      </ul>
    </FormSection>
  );
}

export function hintsFor(dossier: Dossier): Hint[] {
  const day = dossier.applicationDate ?? dossier.receivedOn ?? undefined;
  const hints: Hint[] = [];
  if (dossier.patient.birthDate && day) {
    const age = ageOn(dossier.patient.birthDate, day);
    const tone: Tone = age < 18 ? 'success' : age < 20 ? 'warning' : 'danger';
    hints.push({ key: age < 18 ? 'minor' : age < 20 ? 'adultPatient' : 'tooOld', tone, params: { age, date: formatDate(day) } });
  }
  if (dossier.disease?.opinionDate && day) {
    const fresh = monthsBetween(dossier.disease.opinionDate, day) < 3;
    hints.push({ key: fresh ? 'opinionFresh' : 'opinionOld', tone: fresh ? 'success' : 'warning', params: { date: formatDate(dossier.disease.opinionDate) } });
  }
  const result = dossier.board?.result;
  if (result) hints.push({ key: result === 'SUITABLE' ? 'boardSuitable' : 'boardUnsuitable', tone: result === 'SUITABLE' ? 'success' : 'warning', params: {} });
  else hints.push({ key: 'boardMissing', tone: 'warning', params: {} });
  return hints;
}

function monthsBetween(from: string, to: string): number {
  const months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  return to.slice(8, 10) < from.slice(8, 10) ? months - 1 : months;
}
