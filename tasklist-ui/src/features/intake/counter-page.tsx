import { useMemo, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationKind, InsuranceKind, NewCasePerson, NewCaseRequest, NewCaseResult, Relationship } from '@/api/types';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/checkbox';
import { EraDateInput } from '@/components/ui/era-date-input';
import { ErrorSummary } from '@/components/ui/error-summary';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { DiseaseFields, type DiseaseChoice } from '@/features/intake/disease-fields';
import { useCounterReception } from '@/features/intake/intake-api';
import { KnownRecipient, type RenewalForm } from '@/features/intake/known-recipient';
import { PersonFields } from '@/features/intake/person-fields';
import { ReceptionDone } from '@/features/intake/reception-done';
import { focusFirstInvalid } from '@/features/intake/focus-first-invalid';
import { todayIso } from '@/lib/dates';
import { fieldErrorsOf, type FieldErrors } from '@/lib/field-errors';
import { isProblem } from '@/lib/problem';

const kinds: ApplicationKind[] = ['NEW', 'RENEWAL', 'CHANGE', 'MOVE_IN'];
const insuranceKinds: InsuranceKind[] = ['EMPLOYEE', 'NHI', 'NHI_ASSOCIATION', 'LATE_STAGE_ELDERLY', 'PUBLIC_ASSISTANCE'];
const relationships: Relationship[] = ['MOTHER', 'FATHER', 'GUARDIAN', 'GRANDPARENT', 'SIBLING', 'SELF', 'SPOUSE', 'OTHER'];

interface Draft {
  kind: ApplicationKind;
  receivedOn: string | null;
  patient: NewCasePerson;
  applicant: NewCasePerson;
  relationship: Relationship | '';
  disease: DiseaseChoice;
  insuranceKind: InsuranceKind | '';
  byProxy: boolean;
  numbersGiven: boolean;
  specialRequested: boolean;
  recipientNumber: string;
}

const emptyDraft = (): Draft => ({
  kind: 'NEW',
  receivedOn: todayIso(),
  patient: {},
  applicant: {},
  relationship: '',
  disease: { group: '', code: '', name: '' },
  insuranceKind: '',
  byProxy: false,
  numbersGiven: true,
  specialRequested: false,
  recipientNumber: '',
});

function toRequest(draft: Draft): NewCaseRequest {
  const { receivedOn, relationship, insuranceKind, applicant, patient, recipientNumber, ...rest } = draft;
  return {
    ...rest,
    ...(receivedOn ? { receivedOn } : {}),
    ...(draft.kind === 'RENEWAL' && recipientNumber.trim() ? { recipientNumber: recipientNumber.normalize('NFKC').trim() } : {}),
    ...(insuranceKind ? { insuranceKind } : {}),
    patient,
    applicant: { ...(relationship === 'SELF' ? patient : applicant), ...(relationship ? { relationship } : {}) },
  };
}

