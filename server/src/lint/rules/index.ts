import type { Rule } from '../rule';
import { disorderedNumber } from './disordered-number';
import { duplicateClause } from './duplicate-clause';
import { duplicateItem } from './duplicate-item';
import { malformedDate } from './malformed-date';
import { missingUnit } from './missing-unit';
import { repeatedNumber } from './repeated-number';
import { skippedNumber } from './skipped-number';
import { truncatedUnit } from './truncated-unit';
import { unclosedUnitBracket } from './unclosed-unit-bracket';
import { unpairedBracket } from './unpaired-bracket';
import { vagueTarget } from './vague-target';

/** Every rule, in the order of the documentation. */
export const rules: readonly Rule[] = [
  skippedNumber,
  repeatedNumber,
  disorderedNumber,
  missingUnit,
  unclosedUnitBracket,
  truncatedUnit,
  vagueTarget,
  duplicateClause,
  duplicateItem,
  malformedDate,
  unpairedBracket,
];
