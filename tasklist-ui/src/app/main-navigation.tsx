import { useEffect, useRef, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import { navigationFor } from '@/app/navigation';
import { ChevronDownIcon } from '@/components/ui/icons';
import { useFittingCount } from '@/hooks/use-fitting-count';
import { classes } from '@/lib/classes';
import { useSession } from '@/lib/session';

const REST_WIDTH = 96;

const entryLook = (isActive: boolean) =>
  classes(
    'inline-flex h-14 items-center gap-1 border-b-4 px-3 pt-1 text-[0.9375rem] whitespace-nowrap hover:bg-solid-gray-50',
    isActive ? 'border-blue-900 font-bold text-blue-900' : 'border-transparent text-ink',
  );

/** The pages of this user's duties; those for which a narrow screen has no room open under one more entry. */
export function MainNavigation() {
  const { t, i18n } = useTranslation('common');
  const { user } = useSession();
  const { pathname } = useLocation();
  const row = useRef<HTMLDivElement>(null);
  const fontsReady = useFontsReady();
  const entries = navigationFor(user);
  // bold letters of the page that is open are wider: measured anew when it changes, as when the letters themselves arrive
  const open = entries.find((entry) => pathname.startsWith(entry.to))?.key ?? '';
  const { count, measuring } = useFittingCount(row, [i18n.language, open, fontsReady, ...entries.map((entry) => entry.key)].join(), REST_WIDTH);
  const rest = entries.slice(count);

  return (
    <nav aria-label={t('mainNavigation')} className="order-last w-full min-w-0 lg:order-none lg:w-auto lg:flex-1">
      <div ref={row} className={classes('flex gap-1', measuring && 'overflow-hidden')}>
        {entries.slice(0, count).map(({ key, to }) => (
          <NavLink key={key} to={to} className={({ isActive }) => classes('shrink-0', entryLook(isActive))}>
            {t(`navigation.${key}`)}
          </NavLink>
        ))}
        {rest.length > 0 && (
          <MenuTrigger>
            <Button className={classes('shrink-0', entryLook(rest.some(({ key }) => key === open)))}>
              {t('restOfNavigation')}
              <ChevronDownIcon className="size-3.5" />
            </Button>
            <Popover placement="bottom end" className="min-w-52 rounded-8 border border-line bg-white shadow-2">
              <Menu aria-label={t('restOfNavigation')} className="p-1 outline-none">
                {rest.map(({ key, to }) => (
                  <MenuItem
                    key={key}
                    id={key}
                    href={to}
                    textValue={t(`navigation.${key}`)}
                    className={classes('block cursor-pointer rounded-6 px-3 py-2 outline-none data-focused:bg-blue-50', key === open && 'font-bold text-blue-900')}
                  >
                    {t(`navigation.${key}`)}
                  </MenuItem>
                ))}
              </Menu>
            </Popover>
          </MenuTrigger>
        )}
      </div>
    </nav>
  );
}

/** True once the letters of the page are there: before, everything has other widths. */
function useFontsReady(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let gone = false;
    void document.fonts?.ready.then(() => {
      if (!gone) setReady(true);
    });
    return () => {
      gone = true;
    };
  }, []);
  return ready;
}
