import 'i18next';
import type common from './locales/ja/common.json';
import type session from './locales/ja/session.json';
import type inbox from './locales/ja/inbox.json';
import type intake from './locales/ja/intake.json';
import type meetings from './locales/ja/meetings.json';
import type dispatches from './locales/ja/dispatches.json';
import type search from './locales/ja/search.json';
import type dashboard from './locales/ja/dashboard.json';
import type decisions from './locales/ja/decisions.json';
import type audit from './locales/ja/audit.json';
import type users from './locales/ja/users.json';
import type resultLists from './locales/ja/result-lists.json';
import type diagram from './locales/ja/diagram.json';
import type dossier from './locales/ja/dossier.json';
import type shipments from './locales/ja/shipments.json';
import type linkage from './locales/ja/linkage.json';
import type insurer from './locales/ja/insurer.json';
import type renewals from './locales/ja/renewals.json';
import type custody from './locales/ja/custody.json';
import type claims from './locales/ja/claims.json';
import type copies from './locales/ja/copies.json';
import type payment from './locales/ja/payment.json';
import type taskForms from './locales/ja/task-forms.json';

/** Texts of the Japanese files are the type; the parity test holds the English ones to it. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    returnNull: false;
    resources: {
      common: typeof common;
      session: typeof session;
      inbox: typeof inbox;
      intake: typeof intake;
      meetings: typeof meetings;
      dispatches: typeof dispatches;
      search: typeof search;
      dashboard: typeof dashboard;
      decisions: typeof decisions;
      audit: typeof audit;
      users: typeof users;
      'result-lists': typeof resultLists;
      diagram: typeof diagram;
      dossier: typeof dossier;
      shipments: typeof shipments;
      linkage: typeof linkage;
      insurer: typeof insurer;
      copies: typeof copies;
      renewals: typeof renewals;
      custody: typeof custody;
      claims: typeof claims;
      payment: typeof payment;
      'task-forms': typeof taskForms;
    };
  }
}
