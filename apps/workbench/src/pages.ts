import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './shell/root.ts'

// One line a page: what is behind it is loaded when it is opened. The server answers these addresses with
// the app; they are listed again in apps/server/src/work/app.ts.
const pages = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/work/registers',
    component: lazyRouteComponent(() => import('./registers/list-page.tsx'), 'RegistersPage'),
  }),
]

export function createBench() {
  return createRouter({
    routeTree: rootRoute.addChildren(pages),
    defaultPreload: 'intent',
    scrollRestoration: true,
  })
}
