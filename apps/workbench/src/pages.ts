import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { viewSearch } from './registers/view.ts'
import { rootRoute } from './shell/root.ts'
import { textsOf } from './shell/search.ts'

// One line a page: what is behind it is loaded when it is opened. The server answers these addresses with
// the app; they are listed again in apps/server/src/work/app.ts.
const pages = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/work',
    validateSearch: textsOf('part'),
    component: lazyRouteComponent(() => import('./day/day-page.tsx'), 'DayPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/work/leader',
    validateSearch: textsOf('procedure', 'county', 'register', 'record', 'figure', 'period', 'area'),
    component: lazyRouteComponent(() => import('./leader/leader-page.tsx'), 'LeaderPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/work/figures',
    validateSearch: textsOf('mine', 'sought'),
    component: lazyRouteComponent(() => import('./figures/list-page.tsx'), 'FiguresPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/work/figures/$id',
    validateSearch: textsOf('area', 'period', 'known', 'rows'),
    component: lazyRouteComponent(() => import('./figures/figure-page.tsx'), 'FigurePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/work/procedures/$id',
    validateSearch: textsOf('record'),
    component: lazyRouteComponent(() => import('./procedures/procedure-page.tsx'), 'ProcedurePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/work/registers',
    component: lazyRouteComponent(() => import('./registers/list-page.tsx'), 'RegistersPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/work/registers/$register',
    validateSearch: viewSearch,
    component: lazyRouteComponent(() => import('./registers/register-page.tsx'), 'RegisterPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/work/registers/$register/import',
    validateSearch: ({ job }: Record<string, unknown>): { readonly job?: string } =>
      typeof job === 'string' ? { job } : {},
    component: lazyRouteComponent(() => import('./registers/import-page.tsx'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/work/registers/$register/$record',
    component: lazyRouteComponent(() => import('./registers/record-page.tsx'), 'RecordPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/work/reports',
    component: lazyRouteComponent(() => import('./reports/list-page.tsx'), 'ReportsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/work/reports/$report/$name',
    validateSearch: ({ part }: Record<string, unknown>): { readonly part?: string } =>
      typeof part === 'string' ? { part } : {},
    component: lazyRouteComponent(() => import('./reports/wording-page.tsx'), 'WordingPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/work/jobs',
    component: lazyRouteComponent(() => import('./jobs/jobs-page.tsx'), 'JobsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/work/jobs/$id',
    component: lazyRouteComponent(() => import('./jobs/job-page.tsx'), 'JobPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/work/admin',
    component: lazyRouteComponent(() => import('./administration/admin-page.tsx'), 'AdminPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/work/articles',
    validateSearch: ({ stage }: Record<string, unknown>): { readonly stage?: string } =>
      typeof stage === 'string' ? { stage } : {},
    component: lazyRouteComponent(() => import('./articles/list-page.tsx'), 'ArticlesPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/work/articles/$id',
    component: lazyRouteComponent(() => import('./articles/article-page.tsx'), 'ArticlePage'),
  }),
]

export function createBench() {
  return createRouter({
    routeTree: rootRoute.addChildren(pages),
    defaultPreload: 'intent',
    scrollRestoration: true,
  })
}
