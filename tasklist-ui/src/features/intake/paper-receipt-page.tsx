import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { municipalitiesQuery } from '@/api/reference';
import type { ApplicationKind } from '@/api/types';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Combobox } from '@/components/ui/combobox';
import { EmptyState } from '@/components/ui/empty-state';
import { EraDateInput } from '@/components/ui/era-date-input';
import { NumberField } from '@/components/ui/number-field';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { Select } from '@/components/ui/select';
import { Table } from '@/components/ui/table';
import { TextField } from '@/components/ui/text-field';
import { toast } from '@/components/ui/toast-store';
import { focusFirstInvalid } from '@/features/intake/focus-first-invalid';
import { usePaperReception } from '@/features/intake/intake-api';
import { KnownRecipient } from '@/features/intake/known-recipient';
import { formatDateShort, formatTime } from '@/lib/dates';
import { fieldErrorsOf, type FieldErrors } from '@/lib/field-errors';
import { currentLanguage } from '@/lib/language';
import { isProblem } from '@/lib/problem';

const kinds: ApplicationKind[] = ['NEW', 'RENEWAL', 'CHANGE', 'MOVE_IN'];

interface Registered {
  id: string;
  applicationNumber: string;
  bagNumber: string;
  municipality: string;
  kind: ApplicationKind;
  pages: number;
  receivedOn: string;
  at: string;
}

