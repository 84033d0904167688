import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { session } from '@/shared/api/client';
import { AppShell } from './layout/app-shell';
import { BoardsRoute } from './pages/boards-route';
import { FailedPage, MissingPage } from './pages/fallback-pages';
import { readBoardSearch } from './search/board-search';
import { readSettingsSearch } from './search/settings-search';
import { readTaskSearch } from './search/task-search';
import { readEntrySearch } from './search/entry-search';

const root = createRootRoute({ component: Outlet, notFoundComponent: MissingPage });

/** Whatever needs a sign-in, inside the frame with the navigation. */
const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: AppShell,
  beforeLoad: ({ location }) => {
    if (!session.isSignedIn()) {
      redirect({ to: '/sign-in', search: { next: location.href }, throw: true });
    }
  },
});

/** What is only for those who are not signed in. */
const entry = createRoute({
  getParentRoute: () => root,
  id: 'entry',
  validateSearch: readEntrySearch,
  beforeLoad: ({ search }) => {
    if (session.isSignedIn()) {
      redirect({ href: search.next ?? '/boards', throw: true });
    }
  },
});

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    redirect({ to: '/boards', throw: true });
  },
});

const signIn = createRoute({
  getParentRoute: () => entry,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./pages/entry-routes'), 'SignInRoute'),
});

const register = createRoute({
  getParentRoute: () => entry,
  path: '/register',
  component: lazyRouteComponent(() => import('./pages/entry-routes'), 'RegisterRoute'),
});

const boards = createRoute({ getParentRoute: () => shell, path: '/boards', component: BoardsRoute });

const board = createRoute({
  getParentRoute: () => shell,
  path: '/boards/$boardId',
  validateSearch: readBoardSearch,
  component: lazyRouteComponent(() => import('./pages/board-route'), 'BoardRoute'),
});

const task = createRoute({
  getParentRoute: () => shell,
  path: '/tasks/$taskId',
  validateSearch: readTaskSearch,
  component: lazyRouteComponent(() => import('./pages/task-route'), 'TaskRoute'),
});

const agents = createRoute({
  getParentRoute: () => shell,
  path: '/agents',
  component: lazyRouteComponent(() => import('@/features/agents/components/agents-page'), 'AgentsPage'),
});

const queue = createRoute({
  getParentRoute: () => shell,
  path: '/queue',
  component: lazyRouteComponent(() => import('@/features/queue/components/queue-page'), 'QueuePage'),
});

const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings',
  validateSearch: readSettingsSearch,
  component: lazyRouteComponent(() => import('./pages/settings-route'), 'SettingsRoute'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    entry.addChildren([signIn, register]),
    shell.addChildren([boards, board, task, agents, queue, settings]),
  ]),
  defaultErrorComponent: FailedPage,
  defaultPreload: 'intent',
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
