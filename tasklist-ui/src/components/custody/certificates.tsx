import { useTranslation } from 'react-i18next';
import type { DisposalCertificate } from '@/api/custody-types';
import { Card, DescriptionList } from '@/components/ui/card';
import { formatDate, formatDateTime } from '@/lib/dates';

/** The certificates of an order: what they say, and in what one differs from what was witnessed. */
export function Certificates({ certificates }: { certificates: readonly DisposalCertificate[] }) {
  const { t } = useTranslation('custody');
  return (
    <Card title={t('certificate.title')}>
      <div className="flex flex-col gap-5">
        {certificates.map((one) => (
          <DescriptionList
            key={one.number}
            columns={2}
            items={[
              { term: t('certificate.number'), description: <span className="font-bold tabular-nums">{one.number}</span> },
              { term: t('state'), description: t(`certificate.states.${one.state}`) + (one.judgedBy ? `（${one.judgedBy}）` : '') },
              { term: t('certificate.arrived'), description: formatDateTime(one.arrivedAt) },
              { term: t('certificate.disposedOn'), description: formatDate(one.disposedOn) },
              { term: t('order.method'), description: `${t(`method.${one.method}`)} ${one.site}` },
              { term: t('certificate.certifier'), description: one.certifier },
              { term: t('order.boxes'), description: <span className="tabular-nums">{one.boxes.join(' ')}</span> },
              ...(one.differences.length > 0
                ? [{ term: t('certificate.differs'), description: <strong className="text-error-2">{one.differences.map((what) => t(`certificate.difference.${what}`)).join(' ')}</strong> }]
                : []),
              ...(one.reason ? [{ term: t('certificate.reason'), description: one.reason }] : []),
            ]}
          />
        ))}
      </div>
    </Card>
  );
}
