import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CustodyOverview } from '@/api/custody-types';
import { Button } from '@/components/ui/button';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { Select } from '@/components/ui/select';
import { useOpeningBox } from '@/features/custody/custody-api';
import { formatFiscalYear } from '@/lib/fiscal-year';

/** An empty box in front of a cabinet, for one of the years whose time in the cabinet is over. */
export function OpenBoxForm({ overview }: { overview: CustodyOverview }) {
  const { t } = useTranslation('custody');
  const navigate = useNavigate();
  const opening = useOpeningBox();
  const [year, setYear] = useState(String(overview.packing[0]?.fiscalYear ?? ''));
  const [cabinetId, setCabinetId] = useState(overview.cabinets[0]?.id ?? '');
  return (
    <form
      aria-label={t('open.title')}
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        opening.mutate({ fiscalYear: Number(year), cabinetId }, { onSuccess: ({ id }) => void navigate(`/custody/boxes/${id}`) });
      }}
    >
      {opening.isError && <ProblemPanel problem={opening.error} />}
      <div className="flex flex-wrap items-end gap-4">
        <Select
          label={t('open.year')}
          value={year}
          onChange={setYear}
          options={overview.packing.map(({ fiscalYear }) => ({ value: String(fiscalYear), label: formatFiscalYear(fiscalYear) }))}
          className="w-44"
        />
        <Select
          label={t('open.cabinet')}
          value={cabinetId}
          onChange={setCabinetId}
          options={overview.cabinets.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
          className="w-72"
        />
        <Button type="submit" isDisabled={year === '' || cabinetId === ''} isPending={opening.isPending}>
          {t('open.submit')}
        </Button>
      </div>
    </form>
  );
}
