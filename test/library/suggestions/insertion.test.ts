import { strict as assert } from 'node:assert';
import { parseText } from '../../../server/src/core/parse';
import { nodesOf, type WorkPlan } from '../../../server/src/core/work-plan';
import { partsOf } from '../../../server/src/library/structure/structure';
import { structureOf } from '../../../server/src/library/structure/structure-of';
import { headingAt, insertionOf } from '../../../server/src/library/suggestions/insertion';
import { type Place, placeAt } from '../../../server/src/library/suggestions/place';
import type { Suggestion } from '../../../server/src/library/suggestions/suggest';
import { applyEdits } from '../../../server/src/lint/fixes';
import { annotated } from '../../support/annotated';

describe('inserting a suggestion', () => {
  it('numbers an item like its siblings and renumbers those after it through all sections', () => {
    assertInserted(
      '某局2026年工作要点\n一、党建\n1.学习理论。每月学习。‸\n2.建强支部。每季检查。\n二、业务\n3.修路。年底前修通。\n4.架桥。年内开工。\n',
      '某局2026年工作要点\n一、党建\n1.学习理论。每月学习。\n2.守牢意识形态阵地。\n3.建强支部。每季检查。\n二、业务\n4.修路。年底前修通。\n5.架桥。年内开工。\n',
    );
  });

  it('leaves other sections alone where numbers start anew', () => {
    assertInserted(
      '某局2026年工作要点\n一、党建\n（一）学习理论。每月学习。‸\n（二）建强支部。每季检查。\n二、业务\n（一）修路。年底前修通。\n（二）架桥。年内开工。\n',
      '某局2026年工作要点\n一、党建\n（一）学习理论。每月学习。\n（二）守牢意识形态阵地。\n（三）建强支部。每季检查。\n二、业务\n（一）修路。年底前修通。\n（二）架桥。年内开工。\n',
    );
  });

  it('keeps half-width brackets, indents and blank lines', () => {
    assertInserted(
      '某局2026年工作要点\n\n一、党建\n\n  (一)学习理论。每月学习。‸\n\n  (二)建强支部。每季检查。\n',
      '某局2026年工作要点\n\n一、党建\n\n  (一)学习理论。每月学习。\n\n  (二)守牢意识形态阵地。\n\n  (三)建强支部。每季检查。\n',
    );
  });

  it('keeps the signs of Markdown headings', () => {
    assertInserted(
      '# 某局2026年工作要点\n\n## 一、党建\n\n### （一）学习理论\n\n每月学习。\n‸\n### （二）建强支部\n\n每季检查。\n',
      '# 某局2026年工作要点\n\n## 一、党建\n\n### （一）学习理论\n\n每月学习。\n\n### （二）守牢意识形态阵地\n\n### （三）建强支部\n\n每季检查。\n',
    );
  });

  it('keeps the full-width point, the space after it and CRLF', () => {
    assertInserted(
      '某局2026年工作要点\r\n一、党建\r\n1． 学习理论。每月学习。‸\r\n2． 建强支部。每季检查。\r\n',
      '某局2026年工作要点\r\n一、党建\r\n1． 学习理论。每月学习。\r\n2． 守牢意识形态阵地。\r\n3． 建强支部。每季检查。\r\n',
    );
  });

  it('names units in the form of the draft: those that it knows itself', () => {
    assertInserted(
      '某局2026年工作要点\n一、党建\n1.学习理论。每月学习。〔责任单位：办公室、人事科〕‸\n2.建强支部。每季检查。〔责任单位：机关党委〕\n',
      '某局2026年工作要点\n一、党建\n1.学习理论。每月学习。〔责任单位：办公室、人事科〕\n2.守牢意识形态阵地。〔责任单位：机关党委、办公室〕\n3.建强支部。每季检查。〔责任单位：机关党委〕\n',
      ['宣传处', '机关党委', '办公室'],
    );
  });

  it('leaves a slot for units that the draft does not know', () => {
    assertInserted(
      '某局2026年工作要点\n一、党建\n1.学习理论。每月学习。（办公室牵头，人事科负责）‸\n2.建强支部。每季检查。（机关党委负责）\n',
      '某局2026年工作要点\n一、党建\n1.学习理论。每月学习。（办公室牵头，人事科负责）\n2.守牢意识形态阵地。（〔单位〕负责）\n3.建强支部。每季检查。（机关党委负责）\n',
      ['宣传处'],
    );
  });

  it('numbers a section and those after it', () => {
    const marked =
      '某局2026年工作要点\n一、党建引领，把牢方向\n1.学习理论。每月学习。\n二、安全为本，守住底线\n2.排查隐患。每月一次。\n';
    const plan = parseText(marked);
    assert.equal(
      applied(
        plan,
        { kind: 'section', parent: null, after: plan.sections[0] ?? null },
        '强化措施,保障经费',
        [],
      ),
      '某局2026年工作要点\n一、党建引领，把牢方向\n1.学习理论。每月学习。\n二、强化措施，保障经费\n三、安全为本，守住底线\n2.排查隐患。每月一次。\n',
    );
    assert.equal(
      applied(plan, { kind: 'section', parent: null, after: null }, '强化措施,保障经费', []),
      '某局2026年工作要点\n一、强化措施，保障经费\n二、党建引领，把牢方向\n1.学习理论。每月学习。\n三、安全为本，守住底线\n2.排查隐患。每月一次。\n',
    );
  });

  it('goes on counting in a section that has no item yet', () => {
    const plan = parseText(
      '某局2026年工作要点\n一、党建\n1.学习理论。每月学习。\n2.建强支部。每季检查。\n二、业务\n三、安全\n3.排查隐患。每月一次。\n',
    );
    const empty = [...nodesOf(plan.sections)].find(({ titleText }) => titleText === '业务') ?? null;
    assert.equal(
      applied(plan, { kind: 'item', parent: empty, after: null }, '修路', []),
      '某局2026年工作要点\n一、党建\n1.学习理论。每月学习。\n2.建强支部。每季检查。\n二、业务\n3.修路。\n三、安全\n4.排查隐患。每月一次。\n',
    );
  });

  it('takes references to renumbered headings along', () => {
    const plan = parseText(
      '某局2026年工作要点\n一、党建\n1.学习理论。每月学习，见第2项。\n2.建强支部。见第二部分。\n二、业务\n3.修路。按照第3项修通，见第一部分第2项、《规划》第二部分。\n',
    );
    assert.equal(
      applied(plan, { kind: 'section', parent: null, after: null }, '强化保障', []),
      '某局2026年工作要点\n一、强化保障\n二、党建\n1.学习理论。每月学习，见第2项。\n2.建强支部。见第三部分。\n三、业务\n3.修路。按照第3项修通，见第二部分第2项、《规划》第二部分。\n',
    );
    const [first] = plan.sections;
    assert.ok(first);
    assert.equal(
      applied(plan, { kind: 'item', parent: first, after: first.children[0] ?? null }, '守牢阵地', []),
      '某局2026年工作要点\n一、党建\n1.学习理论。每月学习，见第3项。\n2.守牢阵地。\n3.建强支部。见第二部分。\n二、业务\n4.修路。按照第4项修通，见第一部分第3项、《规划》第二部分。\n',
    );
  });

  it('begins a plan that has no heading yet', () => {
    const plan = parseText('某局2026年工作要点\n');
    assert.match(
      applied(plan, { kind: 'section', parent: null, after: null }, '党建引领', []),
      /\n一、党建引领/,
    );
  });
});

