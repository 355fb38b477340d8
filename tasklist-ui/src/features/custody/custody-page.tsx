import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { CustodyOverview } from '@/api/custody-types';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { ScanInput } from '@/components/ui/scan-input';
import { LoadingPanel } from '@/components/ui/spinner';
import { Shelf } from '@/features/custody/box-tile';
import { CabinetForm } from '@/features/custody/cabinet-form';
import { custodyQueries, useScanning } from '@/features/custody/custody-api';
import { OpenBoxForm } from '@/features/custody/open-box-form';
import { formatFiscalYear } from '@/lib/fiscal-year';
import { isProblem } from '@/lib/problem';

const link = 'font-bold text-blue-900 underline underline-offset-4 tabular-nums';

/** ⑰ Where every box is, and what is due: cabinets, the carrier, the contractor's shelves, and what is being destroyed. */
export default function CustodyPage() {
  const { t } = useTranslation('custody');
  const overview = useQuery(custodyQueries.overview);
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <ButtonLink to="/custody/orders" variant="secondary">
            {t('orders.title')}
          </ButtonLink>
        }
      />
      {overview.isPending && <LoadingPanel />}
      {overview.isError && <ProblemPanel problem={overview.error} onRetry={() => void overview.refetch()} />}
      {overview.data && (
        <div className="flex flex-col gap-6">
          <div className="grid gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(20rem,2fr)]">
            <Due overview={overview.data} />
            <Finder />
          </div>
          <Cabinets overview={overview.data} />
          <div className="grid items-start gap-6 lg:grid-cols-2">
            <OnTheWay overview={overview.data} />
            <Contractor overview={overview.data} />
          </div>
        </div>
      )}
    </>
  );
}

function Due({ overview }: { overview: CustodyOverview }) {
  const { t } = useTranslation('custody');
  const lines = [
    ...overview.packing.map((year) => ({
      key: `pack-${year.fiscalYear}`,
      to: `/custody/candidates/${year.fiscalYear}`,
      text: t('due.pack', { year: formatFiscalYear(year.fiscalYear), count: year.cases }),
    })),
    ...(overview.toDeposit > 0 ? [{ key: 'deposit', to: '/custody/orders/new?kind=DEPOSIT', text: t('due.deposit', { count: overview.toDeposit }) }] : []),
    ...(overview.toDispose > 0 ? [{ key: 'dispose', to: '/custody/orders/new?kind=DISPOSAL', text: t('due.dispose', { count: overview.toDispose }) }] : []),
    ...overview.missing.map((box) => ({ key: box.id, to: `/custody/boxes/${box.id}`, text: t('due.missing', { number: box.number }) })),
  ];
  return (
    <Card title={t('due.title')}>
      {lines.length === 0 ? (
        <p className="text-ink-soft">{t('due.none')}</p>
      ) : (
        <ul className="flex flex-col gap-2">
          {lines.map((line) => (
            <li key={line.key}>
              <Link to={line.to} className={link}>
                {line.text}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** The scanner's way to a box: its number and Enter. */
function Finder() {
  const { t } = useTranslation('custody');
  const navigate = useNavigate();
  const scanning = useScanning();
  return (
    <Card title={t('find.title')}>
      <ScanInput
        label={t('find.label')}
        description={t('find.hint')}
        said={scanning.isError ? { text: isProblem(scanning.error) ? (scanning.error.errors[0]?.message ?? scanning.error.detail ?? '') : '', isWrong: true } : null}
        onScan={(code) => scanning.mutate(code, { onSuccess: (box) => void navigate(`/custody/boxes/${box.id}`) })}
      />
    </Card>
  );
}

function Cabinets({ overview }: { overview: CustodyOverview }) {
  const { t } = useTranslation('custody');
  const [added, setAdded] = useState(0);
  return (
    <Card title={t('cabinets.title')}>
      <div className="flex flex-col gap-5">
        {overview.cabinets.length === 0 && <p className="text-ink-soft">{t('cabinets.none')}</p>}
        {overview.cabinets.map((cabinet) => (
          <section key={cabinet.id} aria-label={cabinet.code} className="rounded-8 border-2 border-solid-gray-300 bg-solid-gray-50 p-4">
            <h3 className="pb-2 font-bold">
              <span className="tabular-nums">{cabinet.code}</span> {cabinet.name}
              <span className="pl-2 text-[0.875rem] font-normal text-ink-soft">{cabinet.room}</span>
            </h3>
            <Shelf boxes={cabinet.boxes} label={t('cabinets.boxesOf', { code: cabinet.code })} none={t('cabinets.empty')} />
          </section>
        ))}
        {overview.mayWork && overview.cabinets.length > 0 && overview.packing.length > 0 && <OpenBoxForm overview={overview} />}
        {overview.mayWork && <CabinetForm key={added} onAdded={() => setAdded((count) => count + 1)} />}
      </div>
    </Card>
  );
}

function OnTheWay({ overview }: { overview: CustodyOverview }) {
  const { t } = useTranslation('custody');
  return (
    <Card title={t('way.title')}>
      <div className="flex flex-col gap-4">
        {(['carrier', 'disposalSite', 'missing'] as const).map((place) => (
          <section key={place}>
            <h3 className="pb-2 font-bold">{t(`way.${place}`)}</h3>
            <Shelf boxes={overview[place]} label={t(`way.${place}`)} none={t('way.none')} />
          </section>
        ))}
        <p>{t('way.disposed', { count: overview.disposed })}</p>
      </div>
    </Card>
  );
}

/** The contractor's warehouse: as many bars as years, each as long as it has boxes. */
function Contractor({ overview }: { overview: CustodyOverview }) {
  const { t } = useTranslation('custody');
  const most = Math.max(1, ...overview.contractor.map(({ boxes }) => boxes));
  return (
    <Card title={t('contractor.title')}>
      {overview.contractor.length === 0 ? (
        <p className="text-ink-soft">{t('contractor.none')}</p>
      ) : (
        <ul className="flex flex-col gap-3">
          {overview.contractor.map((year) => (
            <li key={year.fiscalYear} className="grid grid-cols-[8rem_1fr_auto] items-center gap-3">
              <Link to={`/custody/shelves/${year.fiscalYear}`} className={link}>
                {formatFiscalYear(year.fiscalYear)}
              </Link>
              <span aria-hidden="true" className="h-4 rounded-2 bg-solid-gray-50">
                <span className="block h-4 rounded-2 bg-green-600" style={{ width: `${(year.boxes / most) * 100}%` }} />
              </span>
              <span className="tabular-nums">
                {t('boxes', { count: year.boxes })}
                {year.due > 0 && <span className="pl-2 font-bold text-error-2">{t('contractor.due', { count: year.due })}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
