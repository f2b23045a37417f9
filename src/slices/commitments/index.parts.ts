export { lifePart } from './life-part.tsx';
export { townPromisesPart } from './municipality-part.tsx';
export { promisesPart } from './partnership-part.tsx';
