import { getNodeValue, type Node } from 'jsonc-parser';
import type { Form } from '../knowledge/forms/form.ts';
import { noSuch, properties } from './nodes.ts';
import type { Problems } from './problems.ts';
import { labelsSchema } from './schema.ts';

/**
 * Reads the labels that a file gives to forms, in addition to those they have: of header fields, headings of sections, and fields of issues, by
 * their ids. Returns the forms that have got some; what is no form or part of one is reported.
 * @param forms all forms that the file knows
 */
export function readLabels(node: Node | undefined, forms: readonly Form[], problems: Problems): Form[] {
  if (!node) return [];
  const parsed = labelsSchema.safeParse(getNodeValue(node));
  if (!parsed.success) {
    problems.issues(parsed.error, node, 'part of “labels”', new Set());
    return [];
  }
  const labeled: Form[] = [];
  for (const { name, key, value } of properties(node)) {
    const form = forms.find(({ id }) => id === name);
    if (!form) {
      problems.at(key, noSuch('form', name, forms.map(({ id }) => id))); // prettier-ignore
      continue;
    }
    const ids = [...form.header, ...form.sections, ...form.issues.fields].map(({ id }) => id);
    for (const part of value ? properties(value) : [])
      if (!ids.includes(part.name)) problems.at(part.key, noSuch(`part of the form “${name}”`, part.name, ids));
    labeled.push(withLabels(form, parsed.data[name] ?? {}));
  }
  return labeled;
}

function withLabels(form: Form, labels: Readonly<Record<string, readonly string[]>>): Form {
  const own = (id: string): readonly string[] => (Object.hasOwn(labels, id) && labels[id]) || [];
  const aliased = <P extends { readonly id: string; readonly aliases?: readonly string[] }>(part: P): P => ({
    ...part,
    aliases: [...(part.aliases ?? []), ...own(part.id)],
  });
  const fields = form.issues.fields.map((field) => ({ ...field, labels: [...(field.labels ?? []), ...own(field.id)] }));
  return {
    ...form,
    header: form.header.map(aliased),
    sections: form.sections.map(aliased),
    issues: { ...form.issues, fields },
  };
}
