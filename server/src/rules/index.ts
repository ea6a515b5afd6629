// Written by `npm run generate` from the rule folders: do not edit.
import type { Rule } from './rule.ts';
import { rule as countsDrugQuantity } from './counts/drug-quantity/rule.ts';
import { rule as countsImpossibleQuantity } from './counts/impossible-quantity/rule.ts';
import { rule as countsLimitComparison } from './counts/limit-comparison/rule.ts';
import { rule as countsNoQuantity } from './counts/no-quantity/rule.ts';
import { rule as countsPartsSum } from './counts/parts-sum/rule.ts';
import { rule as countsRangeReversed } from './counts/range-reversed/rule.ts';
import { rule as countsRemainingMismatch } from './counts/remaining-mismatch/rule.ts';
import { rule as countsTitleConclusion } from './counts/title-conclusion/rule.ts';
import { rule as countsTitleRationale } from './counts/title-rationale/rule.ts';
import { rule as countsTitleSummary } from './counts/title-summary/rule.ts';
import { rule as countsTotalMismatch } from './counts/total-mismatch/rule.ts';
import { rule as countsWordAndFigure } from './counts/word-and-figure/rule.ts';
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
import { rule as structureUnknownDecision } from './structure/unknown-decision/rule.ts';

/** Every rule, in the order of its id. */
export const rules: readonly Rule[] = [
  countsDrugQuantity,
  countsImpossibleQuantity,
  countsLimitComparison,
  countsNoQuantity,
  countsPartsSum,
  countsRangeReversed,
  countsRemainingMismatch,
  countsTitleConclusion,
  countsTitleRationale,
  countsTitleSummary,
  countsTotalMismatch,
  countsWordAndFigure,
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
  structureUnknownDecision,
];
