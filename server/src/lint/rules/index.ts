import type { Rule } from '../rule';
import { attachmentPunctuation } from './attachment-punctuation';
import { brokenEnumeration } from './broken-enumeration';
import { contradictoryQuantity } from './contradictory-quantity';
import { copiedItem } from './copied-item';
import { deepNesting } from './deep-nesting';
import { disorderedNumber } from './disordered-number';
import { duplicateClause } from './duplicate-clause';
import { duplicateItem } from './duplicate-item';
import { emptyAttachment } from './empty-attachment';
import { emptyItem } from './empty-item';
import { fusedHeading } from './fused-heading';
import { hardWrappedText } from './hard-wrapped-text';
import { headingFullStop } from './heading-full-stop';
import { hedgedTarget } from './hedged-target';
import { hyphenRange } from './hyphen-range';
import { impossibleTarget } from './impossible-target';
import { inconsistentUnitName } from './inconsistent-unit-name';
import { loneSubitem } from './lone-subitem';
import { lostQuote } from './lost-quote';
import { malformedDate } from './malformed-date';
import { miscountedList } from './miscounted-list';
import { missingDeadline } from './missing-deadline';
import { missingFullStop } from './missing-full-stop';
import { missingLeadUnit } from './missing-lead-unit';
import { missingSection } from './missing-section';
import { missingUnit } from './missing-unit';
import { mixedMarkers } from './mixed-markers';
import { mixedScript } from './mixed-script';
import { mixedWidth } from './mixed-width';
import { noUnits } from './no-units';
import { nonstandardTerm } from './nonstandard-term';
import { overlappingItem } from './overlapping-item';
import { pauseBetweenQuotes } from './pause-between-quotes';
import { placeholderText } from './placeholder-text';
import { repeatedHeading } from './repeated-heading';
import { repeatedNumber } from './repeated-number';
import { skippedLevel } from './skipped-level';
import { skippedNumber } from './skipped-number';
import { staleYear } from './stale-year';
import { straySpace } from './stray-space';
import { truncatedUnit } from './truncated-unit';
import { unclosedUnitBracket } from './unclosed-unit-bracket';
import { unitSeparator } from './unit-separator';
import { unknownUnit } from './unknown-unit';
import { unmeasuredRanking } from './unmeasured-ranking';
import { unpairedBracket } from './unpaired-bracket';
import { unpairedQuote } from './unpaired-quote';
import { vagueTarget } from './vague-target';
import { vagueUnit } from './vague-unit';
import { webPageResidue } from './web-page-residue';
import { wrongDocumentNumberBracket } from './wrong-document-number-bracket';
import { wrongMarkerPunctuation } from './wrong-marker-punctuation';

/** Every rule, in the order of the documentation. */
export const rules: readonly Rule[] = [
  skippedNumber,
  repeatedNumber,
  disorderedNumber,
  brokenEnumeration,
  wrongMarkerPunctuation,
  mixedMarkers,
  deepNesting,
  skippedLevel,
  headingFullStop,
  fusedHeading,
  repeatedHeading,
  loneSubitem,
  emptyItem,
  missingUnit,
  noUnits,
  unclosedUnitBracket,
  truncatedUnit,
  unitSeparator,
  inconsistentUnitName,
  vagueUnit,
  unknownUnit,
  missingLeadUnit,
  vagueTarget,
  hedgedTarget,
  unmeasuredRanking,
  contradictoryQuantity,
  impossibleTarget,
  miscountedList,
  missingDeadline,
  staleYear,
  duplicateClause,
  duplicateItem,
  overlappingItem,
  copiedItem,
  missingSection,
  malformedDate,
  unpairedBracket,
  unpairedQuote,
  lostQuote,
  missingFullStop,
  wrongDocumentNumberBracket,
  emptyAttachment,
  attachmentPunctuation,
  hyphenRange,
  mixedWidth,
  straySpace,
  nonstandardTerm,
  placeholderText,
  mixedScript,
  webPageResidue,
  hardWrappedText,
  pauseBetweenQuotes,
];
