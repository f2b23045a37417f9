export { asItWas, type ChangedFields, type Comparison, changedFields, compareThree, type FieldCollision, isSame } from './rules.ts';
export { byNames, sayAll, type WaysToSay } from './say.ts';
