export { CollisionPanel } from './collision-panel.tsx';
export { EditCollision, formSight } from './edit-sight.tsx';
export { WithdrawForm } from './withdraw-form.tsx';
