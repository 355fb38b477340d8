import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Arrival } from '@/api/shipment-types';
import { StatusBadge } from '@/components/ui/badge';
import { Table } from '@/components/ui/table';
import { arrivalTones, useShipmentWords } from '@/features/shipments/shipment-words';
import { formatDateTime } from '@/lib/dates';

/** Files that arrived, with what was refused and why. */
export function ArrivalsTable({ arrivals, isOfOneShipment = false }: { arrivals: Arrival[]; isOfOneShipment?: boolean }) {
  const { t } = useTranslation('shipments');
  const words = useShipmentWords();
  return (
    <Table
      caption={t('tabs.arrivals')}
      rows={arrivals}
      rowKey={({ id }) => id}
      columns={[
        { id: 'file', header: t('arrivals.file'), isRowHeader: true, cell: ({ fileName }) => <span className="break-all">{fileName}</span> },
        ...(isOfOneShipment
          ? []
          : [
              { id: 'channel', header: t('channel'), cell: ({ channel }: Arrival) => words.channel(channel) },
              {
                id: 'shipment',
                header: t('number'),
                cell: ({ shipmentNumber }: Arrival) =>
                  shipmentNumber && (
                    <Link to={`/shipments/${shipmentNumber}`} className="text-blue-900 underline underline-offset-4 tabular-nums">
                      {shipmentNumber}
                    </Link>
                  ),
              },
            ]),
        { id: 'arrived', header: t('arrivals.arrivedAt'), cell: ({ arrivedAt }) => formatDateTime(arrivedAt) },
        { id: 'state', header: t('state'), cell: ({ state }) => <StatusBadge tone={arrivalTones[state]}>{t(`arrivals.states.${state}`)}</StatusBadge> },
        { id: 'accepted', header: t('arrivals.accepted'), align: 'right', cell: ({ accepted }) => accepted },
        { id: 'problem', header: t('arrivals.problem'), cell: (arrival) => <Problems arrival={arrival} /> },
        { id: 'erased', header: t('arrivals.erasedAt'), cell: ({ carrierErasedAt }) => (carrierErasedAt ? formatDateTime(carrierErasedAt) : t('arrivals.kept')) },
      ]}
    />
  );
}

function Problems({ arrival }: { arrival: Arrival }) {
  const { t } = useTranslation('shipments');
  return (
    <>
      {arrival.problem && <span className="font-bold text-error-2">{arrival.problem}</span>}
      {arrival.refusals.length > 0 && (
        <ul className="list-disc pl-5 text-error-2">
          {arrival.refusals.map(({ inquiryNumber, reason }) => (
            <li key={inquiryNumber}>{t('arrivals.refusal', { number: inquiryNumber, reason })}</li>
          ))}
        </ul>
      )}
    </>
  );
}
