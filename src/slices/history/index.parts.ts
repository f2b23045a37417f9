export { CollisionPanel, collisionErrors, collisionLabels } from './collision-panel.tsx';
export { formSight } from './edit-sight.tsx';
