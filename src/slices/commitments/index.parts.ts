export { townPromisesPart } from './municipality-part.tsx';
export { promisesPart } from './partnership-part.tsx';
