import { createBrowserRouter } from 'react-router';
import { Loading } from '../ui/page-states.js';
import { Landing } from './landing.js';
import { PageFailure } from './page-failure.js';
import { PageMissing } from './page-missing.js';
import { SignedIn } from './signed-in.js';

const signInPage = async () => ({ Component: (await import('../access/sign-in-page.js')).SignInPage });
const listPage = async () => ({ Component: (await import('../recordkeeping/list/list-page.js')).ListPage });
const createPage = async () => ({ Component: (await import('../recordkeeping/form/create-page.js')).CreatePage });
const recordPage = async () => ({ Component: (await import('../recordkeeping/page/record-page.js')).RecordPage });
const amendPage = async () => ({ Component: (await import('../recordkeeping/form/amend-page.js')).AmendPage });
const importPage = async () => ({ Component: (await import('../transfer/import-page.js')).ImportPage });
const mapPage = async () => ({ Component: (await import('../map/map-page.js')).MapPage });
const suppliesPage = async () => ({ Component: (await import('../supplies/supplies-page.js')).SuppliesPage });
const reportsPage = async () => ({ Component: (await import('../evaluation/reports/reports-page.js')).ReportsPage });
const reportPage = async () => ({ Component: (await import('../evaluation/reports/report-page.js')).ReportPage });
const differencePage = async () => ({ Component: (await import('../evaluation/reports/difference-page.js')).DifferencePage });
const comparisonPage = async () => ({ Component: (await import('../evaluation/reports/comparison-page.js')).ComparisonPage });
const evaluationPage = async () => ({ Component: (await import('../evaluation/reports/evaluation-page.js')).EvaluationPage });
const monitoringPage = async () => ({ Component: (await import('../evaluation/monitoring/monitoring-page.js')).MonitoringPage });
const measuresPage = async () => ({ Component: (await import('../evaluation/measures/measures-page.js')).MeasuresPage });
const frameworksPage = async () => ({ Component: (await import('../evaluation/frameworks/frameworks-page.js')).FrameworksPage });
const newFrameworkPage = async () => ({ Component: (await import('../evaluation/frameworks/new-framework-page.js')).NewFrameworkPage });
const frameworkPage = async () => ({ Component: (await import('../evaluation/frameworks/framework-page.js')).FrameworkPage });
const frameworkDiffPage = async () => ({ Component: (await import('../evaluation/frameworks/diff-page.js')).DiffPage });
const deskPage = async () => ({ Component: (await import('../evaluation/desk/desk-page.js')).DeskPage });
const deskReportPage = async () => ({ Component: (await import('../evaluation/desk/desk-report-page.js')).DeskReportPage });
const grantsPage = async () => ({ Component: (await import('../evaluation/desk/grants-page.js')).GrantsPage });
const surveyPage = async () => ({ Component: (await import('../survey/survey-page.js')).SurveyPage });
const posterPage = async () => ({ Component: (await import('../survey/poster-page.js')).PosterPage });

/** Every page of the product; each is loaded when it is first opened. */
export const router = createBrowserRouter([
  {
    path: '/sign-in', ErrorBoundary: PageFailure, HydrateFallback: Loading,
    lazy: signInPage,
  },
  // For anybody, without an account.
  { path: '/survey/:token', ErrorBoundary: PageFailure, HydrateFallback: Loading, lazy: surveyPage },
  { path: '/survey/:token/poster', ErrorBoundary: PageFailure, HydrateFallback: Loading, lazy: posterPage },
  {
    path: '/', Component: SignedIn, ErrorBoundary: PageFailure, HydrateFallback: Loading,
    children: [{
      ErrorBoundary: PageFailure,
      children: [
        { index: true, Component: Landing },
        { path: 'records/:path', lazy: listPage },
        { path: 'records/:path/new', lazy: createPage },
        { path: 'records/:path/import', lazy: importPage },
        { path: 'records/:path/:id', lazy: recordPage },
        { path: 'records/:path/:id/amend', lazy: amendPage },
        { path: 'map', lazy: mapPage },
        { path: 'supplies', lazy: suppliesPage },
        { path: 'evaluation', lazy: evaluationPage },
        { path: 'evaluation/frameworks', lazy: frameworksPage },
        { path: 'evaluation/frameworks/new', lazy: newFrameworkPage },
        { path: 'evaluation/frameworks/:id', lazy: frameworkPage },
        { path: 'evaluation/frameworks/:id/diff', lazy: frameworkDiffPage },
        { path: 'evaluation/reports', lazy: reportsPage },
        { path: 'evaluation/reports/:id', lazy: reportPage },
        { path: 'evaluation/reports/:id/difference', lazy: differencePage },
        { path: 'evaluation/compare', lazy: comparisonPage },
        { path: 'evaluation/measures', lazy: measuresPage },
        { path: 'evaluation/monitoring', lazy: monitoringPage },
        { path: 'evaluation/grants', lazy: grantsPage },
        { path: 'desk', lazy: deskPage },
        { path: 'desk/:id', lazy: deskReportPage },
        { path: '*', Component: PageMissing },
      ],
    }],
  },
]);
