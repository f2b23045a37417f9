import type { ServerBuild } from 'react-router';

export interface BuiltRoute {
  /** Below the language. */
  readonly path: string;
  readonly hasAction: boolean;
  /** Whether it is shown; else it is a file, or leads on. */
  readonly isPage: boolean;
}

/** Every route of the built pages that can be asked for; those of the shell are parents of others. */
export function routesOf(build: ServerBuild): readonly BuiltRoute[] {
  const routes = Object.values(build.routes).flatMap((route) => (route === undefined ? [] : [route]));
  const parents = new Set(routes.map(({ parentId }) => parentId));
  const pathOf = (id: string | undefined): string => {
    const route = id === undefined ? undefined : build.routes[id];
    return route === undefined ? '' : [pathOf(route.parentId), route.path ?? ''].filter((part) => part !== '').join('/');
  };
  return routes
    .filter(({ id, path }) => !parents.has(id) && path !== '*')
    .map(({ id, module }) => ({ path: pathOf(id), hasAction: module.action !== undefined, isPage: module.default !== undefined }))
    .filter(({ path }) => path.startsWith(':lang'))
    .map((route) => ({ ...route, path: route.path.replace(/^:lang\/?/, '') }));
}
