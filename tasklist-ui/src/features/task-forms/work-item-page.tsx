import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/components/ui/page-header';

export default function Page() {
  const { t } = useTranslation('task-forms');
  return <PageHeader title={t('title')} />;
}
