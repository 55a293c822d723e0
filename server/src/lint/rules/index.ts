import type { Rule } from '../rule';
import { disorderedNumber } from './disordered-number';
import { repeatedNumber } from './repeated-number';
import { skippedNumber } from './skipped-number';

/** Every rule, in the order of the documentation. */
export const rules: readonly Rule[] = [skippedNumber, repeatedNumber, disorderedNumber];