/** ② The bag is opened: paper by paper into the receipt register. Bag and municipality stay for the next paper. */
export default function PaperReceiptPage() {
  const { t } = useTranslation(['intake', 'common']);
  const municipalities = useQuery(municipalitiesQuery);
  const reception = usePaperReception();
  const [bagNumber, setBagNumber] = useState('');
  const [municipalityCode, setMunicipalityCode] = useState<string | null>(null);
  const [kind, setKind] = useState<ApplicationKind>('NEW');
  const [receivedOn, setReceivedOn] = useState<string | null>(null);
  const [patientKana, setPatientKana] = useState('');
  const [pages, setPages] = useState<number | null>(null);
  const [recipientNumber, setRecipientNumber] = useState('');
  const [missing, setMissing] = useState<FieldErrors>({});
  const [registered, setRegistered] = useState<Registered[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const errors = { ...fieldErrorsOf(reception.error), ...missing };
  const choices = useMemo(
    () => (municipalities.data ?? []).map(({ code, name, nameEn }) => ({ id: code, label: currentLanguage() === 'en' ? nameEn : name, description: code })),
    [municipalities.data],
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    if (reception.isPending) return;
    const lacks: FieldErrors = {};
    if (!bagNumber.trim()) lacks['/bagNumber'] = t('required');
    if (!municipalityCode) lacks['/municipalityCode'] = t('required');
    if (!pages) lacks['/pages'] = t('required');
    setMissing(lacks);
    if (Object.keys(lacks).length > 0) {
      setTimeout(focusFirstInvalid);
      return;
    }
    const bag = bagNumber.normalize('NFKC').trim();
    reception.mutate(
      { bagNumber: bag, municipalityCode: municipalityCode!, kind, patientKana, pages: pages!, ...(receivedOn ? { receivedOn } : {}), ...(kind === 'RENEWAL' && recipientNumber.trim() ? { recipientNumber: recipientNumber.normalize('NFKC').trim() } : {}) },
      {
        onSuccess: ({ id, applicationNumber }) => {
          const municipality = choices.find((choice) => choice.id === municipalityCode)?.label ?? '';
          setRegistered((lines) => [{ id, applicationNumber, bagNumber: bag, municipality, kind, pages: pages!, receivedOn: receivedOn ?? '', at: new Date().toISOString() }, ...lines]);
          toast.success(t('paper.registered', { number: applicationNumber }));
          setReceivedOn(null);
          setPatientKana('');
          setPages(null);
          setRecipientNumber('');
          form.current?.querySelector<HTMLElement>('[data-first-of-paper] select')?.focus();
        },
        onError: () => setTimeout(focusFirstInvalid),
      },
    );
  }

  const isInvalid = isProblem(reception.error) && reception.error.errors.length > 0;
  return (
    <>
      <PageHeader title={t('paper.title')} lead={t('paper.lead')} />
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(26rem,1fr)_2fr]">
        <form ref={form} noValidate onSubmit={submit} className="flex flex-col gap-5">
          {reception.isError && !isInvalid && <ProblemPanel problem={reception.error} />}
          <Card title={t('paper.bag')}>
            <div className="grid gap-4 sm:grid-cols-2">
              <TextField label={t('paper.bagNumber')} isRequired value={bagNumber} onChange={setBagNumber} errorMessage={errors['/bagNumber']} autoComplete="off" maxLength={20} />
              <Combobox label={t('paper.municipality')} isRequired items={choices} value={municipalityCode} onChange={setMunicipalityCode} errorMessage={errors['/municipalityCode']} />
            </div>
          </Card>
          <Card title={t('paper.paper')}>
            <div className="flex flex-col gap-4">
              <div className="grid gap-4 sm:grid-cols-2" data-first-of-paper>
                <Select
                  label={t('kind')}
                  isRequired
                  value={kind}
                  onChange={(value) => value && setKind(value)}
                  options={kinds.map((value) => ({ value, label: t(`common:kind.${value}`) }))}
                  errorMessage={errors['/kind']}
                />
                <NumberField label={t('paper.pages')} isRequired unit={t('paper.pagesUnit')} value={pages} onChange={setPages} errorMessage={errors['/pages']} />
              </div>
              {kind === 'RENEWAL' && (
                <KnownRecipient
                  number={recipientNumber}
                  onChange={setRecipientNumber}
                  receivedOn={receivedOn}
                  errorMessage={errors['/recipientNumber']}
                  onFound={(form) => {
                    setRecipientNumber(form.recipientNumber);
                    setPatientKana(`${form.patient.familyKana ?? ''} ${form.patient.givenKana ?? ''}`.trim());
                  }}
                />
              )}
              <EraDateInput label={t('paper.stampedOn')} description={t('paper.stampedOnHint')} value={receivedOn} onChange={setReceivedOn} errorMessage={errors['/receivedOn']} />
              <TextField label={t('paper.patientKana')} description={t('paper.patientKanaHint')} value={patientKana} onChange={setPatientKana} errorMessage={errors['/patientKana']} autoComplete="off" />
              <div className="flex justify-end">
                <Button type="submit" isPending={reception.isPending} className="min-w-48">
                  {t('paper.submit')}
                </Button>
              </div>
            </div>
          </Card>
        </form>
        <Card title={t('paper.list', { count: registered.length })}>
          {registered.length === 0 ? (
            <EmptyState title={t('paper.none')}>{t('paper.noneText')}</EmptyState>
          ) : (
            <Table
              caption={t('paper.listCaption')}
              rows={registered}
              rowKey={({ id }) => id}
              columns={[
                { id: 'time', header: t('paper.time'), cell: ({ at }) => formatTime(at), className: 'tabular-nums' },
                {
                  id: 'number',
                  header: t('done.number'),
                  isRowHeader: true,
                  cell: ({ id, applicationNumber }) => (
                    <Link to={`/cases/${id}`} className="font-bold text-blue-900 underline underline-offset-4 tabular-nums">
                      {applicationNumber}
                    </Link>
                  ),
                },
                { id: 'bag', header: t('paper.bagNumber'), cell: (line) => line.bagNumber },
                { id: 'municipality', header: t('paper.municipality'), cell: (line) => line.municipality },
                { id: 'kind', header: t('kind'), cell: (line) => t(`common:kind.${line.kind}`) },
                { id: 'received', header: t('paper.stampedOn'), cell: ({ receivedOn: on }) => formatDateShort(on) },
                { id: 'pages', header: t('paper.pages'), align: 'right', cell: (line) => line.pages },
              ]}
            />
          )}
        </Card>
      </div>
    </>
  );
}
