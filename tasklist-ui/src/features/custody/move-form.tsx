import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Box } from '@/api/custody-types';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { Select } from '@/components/ui/select';
import { custodyQueries, useMoving } from '@/features/custody/custody-api';

/** A box is put into another cabinet, or was found again. Two people cannot put it into two: the second one is told. */
export function MoveForm({ box }: { box: Box }) {
  const { t } = useTranslation('custody');
  const overview = useQuery(custodyQueries.overview);
  const moving = useMoving();
  const [cabinetId, setCabinetId] = useState('');
  const others = (overview.data?.cabinets ?? []).filter(({ id }) => id !== box.place.cabinetId);
  if (others.length === 0) return null;
  return (
    <Card title={t(box.place.place === 'MISSING' ? 'move.found' : 'move.title')}>
      <form
        className="flex flex-col gap-3"
        aria-label={t('move.title')}
        onSubmit={(event) => {
          event.preventDefault();
          moving.mutate({ box, cabinetId });
        }}
      >
        {moving.isError && <ProblemPanel problem={moving.error} />}
        <div className="flex flex-wrap items-end gap-4">
          <Select
            label={t('move.cabinet')}
            value={cabinetId}
            onChange={setCabinetId}
            placeholder={t('choose')}
            options={others.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
            className="w-72"
          />
          <Button type="submit" variant="secondary" isDisabled={cabinetId === ''} isPending={moving.isPending}>
            {t('move.submit')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
