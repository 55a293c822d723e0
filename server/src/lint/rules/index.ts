import type { Rule } from '../rule';
import type { RuleFamily } from '../rule-family';
import { fusedHeading } from './headings/fused-heading';
import { headingFullStop } from './headings/heading-full-stop';
import { repeatedHeading } from './headings/repeated-heading';
import { brokenEnumeration } from './numbering/broken-enumeration';
import { danglingReference } from './numbering/dangling-reference';
import { deepNesting } from './numbering/deep-nesting';
import { disorderedNumber } from './numbering/disordered-number';
import { mixedMarkers } from './numbering/mixed-markers';
import { repeatedNumber } from './numbering/repeated-number';
import { skippedLevel } from './numbering/skipped-level';
import { skippedNumber } from './numbering/skipped-number';
import { wrongMarkerPunctuation } from './numbering/wrong-marker-punctuation';
import { attachmentPunctuation } from './punctuation/attachment-punctuation';
import { hyphenRange } from './punctuation/hyphen-range';
import { lostQuote } from './punctuation/lost-quote';
import { missingFullStop } from './punctuation/missing-full-stop';
import { mixedWidth } from './punctuation/mixed-width';
import { pauseBetweenQuotes } from './punctuation/pause-between-quotes';
import { unpairedBracket } from './punctuation/unpaired-bracket';
import { unpairedQuote } from './punctuation/unpaired-quote';
import { wrongDocumentNumberBracket } from './punctuation/wrong-document-number-bracket';
import { copiedItem } from './repetition/copied-item';
import { duplicateClause } from './repetition/duplicate-clause';
import { duplicateItem } from './repetition/duplicate-item';
import { overlappingItem } from './repetition/overlapping-item';
import { emptyItem } from './structure/empty-item';
import { loneSubitem } from './structure/lone-subitem';
import { missingSection } from './structure/missing-section';
import { unlikePlan } from './structure/unlike-plan';
import { unreadTable } from './structure/unread-table';
import { contradictoryQuantity } from './targets/contradictory-quantity';
import { hedgedTarget } from './targets/hedged-target';
import { impossibleTarget } from './targets/impossible-target';
import { miscountedList } from './targets/miscounted-list';
import { missingDeadline } from './targets/missing-deadline';
import { staleYear } from './targets/stale-year';
import { unmeasuredRanking } from './targets/unmeasured-ranking';
import { vagueTarget } from './targets/vague-target';
import { emptyAttachment } from './text/empty-attachment';
import { hardWrappedText } from './text/hard-wrapped-text';
import { invisibleCharacter } from './text/invisible-character';
import { malformedDate } from './text/malformed-date';
import { mixedScript } from './text/mixed-script';
import { nonstandardTerm } from './text/nonstandard-term';
import { placeholderText } from './text/placeholder-text';
import { straySpace } from './text/stray-space';
import { webPageResidue } from './text/web-page-residue';
import { inconsistentUnitName } from './units/inconsistent-unit-name';
import { missingLeadUnit } from './units/missing-lead-unit';
import { missingUnit } from './units/missing-unit';
import { noUnits } from './units/no-units';
import { truncatedUnit } from './units/truncated-unit';
import { unclosedUnitBracket } from './units/unclosed-unit-bracket';
import { unitSeparator } from './units/unit-separator';
import { unknownUnit } from './units/unknown-unit';
import { vagueUnit } from './units/vague-unit';

/** The rules of each family, which is the folder that they stand in, in the order of the documentation. */
export const rulesOfFamily: Readonly<Record<RuleFamily, readonly Rule[]>> = {
  numbering: [
    skippedNumber,
    repeatedNumber,
    disorderedNumber,
    danglingReference,
    brokenEnumeration,
    wrongMarkerPunctuation,
    mixedMarkers,
    deepNesting,
    skippedLevel,
  ],
  headings: [headingFullStop, fusedHeading, repeatedHeading],
  structure: [loneSubitem, emptyItem, missingSection, unreadTable, unlikePlan],
  units: [
    missingUnit,
    noUnits,
    unclosedUnitBracket,
    truncatedUnit,
    unitSeparator,
    inconsistentUnitName,
    vagueUnit,
    unknownUnit,
    missingLeadUnit,
  ],
  targets: [
    vagueTarget,
    hedgedTarget,
    unmeasuredRanking,
    contradictoryQuantity,
    impossibleTarget,
    miscountedList,
    missingDeadline,
    staleYear,
  ],
  repetition: [duplicateClause, duplicateItem, overlappingItem, copiedItem],
  punctuation: [
    unpairedBracket,
    unpairedQuote,
    lostQuote,
    missingFullStop,
    wrongDocumentNumberBracket,
    attachmentPunctuation,
    hyphenRange,
    mixedWidth,
    pauseBetweenQuotes,
  ],
  text: [
    malformedDate,
    emptyAttachment,
    straySpace,
    invisibleCharacter,
    nonstandardTerm,
    placeholderText,
    mixedScript,
    webPageResidue,
    hardWrappedText,
  ],
};

/** Every rule, in the order of the documentation. */
export const rules: readonly Rule[] = Object.values(rulesOfFamily).flat();