/** ① At the counter: what is needed to open the case; the papers are checked in the next task. */
export default function CounterPage() {
  const { t } = useTranslation(['intake', 'common']);
  const [draft, setDraft] = useState(emptyDraft);
  const [missing, setMissing] = useState<FieldErrors>({});
  const [done, setDone] = useState<NewCaseResult>();
  const reception = useCounterReception();
  const set = (change: Partial<Draft>) => setDraft((current) => ({ ...current, ...change }));
  const errors = useMemo(() => ({ ...fieldErrorsOf(reception.error), ...missing }), [reception.error, missing]);
  const summary = useMemo(
    () => Object.entries(errors).map(([pointer, message]) => ({ message: labelled(t(`pointer.${pointer.split('/').at(-1)!}` as 'pointer.kind', { defaultValue: '' }), message), target: focusFirstInvalid })),
    [errors, t],
  );
  const isSelf = draft.relationship === 'SELF';

  function submit(event: FormEvent) {
    event.preventDefault();
    if (reception.isPending) return;
    const required = t('required');
    const lacks: FieldErrors = {};
    for (const [pointer, person] of [['/patient', draft.patient], ...(isSelf ? [] : [['/applicant', draft.applicant]])] as [string, NewCasePerson][]) {
      for (const field of ['familyName', 'familyKana', 'birthDate'] as const) if (!person[field]?.trim()) lacks[`${pointer}/${field}`] = required;
    }
    if (!draft.relationship) lacks['/applicant/relationship'] = required;
    if (!draft.receivedOn) lacks['/receivedOn'] = required;
    setMissing(lacks);
    if (Object.keys(lacks).length > 0) return;
    reception.mutate(toRequest(draft), { onSuccess: setDone });
  }

  if (done) {
    return (
      <>
        <PageHeader title={t('counter.title')} />
        <ReceptionDone
          reception={done}
          onNext={() => {
            setDraft(emptyDraft());
            setDone(undefined);
            reception.reset();
          }}
        >
          {t('counter.next')}
        </ReceptionDone>
      </>
    );
  }
  const isInvalid = isProblem(reception.error) && reception.error.errors.length > 0;
  return (
    <form noValidate onSubmit={submit} className="mx-auto flex max-w-4xl flex-col gap-5">
      <PageHeader title={t('counter.title')} lead={t('counter.lead')} />
      <ErrorSummary errors={summary} />
      {reception.isError && !isInvalid && <ProblemPanel problem={reception.error} />}
      <Card title={t('counter.application')}>
        <div className="flex flex-col gap-5">
          <RadioGroup
            label={t('kind')}
            isRequired
            orientation="horizontal"
            value={draft.kind}
            onChange={(kind) => set({ kind })}
            options={kinds.map((kind) => ({ value: kind, label: t(`common:kind.${kind}`) }))}
            errorMessage={errors['/kind']}
          />
          {draft.kind === 'RENEWAL' && (
            <KnownRecipient
              number={draft.recipientNumber}
              onChange={(recipientNumber) => set({ recipientNumber })}
              receivedOn={draft.receivedOn}
              errorMessage={errors['/recipientNumber']}
              onFound={(form) => set(filledIn(form))}
            />
          )}
          <EraDateInput label={t('receivedOn')} description={t('receivedOnHint')} isRequired value={draft.receivedOn} onChange={(receivedOn) => set({ receivedOn })} errorMessage={errors['/receivedOn']} />
          <div className="flex flex-col">
            <Checkbox isSelected={draft.byProxy} onChange={(byProxy) => set({ byProxy })}>{t('byProxy')}</Checkbox>
            <Checkbox isSelected={draft.numbersGiven} onChange={(numbersGiven) => set({ numbersGiven })}>{t('numbersGiven')}</Checkbox>
            <Checkbox isSelected={draft.specialRequested} onChange={(specialRequested) => set({ specialRequested })}>{t('specialRequested')}</Checkbox>
          </div>
        </div>
      </Card>
      <Card title={t('patient')}>
        <PersonFields person={draft.patient} onChange={(patient) => set({ patient })} errors={errors} pointer="/patient" withSex />
      </Card>
      <Card title={t('applicant')}>
        <div className="flex flex-col gap-4">
          <Select
            label={t('relationship')}
            isRequired
            placeholder={t('choose')}
            className="sm:w-72"
            value={draft.relationship}
            onChange={(relationship) => set({ relationship })}
            options={relationships.map((relationship) => ({ value: relationship, label: t(`common:relationship.${relationship}`) }))}
            errorMessage={errors['/applicant/relationship']}
          />
          {isSelf ? <p className="text-ink-soft">{t('applicantIsPatient')}</p> : (
            <>
              <div>
                <Button
                  variant="secondary"
                  size="small"
                  onPress={() => {
                    const { postalCode, address, phone } = draft.patient;
                    set({ applicant: withAddress(draft.applicant, { postalCode, address, phone }) });
                  }}
                >
                  {t('copyAddress')}
                </Button>
              </div>
              <PersonFields person={draft.applicant} onChange={(applicant) => set({ applicant })} errors={errors} pointer="/applicant" />
            </>
          )}
        </div>
      </Card>
      <Card title={t('diseaseAndInsurance')}>
        <div className="flex flex-col gap-4">
          <DiseaseFields disease={draft.disease} onChange={(disease) => set({ disease })} errors={errors} />
          <Select
            label={t('insuranceKind')}
            placeholder={t('choose')}
            className="sm:w-72"
            value={draft.insuranceKind}
            onChange={(insuranceKind) => set({ insuranceKind })}
            options={insuranceKinds.map((kind) => ({ value: kind, label: t(`common:insuranceKind.${kind}`) }))}
            errorMessage={errors['/insuranceKind']}
          />
        </div>
      </Card>
      <Banner title={t('counter.numbersTitle')}>{t('counter.numbersText')}</Banner>
      <div className="flex justify-end">
        <Button type="submit" isPending={reception.isPending} className="min-w-48">
          {t('counter.submit')}
        </Button>
      </div>
    </form>
  );
}

/** What the last application said; the papers may have changed since. */
function filledIn({ recipientNumber, patient, applicant, disease, insuranceKind }: RenewalForm): Partial<Draft> {
  const { relationship = '', ...person } = applicant ?? {};
  return {
    recipientNumber,
    patient,
    applicant: person,
    relationship,
    disease: { group: disease?.group ?? '', code: disease?.code ?? '', name: disease?.name ?? '' },
    insuranceKind: insuranceKind ?? '',
  };
}

function labelled(label: string, message: string): string {
  return label ? `${label}: ${message}` : message;
}

function withAddress(person: NewCasePerson, address: { postalCode: string | undefined; address: string | undefined; phone: string | undefined }): NewCasePerson {
  return { ...person, postalCode: address.postalCode ?? '', address: address.address ?? '', phone: address.phone ?? '' };
}
