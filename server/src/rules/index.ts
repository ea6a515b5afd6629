// Written by `npm run generate` from the rule folders: do not edit.
import type { AcrossRule } from './across.ts';
import type { Rule, RuleMeta } from './rule.ts';
import { rule as citationsAdoptedGuideline } from './citations/adopted-guideline/rule.ts';
import { rule as citationsArguedClass } from './citations/argued-class/rule.ts';
import { rule as citationsArguedGuideline } from './citations/argued-guideline/rule.ts';
import { rule as citationsEditionInForce } from './citations/edition-in-force/rule.ts';
import { rule as citationsLimitDecision } from './citations/limit-decision/rule.ts';
import { rule as citationsMissingLimit } from './citations/missing-limit/rule.ts';
import { rule as citationsNoEvidence } from './citations/no-evidence/rule.ts';
import { rule as citationsNoSection } from './citations/no-section/rule.ts';
import { rule as citationsNoSource } from './citations/no-source/rule.ts';
import { rule as citationsNoSurgery } from './citations/no-surgery/rule.ts';
import { rule as citationsOtherCondition } from './citations/other-condition/rule.ts';
import { rule as citationsPageRange } from './citations/page-range/rule.ts';
import { rule as citationsQuotedLimit } from './citations/quoted-limit/rule.ts';
import { rule as citationsRecommendation } from './citations/recommendation/rule.ts';
import { rule as citationsRegionMismatch } from './citations/region-mismatch/rule.ts';
import { rule as citationsStandardSentence } from './citations/standard-sentence/rule.ts';
import { rule as citationsTreatmentMismatch } from './citations/treatment-mismatch/rule.ts';
import { rule as citationsTurnedStatement } from './citations/turned-statement/rule.ts';
import { rule as citationsUnknownDocument } from './citations/unknown-document/rule.ts';
import { rule as citationsUnknownSection } from './citations/unknown-section/rule.ts';
import { rule as citationsVisitCap } from './citations/visit-cap/rule.ts';
import { rule as citationsWebPage } from './citations/web-page/rule.ts';
import { rule as countsDailyDose } from './counts/daily-dose/rule.ts';
import { rule as countsDrugQuantity } from './counts/drug-quantity/rule.ts';
import { rule as countsDrugStrength } from './counts/drug-strength/rule.ts';
import { rule as countsDrugSummary } from './counts/drug-summary/rule.ts';
import { rule as countsDrugSupply } from './counts/drug-supply/rule.ts';
import { rule as countsImpossibleQuantity } from './counts/impossible-quantity/rule.ts';
import { rule as countsLimitComparison } from './counts/limit-comparison/rule.ts';
import { rule as countsNoQuantity } from './counts/no-quantity/rule.ts';
import { rule as countsNoRegion } from './counts/no-region/rule.ts';
import { rule as countsPartsSum } from './counts/parts-sum/rule.ts';
import { rule as countsRangeReversed } from './counts/range-reversed/rule.ts';
import { rule as countsRemainingMismatch } from './counts/remaining-mismatch/rule.ts';
import { rule as countsTitleConclusion } from './counts/title-conclusion/rule.ts';
import { rule as countsTitleRationale } from './counts/title-rationale/rule.ts';
import { rule as countsTitleSummary } from './counts/title-summary/rule.ts';
import { rule as countsTotalMismatch } from './counts/total-mismatch/rule.ts';
import { rule as countsWordAndFigure } from './counts/word-and-figure/rule.ts';
import { rule as decisionAlikeDecidedDifferently } from './decision/alike-decided-differently/rule.ts';
import { rule as decisionAuthorizedInFull } from './decision/authorized-in-full/rule.ts';
import { rule as decisionClaimAgainstDecision } from './decision/claim-against-decision/rule.ts';
import { rule as decisionCompoundIssue } from './decision/compound-issue/rule.ts';
import { rule as decisionConclusionWording } from './decision/conclusion-wording/rule.ts';
import { rule as decisionContradiction } from './decision/contradiction/rule.ts';
import { rule as decisionMissingConclusion } from './decision/missing-conclusion/rule.ts';
import { rule as decisionMoreThanInDispute } from './decision/more-than-in-dispute/rule.ts';
import { rule as decisionNarrowerConclusion } from './decision/narrower-conclusion/rule.ts';
import { rule as decisionNoReason } from './decision/no-reason/rule.ts';
import { rule as decisionOtherLetter } from './decision/other-letter/rule.ts';
import { rule as decisionOtherTreatment } from './decision/other-treatment/rule.ts';
import { rule as decisionRationaleTreatment } from './decision/rationale-treatment/rule.ts';
import { rule as decisionTurnsRound } from './decision/turns-round/rule.ts';
import { rule as factsAfterDecision } from './facts/after-decision/rule.ts';
import { rule as factsAge } from './facts/age/rule.ts';
import { rule as factsAnotherPatient } from './facts/another-patient/rule.ts';
import { rule as factsAuthorizedRequest } from './facts/authorized-request/rule.ts';
import { rule as factsBeforeInjury } from './facts/before-injury/rule.ts';
import { rule as factsBeyondScale } from './facts/beyond-scale/rule.ts';
import { rule as factsCaseNumber } from './facts/case-number/rule.ts';
import { rule as factsCaseNumberTwice } from './facts/case-number-twice/rule.ts';
import { rule as factsDateOrder } from './facts/date-order/rule.ts';
import { rule as factsDrugClass } from './facts/drug-class/rule.ts';
import { rule as factsElapsedTime } from './facts/elapsed-time/rule.ts';
import { rule as factsEventDate } from './facts/event-date/rule.ts';
import { rule as factsFigure } from './facts/figure/rule.ts';
import { rule as factsImpossibleDate } from './facts/impossible-date/rule.ts';
import { rule as factsImprovement } from './facts/improvement/rule.ts';
import { rule as factsInjuryDate } from './facts/injury-date/rule.ts';
import { rule as factsLateApplication } from './facts/late-application/rule.ts';
import { rule as factsNotInRecord } from './facts/not-in-record/rule.ts';
import { rule as factsPastedRationale } from './facts/pasted-rationale/rule.ts';
import { rule as factsPriorTreatment } from './facts/prior-treatment/rule.ts';
import { rule as factsRationaleRegion } from './facts/rationale-region/rule.ts';
import { rule as factsRegion } from './facts/region/rule.ts';
import { rule as factsRequestAfterReview } from './facts/request-after-review/rule.ts';
import { rule as factsRequestNotInSummary } from './facts/request-not-in-summary/rule.ts';
import { rule as factsReviewDate } from './facts/review-date/rule.ts';
import { rule as factsSex } from './facts/sex/rule.ts';
import { rule as factsSide } from './facts/side/rule.ts';
import { rule as factsSpineLevel } from './facts/spine-level/rule.ts';
import { rule as factsSummaryRegion } from './facts/summary-region/rule.ts';
import { rule as factsSummarySide } from './facts/summary-side/rule.ts';
import { rule as factsTestResult } from './facts/test-result/rule.ts';
import { rule as factsUndecidedRequest } from './facts/undecided-request/rule.ts';
import { rule as factsWorkStatus } from './facts/work-status/rule.ts';
import { rule as privacyBirthDate } from './privacy/birth-date/rule.ts';
import { rule as privacyContactDetails } from './privacy/contact-details/rule.ts';
import { rule as privacyProviderName } from './privacy/provider-name/rule.ts';
import { rule as privacyRecordNumber } from './privacy/record-number/rule.ts';
import { rule as privacyRedactionGap } from './privacy/redaction-gap/rule.ts';
import { rule as privacyReviewerIdentity } from './privacy/reviewer-identity/rule.ts';
import { rule as privacySocialSecurityNumber } from './privacy/social-security-number/rule.ts';
import { rule as privacyWorkerName } from './privacy/worker-name/rule.ts';
import { rule as structureDecisionSpelling } from './structure/decision-spelling/rule.ts';
import { rule as structureDuplicateField } from './structure/duplicate-field/rule.ts';
import { rule as structureDuplicateIssue } from './structure/duplicate-issue/rule.ts';
import { rule as structureDuplicateSection } from './structure/duplicate-section/rule.ts';
import { rule as structureEmptyField } from './structure/empty-field/rule.ts';
import { rule as structureEmptySection } from './structure/empty-section/rule.ts';
import { rule as structureFieldOrder } from './structure/field-order/rule.ts';
import { rule as structureHeadingSpelling } from './structure/heading-spelling/rule.ts';
import { rule as structureLabelSpelling } from './structure/label-spelling/rule.ts';
import { rule as structureMissingCredentials } from './structure/missing-credentials/rule.ts';
import { rule as structureMissingDecision } from './structure/missing-decision/rule.ts';
import { rule as structureMissingField } from './structure/missing-field/rule.ts';
import { rule as structureMissingHeaderField } from './structure/missing-header-field/rule.ts';
import { rule as structureMissingSection } from './structure/missing-section/rule.ts';
import { rule as structureMissingStatementPart } from './structure/missing-statement-part/rule.ts';
import { rule as structureMissingTitle } from './structure/missing-title/rule.ts';
import { rule as structureModifiedTitle } from './structure/modified-title/rule.ts';
import { rule as structureNoIssue } from './structure/no-issue/rule.ts';
import { rule as structureNotALetter } from './structure/not-a-letter/rule.ts';
import { rule as structureSectionOrder } from './structure/section-order/rule.ts';
import { rule as structureSeveralRequests } from './structure/several-requests/rule.ts';
import { rule as structureSuppressionReason } from './structure/suppression-reason/rule.ts';
import { rule as structureUnknownDecision } from './structure/unknown-decision/rule.ts';
import { rule as structureUnusedSuppression } from './structure/unused-suppression/rule.ts';
import { rule as structureWrongSuppression } from './structure/wrong-suppression/rule.ts';
import { rule as wordingAgreement } from './wording/agreement/rule.ts';
import { rule as wordingApostrophe } from './wording/apostrophe/rule.ts';
import { rule as wordingArticle } from './wording/article/rule.ts';
import { rule as wordingCapital } from './wording/capital/rule.ts';
import { rule as wordingComma } from './wording/comma/rule.ts';
import { rule as wordingConfusedWord } from './wording/confused-word/rule.ts';
import { rule as wordingCopiedRationale } from './wording/copied-rationale/rule.ts';
import { rule as wordingDoubledMark } from './wording/doubled-mark/rule.ts';
import { rule as wordingFinalStop } from './wording/final-stop/rule.ts';
import { rule as wordingFragment } from './wording/fragment/rule.ts';
import { rule as wordingJoinedNumbers } from './wording/joined-numbers/rule.ts';
import { rule as wordingLongSentence } from './wording/long-sentence/rule.ts';
import { rule as wordingMissingWord } from './wording/missing-word/rule.ts';
import { rule as wordingOpener } from './wording/opener/rule.ts';
import { rule as wordingPlaceholder } from './wording/placeholder/rule.ts';
import { rule as wordingQuotedWords } from './wording/quoted-words/rule.ts';
import { rule as wordingRepeatedItem } from './wording/repeated-item/rule.ts';
import { rule as wordingRepeatedLimit } from './wording/repeated-limit/rule.ts';
import { rule as wordingRepeatedSentence } from './wording/repeated-sentence/rule.ts';
import { rule as wordingRepeatedWord } from './wording/repeated-word/rule.ts';
import { rule as wordingRunOn } from './wording/run-on/rule.ts';
import { rule as wordingSlip } from './wording/slip/rule.ts';
import { rule as wordingSpacing } from './wording/spacing/rule.ts';
import { rule as wordingSpelling } from './wording/spelling/rule.ts';
import { rule as wordingUnbalancedBracket } from './wording/unbalanced-bracket/rule.ts';
import { rule as wordingUnbalancedQuote } from './wording/unbalanced-quote/rule.ts';
import { rule as wordingVerbForm } from './wording/verb-form/rule.ts';

