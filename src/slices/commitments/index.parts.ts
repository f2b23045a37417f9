export { promisesPart } from './partnership-part.tsx';
