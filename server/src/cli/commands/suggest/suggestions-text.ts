import type { Language, Localized } from '../../../core/localized';
import { numberedTitle } from '../../../core/numbered-title';
import type { WorkPlan } from '../../../core/work-plan';
import { headingAt } from '../../../library/suggestions/insertion';
import { provenanceWords } from '../../../library/suggestions/suggestion-words';
import type { SuggestedPlace, Suggestions } from '../../../library/suggestions/suggestions';
import { printable } from '../../terminal/output';
import { paintWith } from '../../terminal/paint';

/** `suggest --format text`: each place with what past plans have there, and which plans those are. */
export function suggestionsText(
  plan: WorkPlan,
  { plans, resembling, asked, places }: Suggestions,
  { language, color }: { readonly language: Language; readonly color: boolean },
): string {
  const paint = paintWith(color);
  const lines = places.flatMap((own) => [
    paint.bold(printable(placeWords(own, language))),
    ...own.suggestions.flatMap((suggestion) => [
      `  + ${printable(headingAt(plan, own.place, suggestion).title)}`,
      `    ${paint.dim(printable(provenanceWords(suggestion)[language]))}`,
    ]),
    '',
  ]);
  return [...lines, closingWords(plan, { plans, resembling, asked, places })[language], ''].join('\n');
}

function placeWords({ place: { kind, parent, after }, line }: SuggestedPlace, language: Language): string {
  const heading = after ?? parent;
  if (!heading) return { zh: '开头加一章', en: 'A section at the beginning' }[language];
  const name = numberedTitle(heading.marker, heading.titleText);
  if (kind === 'section')
    return { zh: `第 ${line} 行“${name}”之后加一章`, en: `A section after line ${line}, “${name}”` }[
      language
    ];
  const section = parent ? numberedTitle(parent.marker, parent.titleText) : name;
  return {
    zh: `“${section}”一节缺少的条目（可加在第 ${line} 行之后）`,
    en: `Items that “${section}” lacks (after line ${line})`,
  }[language];
}

function closingWords(plan: WorkPlan, { plans, resembling, asked, places }: Suggestions): Localized {
  if (resembling === 0) {
    return {
      zh: `库中 ${plans} 份往年计划没有与这份草稿同一领域、同类单位的；可在配置的 library 中加入本单位的往年计划。`,
      en: `None of the ${plans} past plans works in the field of this draft and is of a body like its own; name your own past plans under library in the configuration.`,
    };
  }
  if (places.length > 0) {
    return {
      zh: `参照了 ${resembling} 份同类往年计划（库中共 ${plans} 份）。`,
      en: `Compared with ${resembling} past plans of its field (${plans} in the library).`,
    };
  }
  if (asked === 'line outside') {
    return {
      zh: '这一行不在正文里，不能加章节或条目。',
      en: 'This line is outside the text of the plan; no section or item can stand here.',
    };
  }
  if (plan.sections.length === 0) return { zh: '草稿还没有章节。', en: 'The draft has no sections yet.' };
  if (asked === 'line') {
    return {
      zh: `${resembling} 份同类往年计划在这一处没有草稿还缺的内容。`,
      en: `At this line the ${resembling} past plans of its field have nothing that the draft lacks.`,
    };
  }
  return {
    zh: `${resembling} 份同类往年计划常有的，没有发现这份草稿缺少。`,
    en: `The draft lacks nothing that was found in the ${resembling} past plans of its field.`,
  };
}
