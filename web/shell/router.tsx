import { createBrowserRouter } from 'react-router';
import { Loading } from '../ui/page-states.js';
import { Landing } from './landing.js';
import { PageFailure } from './page-failure.js';
import { PageMissing } from './page-missing.js';
import { SignedIn } from './signed-in.js';

/** Every page of the product; each is loaded when it is first opened. */
export const router = createBrowserRouter([
  {
    path: '/sign-in', ErrorBoundary: PageFailure, HydrateFallback: Loading,
    lazy: async () => ({ Component: (await import('../access/sign-in-page.js')).SignInPage }),
  },
  {
    path: '/', Component: SignedIn, ErrorBoundary: PageFailure, HydrateFallback: Loading,
    children: [{
      ErrorBoundary: PageFailure,
      children: [
        { index: true, Component: Landing },
        { path: 'records/:path', lazy: async () => ({ Component: (await import('../recordkeeping/list/list-page.js')).ListPage }) },
        { path: 'records/:path/new', lazy: async () => ({ Component: (await import('../recordkeeping/form/create-page.js')).CreatePage }) },
        { path: 'records/:path/:id', lazy: async () => ({ Component: (await import('../recordkeeping/page/record-page.js')).RecordPage }) },
        { path: 'records/:path/:id/amend', lazy: async () => ({ Component: (await import('../recordkeeping/form/amend-page.js')).AmendPage }) },
        { path: 'map', lazy: async () => ({ Component: (await import('../map/map-page.js')).MapPage }) },
        { path: 'evaluation', lazy: async () => ({ Component: (await import('../evaluation/reports/evaluation-page.js')).EvaluationPage }) },
        { path: 'evaluation/:code', lazy: async () => ({ Component: (await import('../evaluation/reports/evaluation-page.js')).EvaluationPage }) },
        { path: '*', Component: PageMissing },
      ],
    }],
  },
]);
