// Node reads a package's list of exports anew for each import of it, and that of drizzle-orm has 180 KB: what was found once is known.
import { registerHooks } from 'node:module';

const known = new Map();

registerHooks({
  resolve(specifier, context, next) {
    // Our own files alone, which all see the same packages: those of a package may see others.
    const isPackage = /^(?:@?[a-z])(?!ode:)/.test(specifier) && !context.parentURL?.includes('/node_modules/');
    if (!isPackage) return next(specifier, context);
    const key = `${specifier} ${context.conditions.join(' ')}`;
    const found = known.get(key) ?? next(specifier, context);
    known.set(key, found);
    return { ...found, shortCircuit: true };
  },
});
