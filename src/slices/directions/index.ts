export { DIRECTIONS, type Direction } from './direction.ts';
export { directionName, directionsMeant } from './messages.ts';
