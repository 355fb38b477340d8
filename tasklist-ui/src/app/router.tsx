import type { ComponentType } from 'react';
import { createBrowserRouter, redirect, type RouteObject } from 'react-router';
import type { CurrentUser } from '@/api/types';
import { startPage } from '@/app/navigation';
import { RouteError } from '@/app/route-error';
import { NotFoundPage } from '@/app/not-found-page';
import { Shell } from '@/app/shell';
import { LoadingPanel } from '@/components/ui/spinner';
import { loadTexts } from '@/lib/i18n';

type PageModule = { default: ComponentType };

/** A page and its texts, loaded together when first visited. */
function page(load: () => Promise<PageModule>, ...texts: string[]): Pick<RouteObject, 'lazy'> {
  return {
    lazy: async () => {
      const [module] = await Promise.all([load(), loadTexts(...texts)]);
      return { Component: module.default };
    },
  };
}

export function routes(user: CurrentUser): RouteObject[] {
  return [
    {
      element: <Shell />,
      errorElement: <RouteError />,
      HydrateFallback: LoadingPanel,
      children: [
        {
          errorElement: <RouteError />,
          children: [
            { index: true, loader: () => redirect(startPage(user)) },
            { path: 'sign-in', loader: () => redirect('/') },
            { path: 'inbox', ...page(() => import('@/features/inbox/inbox-page'), 'inbox') },
            { path: 'work-items/:id', ...page(() => import('@/features/task-forms/work-item-page'), 'task-forms', 'casework', 'viewer', 'custody', 'payment') },
            { path: 'cases/:id/:tab?', ...page(() => import('@/features/dossier/dossier-page'), 'dossier', 'diagram', 'casework', 'viewer', 'meetings', 'insurer', 'copies', 'custody') },
            { path: 'search', ...page(() => import('@/features/search/search-page'), 'search', 'dossier') },
            { path: 'counter/new', ...page(() => import('@/features/intake/counter-page'), 'intake') },
            { path: 'receipt/new', ...page(() => import('@/features/intake/paper-receipt-page'), 'intake') },
            { path: 'dispatches', ...page(() => import('@/features/dispatches/dispatches-page'), 'dispatches') },
            { path: 'dispatches/:id', ...page(() => import('@/features/dispatches/dispatch-page'), 'dispatches') },
            { path: 'meetings', ...page(() => import('@/features/meetings/meetings-page'), 'meetings') },
            { path: 'meetings/:id', ...page(() => import('@/features/meetings/meeting-page'), 'meetings') },
            { path: 'meetings/:id/cases/:no', ...page(() => import('@/features/meetings/sheet-page'), 'meetings') },
            { path: 'shipments', ...page(() => import('@/features/shipments/shipments-page'), 'shipments') },
            { path: 'shipments/:id', ...page(() => import('@/features/shipments/shipment-page'), 'shipments') },
            { path: 'insurer-letters', ...page(() => import('@/features/insurer/letters-page'), 'insurer') },
            { path: 'insurer-letters/:id', ...page(() => import('@/features/insurer/run-page'), 'insurer') },
            { path: 'insurer-replies', ...page(() => import('@/features/insurer/replies-page'), 'insurer') },
            { path: 'custody', ...page(() => import('@/features/custody/custody-page'), 'custody') },
            { path: 'custody/boxes/:id', ...page(() => import('@/features/custody/box-page'), 'custody') },
            { path: 'custody/candidates/:year', ...page(() => import('@/features/custody/candidates-page'), 'custody') },
            { path: 'custody/shelves/:year', ...page(() => import('@/features/custody/shelves-page'), 'custody') },
            { path: 'custody/orders', ...page(() => import('@/features/custody/orders-page'), 'custody') },
            { path: 'custody/orders/new', ...page(() => import('@/features/custody/new-order-page'), 'custody') },
            { path: 'custody/orders/:id', ...page(() => import('@/features/custody/order-page'), 'custody') },
            { path: 'copy-registrations', ...page(() => import('@/features/copies/copy-registrations-page'), 'copies') },
            { path: 'copy-registrations/:id', ...page(() => import('@/features/copies/copy-registration-page'), 'copies') },
            { path: 'provisions', ...page(() => import('@/features/copies/provisions-page'), 'copies') },
            { path: 'renewals', ...page(() => import('@/features/renewals/renewals-page'), 'renewals') },
            { path: 'renewals/:wave', ...page(() => import('@/features/renewals/wave-page'), 'renewals') },
            { path: 'renewals/:wave/runs/:id', ...page(() => import('@/features/renewals/run-page'), 'renewals') },
            { path: 'result-lists', ...page(() => import('@/features/result-lists/result-lists-page'), 'result-lists') },
            { path: 'claim-months', ...page(() => import('@/features/claims/claim-months-page'), 'claims') },
            { path: 'claim-months/:id/payment', ...page(() => import('@/features/payment/payment-page'), 'payment') },
            { path: 'refunds', ...page(() => import('@/features/refunds/refunds-page'), 'payment') },
            { path: 'refunds/new', ...page(() => import('@/features/refunds/new-refund-page'), 'payment') },
            { path: 'refunds/:id', ...page(() => import('@/features/refunds/refund-page'), 'payment') },
            { path: 'claim-months/:id/:tab?', ...page(() => import('@/features/claims/claim-month-page'), 'claims') },
            { path: 'dashboard', ...page(() => import('@/features/dashboard/dashboard-page'), 'dashboard', 'diagram') },
            { path: 'decisions', ...page(() => import('@/features/decisions/decisions-page'), 'decisions') },
            { path: 'audit', ...page(() => import('@/features/audit/audit-page'), 'audit') },
            { path: 'audit/misuse-reports', ...page(() => import('@/features/audit/misuse-reports-page'), 'audit') },
            { path: 'audit/misuse-reports/:id', ...page(() => import('@/features/audit/misuse-report-page'), 'audit') },
            { path: 'users', ...page(() => import('@/features/users/users-page'), 'users') },
            { path: '*', Component: NotFoundPage },
          ],
        },
      ],
    },
  ];
}

export function createAppRouter(user: CurrentUser) {
  return createBrowserRouter(routes(user));
}
