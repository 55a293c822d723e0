import type { DocumentLink } from 'vscode-languageserver-types';
import type { Language, Localized } from '../core/localized';
import type { WorkPlan } from '../core/work-plan';
import type { DefinitionOptions } from './definition';
import { rangeOf } from './ranges';
import { pointersOf } from './subjects/references';
import { documents } from './subjects/subject';
import { headingPlace } from './subjects/uses';

const TO_HEADING: Localized = { zh: '转到这一条', en: 'Go to this part' };
const TO_FILE: Localized = { zh: '打开这份文件', en: 'Open this file' };

/** The words of a draft that lead on: 见第3项 to the one heading that it can mean, 《文件名》 to a file of that name. */
export function documentLinks(
  plan: WorkPlan,
  { uri, filesNamed, language }: DefinitionOptions & { readonly language: Language },
): DocumentLink[] {
  const links: DocumentLink[] = [];
  for (let paragraph = 0; paragraph < plan.draft.paragraphs.length; paragraph++) {
    for (const { span, nodes } of pointersOf(plan).get(paragraph) ?? []) {
      const [node, ...others] = nodes;
      if (!node || others.length > 0) continue;
      const { start } = rangeOf(plan.draft, headingPlace(node));
      const target = `${uri}#L${start.line + 1},${start.character + 1}`;
      links.push({ range: rangeOf(plan.draft, span), target, tooltip: TO_HEADING[language] });
    }
    for (const document of documents(plan, paragraph)) {
      const [target] = filesNamed(document.name);
      if (target === undefined || target === uri) continue;
      links.push({ range: rangeOf(plan.draft, document), target, tooltip: TO_FILE[language] });
    }
  }
  return links;
}
