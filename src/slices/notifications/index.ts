export { toldOf } from './rules.ts';
