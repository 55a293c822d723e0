import type { Localized } from '../../core/localized';
import { numeralForm, writeNumeral } from '../../core/phrases/numeral';
import { referenceEdits } from '../../core/references';
import type { PlanNode, WorkPlan } from '../../core/work-plan';
import type { Edit, Fix, Report } from '../rule';
import { nameOf } from './excerpt';
import type { NumberingFlaw } from './numbering-flaws';
import { doubtOf } from './renumbering';

/** A numbering flaw as a report on the marker, with the fix that renumbers its whole scope. */
export function numberingReport(
  plan: WorkPlan,
  flaw: NumberingFlaw,
  message: (numbers: { readonly expected: string; readonly actual: string }) => Localized,
): Report {
  const { node, other, renumbering } = flaw;
  const { mark, paragraph } = node;
  const actual = plan.draft.paragraphs[paragraph]?.text.slice(mark.numeralStart, mark.numeralEnd) ?? '';
  const expected = writeNumeral(flaw.expected, numeralForm(actual));
  return {
    span: { paragraph, start: mark.start, end: mark.end },
    message: message({ expected, actual }),
    ...(flaw.excerpt || flaw.restart ? { severity: 'info' as const } : {}),
    ...(other ? { related: [relatedTo(other)] } : {}),
    get fix() {
      return renumbering.length > 0 ? renumberingFix(plan, flaw) : undefined;
    },
  };
}

function renumberingFix(plan: WorkPlan, flaw: NumberingFlaw): Fix {
  const { renumbering } = flaw;
  const count = renumbering.length;
  const doubt = doubtOf(plan, flaw);
  const [zh, en] = doubt ? [`，请核对：${doubt.zh}`, `; check first: ${doubt.en}`] : ['', ''];
  return {
    title: {
      zh: `重新编号（改 ${count} 处${zh}）`,
      en: `Renumber (${count} change${count > 1 ? 's' : ''}${en})`,
    },
    safe: doubt === null,
    edits: [
      ...renumbering.map(({ node, ordinal }) => renumber(plan, node, ordinal)),
      ...referenceEdits(plan, renumbering),
    ],
  };
}

function relatedTo(node: PlanNode) {
  const { start, end } = node.mark;
  const { paragraph } = node;
  const name = nameOf(node);
  return { span: { paragraph, start, end }, message: { zh: `对照：${name}`, en: `Compare: ${name}` } };
}

function renumber(plan: WorkPlan, { mark, paragraph }: PlanNode, ordinal: number): Edit {
  const written = plan.draft.paragraphs[paragraph]?.text.slice(mark.numeralStart, mark.numeralEnd) ?? '';
  return {
    span: { paragraph, start: mark.numeralStart, end: mark.numeralEnd },
    newText: writeNumeral(ordinal, numeralForm(written)),
  };
}
