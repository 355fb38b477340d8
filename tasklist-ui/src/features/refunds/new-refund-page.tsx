import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Button } from '@/components/ui/button';
import { Card, DescriptionList } from '@/components/ui/card';
import { EraDateInput } from '@/components/ui/era-date-input';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { TextField } from '@/components/ui/text-field';
import { useClaiming, useRecipient } from '@/features/refunds/refunds-api';
import { formatDate, todayIso } from '@/lib/dates';
import { digitsOnly } from '@/lib/digits';

/** ⑮ A claim came in: whose is it, and of what day? Everything else is entered as a piece of work. */
export default function NewRefundPage() {
  const { t } = useTranslation('payment');
  const navigate = useNavigate();
  const recipient = useRecipient();
  const claiming = useClaiming();
  const [number, setNumber] = useState('');
  const [claimedOn, setClaimedOn] = useState<string | null>(todayIso());
  const recipientNumber = digitsOnly(number);
  const found = recipient.data;

  function find(event: FormEvent) {
    event.preventDefault();
    if (recipientNumber.length === 7) recipient.mutate(recipientNumber);
  }

  return (
    <>
      <nav aria-label={t('breadcrumb')} className="pb-2 text-[0.9375rem]">
        <Link to="/refunds" className="text-blue-900 underline underline-offset-4">
          {t('refunds.title')}
        </Link>
      </nav>
      <PageHeader title={t('new.title')} lead={t('new.lead')} />
      <div className="flex flex-col gap-5">
        <Card title={t('new.recipient')}>
          <form onSubmit={find} className="flex flex-wrap items-end gap-4">
            <TextField
              label={t('refunds.recipientNumber')}
              description={t('new.hint')}
              inputMode="numeric"
              value={number}
              onChange={(value) => {
                setNumber(value);
                recipient.reset();
              }}
              maxLength={10}
              autoComplete="off"
            />
            <Button type="submit" variant="secondary" isDisabled={recipientNumber.length !== 7} isPending={recipient.isPending}>
              {t('new.find')}
            </Button>
          </form>
          {recipient.isError && <ProblemPanel problem={recipient.error} />}
          {found && (
            <div className="pt-4">
              <DescriptionList
                columns={2}
                items={[
                  { term: t('refunds.patient'), description: `${found.patientName}（${found.patientKana}）` },
                  { term: t('new.birthDate'), description: formatDate(found.birthDate) },
                  { term: t('new.claimant'), description: found.claimantName },
                ]}
              />
            </div>
          )}
        </Card>
        {found && (
          <Card title={t('new.claim')}>
            {claiming.isError && <ProblemPanel problem={claiming.error} />}
            <div className="flex flex-wrap items-end gap-4">
              <EraDateInput label={t('refunds.claimedOn')} value={claimedOn} onChange={setClaimedOn} />
              <Button
                isDisabled={claimedOn === null}
                isPending={claiming.isPending}
                onPress={() => claimedOn && claiming.mutate({ recipientNumber, claimedOn }, { onSuccess: ({ id }) => void navigate(`/refunds/${id}`) })}
              >
                {t('new.register')}
              </Button>
            </div>
          </Card>
        )}
      </div>
    </>
  );
}