describe('an inserted heading', () => {
  const place = (plan: WorkPlan): Place => ({
    kind: 'section',
    parent: null,
    after: plan.sections[0] ?? null,
  });
  it('is in Traditional characters in a draft that is', () => {
    const plan = parseText('某局2026年工作要點\n一、強化黨建\n1.學習理論。每月學習。\n二、辦好學校\n');
    assert.match(
      applied(plan, place(plan), '构建规范体系，多措并举', []),
      /\n二、構建規範體系，多措並舉\n三、/,
    );
  });
  it('is in Traditional characters where only the title tells', () => {
    const plan = parseText('某局2026年工作要點\n');
    const first: Place = { kind: 'section', parent: null, after: null };
    assert.match(applied(plan, first, '优化布局', []), /\n一、優化布局/);
  });
  it('is in Simplified characters in a draft that is', () => {
    const plan = parseText('某局2026年工作要点\n一、强化党建\n1.学习理论。每月学习。\n二、办好学校\n');
    assert.match(applied(plan, place(plan), '著力構建規範體系', []), /\n二、着力构建规范体系\n三、/);
  });
});

describe('a heading of another place', () => {
  const city = structureOf(
    parseText(
      '江东市教育局2025年工作要点\n一、加强全市校园安全\n1.办好江东市第12届体育节。年底前办成。\n2.深化“江湖海”片区协作。定期会商。\n3.落实市级督导。每季一次。\n',
    ),
    'jiangdong-2025',
  );
  const parts = [...partsOf(city.parts)];
  const inserted = (draft: string, title: string) => {
    const plan = parseText(draft);
    const part = parts.find((own) => own.title === title);
    assert.ok(part);
    const member = { structure: city, part, section: null, position: 0 };
    const suggestion = {
      topic: { name: title, members: [member] },
      kind: part.kind,
      title,
      plans: [city],
      units: [],
    };
    const parent = part.kind === 'section' ? null : (plan.sections[0] ?? null);
    const after = part.kind === 'section' ? (plan.sections[0] ?? null) : null;
    const place: Place = { kind: part.kind, parent, after };
    return headingAt(plan, place, suggestion as unknown as Suggestion).title;
  };
  const county = '澄川县教育局2026年工作要点\n一、党建\n1.学习理论。每月学习。\n';

  it('is of the draft’s level', () => {
    assert.equal(inserted(county, '加强全市校园安全'), '加强全县校园安全');
    assert.equal(inserted(county, '落实市级督导'), '落实县级督导');
  });
  it('names the draft’s place and leaves open what only the other place has', () => {
    assert.equal(inserted(county, '办好江东市第12届体育节'), '办好澄川县第〔届次　〕届体育节');
    assert.equal(inserted(county, '深化“江湖海”片区协作'), '深化“〔名称　〕”片区协作');
  });
  it('has a slot for a place that the draft does not tell', () => {
    const draft = '某局2026年工作要点\n一、党建\n1.学习理论。每月学习。\n';
    assert.match(inserted(draft, '办好江东市第12届体育节'), /^办好〔地名　〕第/);
  });
  it('takes the place of the draft’s title where no issuer is told', () => {
    const draft = '北河区2026年教育工作要点\n一、党建\n1.学习理论。每月学习。\n';
    assert.equal(inserted(draft, '加强全市校园安全'), '加强全区校园安全');
  });
  it('stays as it is in the same place', () => {
    const draft = '江东市教育局2026年工作要点\n一、党建\n1.学习理论。每月学习。\n';
    assert.equal(inserted(draft, '加强全市校园安全'), '加强全市校园安全');
  });
});

