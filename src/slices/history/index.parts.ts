export { CollisionPanel } from './collision-panel.tsx';
