import { type SemanticKind, semanticKinds } from '../../server/src/service/semantic-tokens.ts';

/** How an editor that has no colors of its own for a kind shows it: like `superType`, or as its theme shows the scopes of the grammar. */
interface SemanticType {
  readonly superType: string;
  readonly description: string;
  readonly scope: string;
}

const types: Readonly<Record<SemanticKind, SemanticType>> = {
  letterHeading: {
    superType: 'namespace',
    description: 'The heading of a section.',
    scope: 'markup.heading.section.determination-letter',
  },
  letterLabel: {
    superType: 'property',
    description: 'The label of a field.',
    scope: 'support.variable.field.determination-letter',
  },
  letterUpheld: {
    superType: 'keyword',
    description: 'A decision that upholds utilization review.',
    scope: 'markup.deleted.decision.upheld.determination-letter',
  },
  letterOverturned: {
    superType: 'keyword',
    description: 'A decision that overturns utilization review.',
    scope: 'markup.inserted.decision.overturned.determination-letter',
  },
  letterTreatment: {
    superType: 'type',
    description: 'A treatment or drug.',
    scope: 'entity.name.type.treatment.determination-letter',
  },
  letterQuantity: {
    superType: 'number',
    description: 'A number of visits, a frequency and duration, or a drug quantity.',
    scope: 'constant.numeric.quantity.determination-letter',
  },
  letterCitation: {
    // Many themes show strings in a red that is taken for an error.
    superType: 'class',
    description: 'A citation of a guideline.',
    scope: 'support.class.citation.determination-letter',
  },
  letterConclusion: {
    superType: 'keyword',
    description: 'The words of a conclusion.',
    scope: 'markup.bold.conclusion.determination-letter',
  },
  letterComment: {
    superType: 'comment',
    description: 'A comment.',
    scope: 'comment.block.determination-letter',
  },
};

/** The semantic token types of package.json, in the order of the server's legend. */
export const semanticTokenTypes = semanticKinds.map((id) => {
  const { superType, description } = types[id];
  return { id, superType, description };
});

/** The scopes by which themes color them. */
export const semanticTokenScopes = [
  {
    language: 'determination-letter',
    scopes: Object.fromEntries(semanticKinds.map((id) => [id, [types[id].scope]])),
  },
];
