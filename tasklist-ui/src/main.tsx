import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/noto-sans-jp';
import './index.css';
import { Gate } from '@/app/gate';
import { startI18n } from '@/lib/i18n';

const root = createRoot(document.getElementById('root')!);

void startI18n(['common', 'session']).then(() =>
  root.render(
    <StrictMode>
      <Gate />
    </StrictMode>,
  ),
);
