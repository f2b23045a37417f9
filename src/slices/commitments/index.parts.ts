export { lifePart } from './life-part.tsx';
export { promisesPart } from './partnership-part.tsx';
