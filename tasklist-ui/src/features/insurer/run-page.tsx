import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { MailingRunPage } from '@/components/mailing/mailing-run';
import { Card } from '@/components/ui/card';
import { insurerMailing, insurerQueries } from '@/features/insurer/insurer-api';
import { RunLetters } from '@/features/insurer/run-letters';
import { hasRight, useSession } from '@/lib/session';

/** ⑧ One run of letters to insurers, each with the number of its label. */
export default function RunPage() {
  const { t } = useTranslation('insurer');
  const { id = '' } = useParams();
  const { user } = useSession();
  return (
    <MailingRunPage
      room={insurerMailing}
      query={useQuery(insurerQueries.run(id))}
      words="insurer"
      fallbackTitle={t('letters.title')}
      title={({ number }) => t('run.title', { number })}
      parent={() => ({ to: '/insurer-letters', title: t('letters.title') })}
      mayPrint={hasRight(user, 'INQUIRY_DO')}
    >
      {(run) => (
        <Card title={t('run.letters')} flush>
          <RunLetters key={run.version} run={run} />
        </Card>
      )}
    </MailingRunPage>
  );
}
