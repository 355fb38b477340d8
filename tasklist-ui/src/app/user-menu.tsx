import { Button as AriaButton, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ChevronDownIcon, UserIcon } from '@/components/ui/icons';
import { formatDate } from '@/lib/dates';
import { switchLanguage } from '@/lib/i18n';
import type { Language } from '@/lib/language';
import { setPreferences, usePreferences, type Preferences } from '@/lib/preferences';
import { useSession } from '@/lib/session';

const itemLook =
  'flex cursor-pointer items-center gap-2 rounded-6 px-3 py-2 outline-none data-focused:bg-blue-50 data-selected:font-bold';

/** Who is signed in; language, density, keys; the way out. */
export function UserMenu() {
  const { t, i18n } = useTranslation('common');
  const { user, signOut } = useSession();
  const { density, shortcuts } = usePreferences();
  const check = ({ isSelected }: { isSelected: boolean }) => <span aria-hidden="true" className="w-4">{isSelected ? '✓' : ''}</span>;
  return (
    <MenuTrigger>
      <AriaButton className="inline-flex h-10 items-center gap-2 rounded-8 px-2.5 text-[0.9375rem] hovered:bg-solid-gray-50">
        <UserIcon />
        <span className="hidden max-w-40 truncate text-[0.8125rem] text-ink-soft xl:inline">{user.municipalityName ?? user.sectionName ?? user.section}</span>
        <span className="max-w-48 truncate">{user.name}</span>
        <ChevronDownIcon className="size-3.5" />
      </AriaButton>
      <Popover placement="bottom end" className="w-72 rounded-12 border border-line bg-white shadow-2">
        <Menu aria-label={t('userMenu')} className="p-2 outline-none">
          <MenuSection className="px-3 pt-1 pb-2" aria-label={user.name}>
            <Header>
              <span className="block font-bold">{user.name}</span>
              <span className="block text-[0.8125rem] text-ink-soft">{user.sectionName ?? user.section}</span>
              <span className="block text-[0.8125rem] text-ink-soft">{user.roles.map((role) => t(`roles.${role}`)).join('、')}</span>
              {user.passwordExpiresOn && (
                <span className="block text-[0.8125rem] text-ink-soft">{t('passwordExpires', { date: formatDate(user.passwordExpiresOn) })}</span>
              )}
            </Header>
          </MenuSection>
          <Separator className="my-1 border-t border-line" />
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[i18n.language]}
            onSelectionChange={(keys) => void switchLanguage([...(keys as Set<Language>)][0]!)}
          >
            <Header className="px-3 pt-1 text-[0.8125rem] text-ink-soft">{t('language')}</Header>
            <MenuItem id="ja" textValue="日本語" className={itemLook}>{(state) => <>{check(state)}日本語</>}</MenuItem>
            <MenuItem id="en" textValue="English" className={itemLook}>{(state) => <>{check(state)}English</>}</MenuItem>
          </MenuSection>
          <Separator className="my-1 border-t border-line" />
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[density]}
            onSelectionChange={(keys) => setPreferences({ density: [...(keys as Set<Preferences['density']>)][0]! })}
          >
            <Header className="px-3 pt-1 text-[0.8125rem] text-ink-soft">{t('density.label')}</Header>
            <MenuItem id="comfortable" textValue={t('density.comfortable')} className={itemLook}>{(state) => <>{check(state)}{t('density.comfortable')}</>}</MenuItem>
            <MenuItem id="compact" textValue={t('density.compact')} className={itemLook}>{(state) => <>{check(state)}{t('density.compact')}</>}</MenuItem>
          </MenuSection>
          <Separator className="my-1 border-t border-line" />
          <MenuItem id="shortcuts" textValue={t('shortcuts')} className={itemLook} onAction={() => setPreferences({ shortcuts: !shortcuts })}>
            {t(shortcuts ? 'shortcutsOff' : 'shortcutsOn')}
          </MenuItem>
          <MenuItem id="sign-out" textValue={t('signOut')} className={itemLook} onAction={() => void signOut()}>
            {t('signOut')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
