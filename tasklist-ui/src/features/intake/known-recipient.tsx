import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { InsuranceKind, NewCasePerson, Relationship } from '@/api/types';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { TextField } from '@/components/ui/text-field';
import { api } from '@/lib/api-client';
import { formatDate } from '@/lib/dates';

/** What an application of renewal begins with. */
export interface RenewalForm {
  recipientNumber: string;
  validTo: string;
  obstacles: string[];
  cautions: string[];
  municipalityCode: string;
  patient: NewCasePerson;
  applicant?: NewCasePerson & { relationship?: Relationship };
  disease?: { group?: string; code?: string; name?: string };
  insuranceKind?: InsuranceKind;
}

interface KnownRecipientProps {
  number: string;
  onChange: (number: string) => void;
  receivedOn: string | null;
  errorMessage?: string | undefined;
  onFound: (form: RenewalForm) => void;
}

/** The number of the certificate, or the code of the notice: scanned or typed, it fills the form in. */
export function KnownRecipient({ number, onChange, receivedOn, errorMessage, onFound }: KnownRecipientProps) {
  const { t } = useTranslation('intake');
  const lookUp = useMutation({
    mutationFn: () => api.post<RenewalForm>('/api/cases/renewal-form', { number: number.normalize('NFKC').trim(), ...(receivedOn ? { receivedOn } : {}) }),
    onSuccess: onFound,
  });
  const found = lookUp.data;
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end gap-4">
        <TextField label={t('renewal.number')} description={t('renewal.numberHint')} className="sm:w-80" value={number} onChange={onChange} errorMessage={errorMessage} autoComplete="off" maxLength={20} />
        <Button variant="secondary" isDisabled={!number.trim()} isPending={lookUp.isPending} onPress={() => lookUp.mutate()}>
          {t('renewal.lookUp')}
        </Button>
      </div>
      {lookUp.isError && <ProblemPanel problem={lookUp.error} />}
      {found && found.obstacles.length > 0 && (
        <Banner tone="danger" title={t('renewal.impossible')}>
          <ul className="list-disc pl-5">
            {found.obstacles.map((why) => (
              <li key={why}>{t(`renewal.obstacle.${why}` as 'renewal.obstacle.DIED')}</li>
            ))}
          </ul>
        </Banner>
      )}
      {found && found.obstacles.length === 0 && (
        <Banner tone={found.cautions.length > 0 ? 'warning' : 'info'} title={t('renewal.found', { date: formatDate(found.validTo) })}>
          {found.cautions.length > 0 && (
            <ul className="list-disc pl-5">
              {found.cautions.map((what) => (
                <li key={what}>{t(`renewal.caution.${what}` as 'renewal.caution.EXPIRED')}</li>
              ))}
            </ul>
          )}
        </Banner>
      )}
    </div>
  );
}