/** Every rule that looks at one letter, in the order of its id. */
export const rules: readonly Rule[] = [
  citationsAdoptedGuideline,
  citationsArguedClass,
  citationsArguedGuideline,
  citationsEditionInForce,
  citationsLimitDecision,
  citationsMissingLimit,
  citationsNoEvidence,
  citationsNoSection,
  citationsNoSource,
  citationsNoSurgery,
  citationsOtherCondition,
  citationsPageRange,
  citationsQuotedLimit,
  citationsRecommendation,
  citationsRegionMismatch,
  citationsStandardSentence,
  citationsTreatmentMismatch,
  citationsTurnedStatement,
  citationsUnknownDocument,
  citationsUnknownSection,
  citationsVisitCap,
  citationsWebPage,
  countsDailyDose,
  countsDrugQuantity,
  countsDrugStrength,
  countsDrugSummary,
  countsDrugSupply,
  countsImpossibleQuantity,
  countsLimitComparison,
  countsNoQuantity,
  countsNoRegion,
  countsPartsSum,
  countsRangeReversed,
  countsRemainingMismatch,
  countsTitleConclusion,
  countsTitleRationale,
  countsTitleSummary,
  countsTotalMismatch,
  countsWordAndFigure,
  decisionAlikeDecidedDifferently,
  decisionAuthorizedInFull,
  decisionClaimAgainstDecision,
  decisionCompoundIssue,
  decisionConclusionWording,
  decisionContradiction,
  decisionMissingConclusion,
  decisionMoreThanInDispute,
  decisionNarrowerConclusion,
  decisionNoReason,
  decisionOtherTreatment,
  decisionRationaleTreatment,
  decisionTurnsRound,
  factsAfterDecision,
  factsAge,
  factsAnotherPatient,
  factsAuthorizedRequest,
  factsBeforeInjury,
  factsBeyondScale,
  factsCaseNumber,
  factsDateOrder,
  factsDrugClass,
  factsElapsedTime,
  factsEventDate,
  factsFigure,
  factsImpossibleDate,
  factsImprovement,
  factsInjuryDate,
  factsLateApplication,
  factsNotInRecord,
  factsPriorTreatment,
  factsRationaleRegion,
  factsRegion,
  factsRequestAfterReview,
  factsRequestNotInSummary,
  factsReviewDate,
  factsSex,
  factsSide,
  factsSpineLevel,
  factsSummaryRegion,
  factsSummarySide,
  factsTestResult,
  factsUndecidedRequest,
  factsWorkStatus,
  privacyBirthDate,
  privacyContactDetails,
  privacyProviderName,
  privacyRecordNumber,
  privacyRedactionGap,
  privacyReviewerIdentity,
  privacySocialSecurityNumber,
  privacyWorkerName,
  structureDecisionSpelling,
  structureDuplicateField,
  structureDuplicateIssue,
  structureDuplicateSection,
  structureEmptyField,
  structureEmptySection,
  structureFieldOrder,
  structureHeadingSpelling,
  structureLabelSpelling,
  structureMissingCredentials,
  structureMissingDecision,
  structureMissingField,
  structureMissingHeaderField,
  structureMissingSection,
  structureMissingStatementPart,
  structureMissingTitle,
  structureModifiedTitle,
  structureNoIssue,
  structureNotALetter,
  structureSectionOrder,
  structureSeveralRequests,
  structureSuppressionReason,
  structureUnknownDecision,
  structureUnusedSuppression,
  structureWrongSuppression,
  wordingAgreement,
  wordingApostrophe,
  wordingArticle,
  wordingCapital,
  wordingComma,
  wordingConfusedWord,
  wordingCopiedRationale,
  wordingDoubledMark,
  wordingFinalStop,
  wordingFragment,
  wordingJoinedNumbers,
  wordingLongSentence,
  wordingMissingWord,
  wordingOpener,
  wordingPlaceholder,
  wordingQuotedWords,
  wordingRepeatedItem,
  wordingRepeatedLimit,
  wordingRepeatedSentence,
  wordingRepeatedWord,
  wordingRunOn,
  wordingSlip,
  wordingSpacing,
  wordingSpelling,
  wordingUnbalancedBracket,
  wordingUnbalancedQuote,
  wordingVerbForm,
];

/** Every rule that compares letters, in the order of its id. */
export const acrossRules: readonly AcrossRule<unknown>[] = [
  decisionOtherLetter,
  factsCaseNumberTwice,
  factsPastedRationale,
];

/** What every rule is known by, of either kind, in the order of the ids. */
export const ruleMetas: readonly RuleMeta[] = [...rules, ...acrossRules]
  .map(({ meta }) => meta)
  .sort((a, b) => (a.id < b.id ? -1 : 1));