describe('the place for a heading', () => {
  it('is after the item before the point', () => {
    const { plan, place } = placed(
      '某局2026年工作要点\n一、党建\n1.学习理论。每月学习。\n‸\n2.建强支部。每季检查。\n',
    );
    assert.deepEqual(place, { kind: 'item', parent: plan.sections[0], after: plan.sections[0]?.children[0] });
  });

  it('is that of the number that is being written', () => {
    const { plan, place } = placed(
      '某局2026年工作要点\n一、党建\n1.学习理论。每月学习。\n二、‸\n三、安全\n2.排查隐患。每月一次。\n',
    );
    assert.deepEqual(place, { kind: 'section', parent: null, after: plan.sections[0] });
  });

  it('is the first item of a section without items', () => {
    const { plan, place } = placed('某局2026年工作要点\n一、党建\n1.学习理论。每月学习。\n二、安全\n‸');
    assert.deepEqual(place, { kind: 'item', parent: plan.sections[1], after: null });
  });

  it('is nowhere in the title', () => {
    assert.equal(placed('某局2026年‸工作要点\n一、党建\n1.学习理论。每月学习。\n').place, null);
  });
});

function placed(marked: string) {
  const { text, cursor } = annotated(marked);
  const plan = parseText(text);
  const paragraph = plan.draft.paragraphAt(cursor?.line ?? 0);
  return { plan, place: placeAt(plan, { paragraph, offset: cursor?.character ?? 0 }) };
}

function assertInserted(marked: string, expected: string, units: readonly string[] = []): void {
  const { plan, place } = placed(marked);
  assert.ok(place);
  assert.equal(applied(plan, place, '守牢意识形态阵地', units), expected);
}

function applied(plan: WorkPlan, place: Place, title: string, units: readonly string[]): string {
  const suggestion: Suggestion = {
    topic: { name: title, members: [] },
    kind: place.kind,
    title,
    plans: [],
    units,
  };
  return applyEdits(plan.draft, insertionOf(plan, place, suggestion)) ?? '';
}
