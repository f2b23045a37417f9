export { DIRECTIONS, type Direction } from './direction.ts';
export { directionName } from './messages.ts';
