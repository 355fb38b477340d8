import { useEffect, useRef } from 'react';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useHref, useLocation, useNavigate, useNavigation } from 'react-router';
import { MainNavigation } from '@/app/main-navigation';
import { NetworkStatus } from '@/app/network-status';
import { ScanBox } from '@/app/scan-box';
import { SessionExpired } from '@/app/session-expired';
import { UserMenu } from '@/app/user-menu';
import { ToastRegion } from '@/components/ui/toast';
import { classes } from '@/lib/classes';

/** Top bar, navigation by duty, and the place for pages. */
export function Shell() {
  const { t, i18n } = useTranslation('common');
  const navigate = useNavigate();
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const isLoading = useNavigation().state === 'loading';
  const lastPath = useRef(pathname);

  useEffect(() => {
    if (lastPath.current === pathname) return;
    lastPath.current = pathname;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [pathname]);

  return (
    <I18nProvider locale={i18n.language === 'en' ? 'en-US' : 'ja-JP'}>
      <RouterProvider navigate={(to) => void navigate(to)} useHref={useHref}>
        <a
          href="#main"
          className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-6 focus:bg-white focus:px-4 focus:py-2 focus:text-blue-900"
          onClick={(event) => {
            event.preventDefault();
            main.current?.focus();
          }}
        >
          {t('skipToContent')}
        </a>
        <header className="no-print sticky top-0 z-30 border-b border-line bg-white">
          <div className="flex flex-wrap items-center gap-x-5 px-5 lg:flex-nowrap">
            <Link to="/" className="flex h-14 items-center gap-2.5 text-[1.0625rem] font-bold whitespace-nowrap">
              <img src="/komado.svg" alt="" width="30" height="30" />
              <span>
                小窓 <span className="font-normal">Komado</span>
              </span>
            </Link>
            <MainNavigation />
            <div className="ml-auto flex shrink-0 items-center gap-2">
              <ScanBox />
              <UserMenu />
            </div>
          </div>
          <div role="presentation" className={classes('h-0.5 bg-blue-900 transition-opacity', isLoading ? 'animate-pulse opacity-100' : 'opacity-0')} />
        </header>
        <NetworkStatus />
        <main ref={main} id="main" tabIndex={-1} className="mx-auto w-full max-w-[120rem] px-5 pt-6 pb-16 outline-none xl:px-8">
          <Outlet />
        </main>
        <ToastRegion />
        <SessionExpired />
      </RouterProvider>
    </I18nProvider>
  );
}
