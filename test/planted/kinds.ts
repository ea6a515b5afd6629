import { fieldKinds } from './fields.ts';
import { headerKinds } from './header.ts';
import { issueKinds } from './issues.ts';
import type { PlantKind } from './plant.ts';
import { sectionKinds } from './sections.ts';
import { credentialsKinds, statementKinds } from './statement.ts';

/** Every kind of structure defect that is planted. */
export const plantKinds: readonly PlantKind[] = [
  ...headerKinds,
  ...sectionKinds,
  ...statementKinds,
  ...credentialsKinds,
  ...issueKinds,
  ...fieldKinds,
];
