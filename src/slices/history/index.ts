export { type ChangedFields, type Comparison, type FieldCollision, isSame } from './rules.ts';
export { byNames, sayAll, type WaysToSay } from './say.ts';
