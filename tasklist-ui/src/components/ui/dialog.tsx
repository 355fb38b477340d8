import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/ui/icon-button';
import { CloseIcon } from '@/components/ui/icons';
import { classes } from '@/lib/classes';

interface DialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Buttons at the foot, the main one last. */
  footer?: ReactNode;
  size?: 'small' | 'medium' | 'large';
  /** For questions that need an answer: no closing by Escape, outside press or cross. */
  isRequired?: boolean;
}

const widths = { small: 'max-w-md', medium: 'max-w-2xl', large: 'max-w-5xl' };

export function Dialog({ isOpen, onClose, title, children, footer, size = 'small', isRequired = false }: DialogProps) {
  const { t } = useTranslation('common');
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={!isRequired}
      isKeyboardDismissDisabled={isRequired}
      className="fixed inset-0 z-40 flex items-center justify-center bg-opacity-gray-600 p-4"
    >
      <Modal className={classes('max-h-[calc(100dvh-2rem)] w-full overflow-y-auto rounded-16 bg-white shadow-3', widths[size])}>
        <AriaDialog role={isRequired ? 'alertdialog' : 'dialog'} className="flex flex-col gap-5 p-6">
          <div className="flex items-start justify-between gap-4">
            <Heading slot="title" className="text-[1.25rem] leading-150 font-bold">
              {title}
            </Heading>
            {!isRequired && (
              <IconButton label={t('close')} onPress={onClose} className="-mt-1 -mr-2">
                <CloseIcon />
              </IconButton>
            )}
          </div>
          <div className="flex flex-col gap-4">{children}</div>
          {footer && <div className="flex flex-wrap justify-end gap-3">{footer}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
