export { CollisionPanel, collisionErrors, collisionLabels } from './collision-panel.tsx';
export { type CollisionSight, wordsFor } from './collision-sight.ts';
export { formSight } from './edit-sight.tsx';
