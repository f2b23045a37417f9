export { CollisionPanel, collisionErrors, collisionLabels } from './collision-panel.tsx';
