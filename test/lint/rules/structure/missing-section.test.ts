import { strict as assert } from 'node:assert';
import { parseText } from '../../../../server/src/core/parse';
import { structureOf } from '../../../../server/src/library/structure/structure-of';
import { applyEdits } from '../../../../server/src/lint/fixes';
import { lint } from '../../../../server/src/lint/lint';
import { missingSection } from '../../../../server/src/lint/rules/structure/missing-section';
import { flags, leavesAlone } from '../../../support/rule-tester';
import { hasShared, sharedPlans, sharedText } from '../../../support/shared';

const { pastPlans: PAST = [], bad: BAD, good: GOOD } = missingSection.docs;
const MARKED = BAD.replace('二、保障农村供水', '⟦二、保障农村供水⟧');

describe('missing-section', () => {
  it('flags the heading that the section would follow, and names the plans that have it', () => {
    const [finding] = flags(missingSection, MARKED, {}, PAST);
    assert.equal(finding?.severity, 'info');
    assert.match(finding.message.zh, /3 份中有 3 份设有“.*河湖.*”一章.*江北2025、江西2024、江东2023/);
    assert.match(finding.message.en, /3 of 3 past plans/);
  });

  it('offers to insert it there, with the next number, the later ones numbered anew', () => {
    const draft =
      '江南县水利局2026年工作要点\n一、抓好防汛备汛\n1.修订防汛预案。3月底前修订防汛预案，组织防汛演练3次。\n2.加密监测预警。新建雨量站9个，预警信息直达防汛责任人。\n二、严格河湖管理\n3.压实河长责任。县级河长每季度巡河1次，清理河湖四乱问题12处。\n';
    const plan = parseText(draft);
    const pastPlans = PAST.map((text, index) => structureOf(parseText(text), `past-${index}`));
    const [finding] = lint(plan, { rules: [missingSection], pastPlans });
    assert.equal(
      applyEdits(plan.draft, finding?.fix?.edits ?? []),
      draft.replace('二、严格', '二、保障农村供水\n〔具体举措　〕。\n三、严格'),
    );
  });

  it('is never inserted behind what closes the plan, and leaves no warning behind', () => {
    const body = BAD.slice(BAD.indexOf('\n') + 1);
    const past = PAST.map((text) => `${text}四、管好水文监测\n7.校准水文监测设备。校准水文监测设备18台。\n`);
    const pastPlans = past.map((text, index) => structureOf(parseText(text), `past-${index}`));
    for (const closing of ['保障措施', '组织保障', '工作要求']) {
      const plan = parseText(
        `江南县水利局2026年工作要点\n${body}三、${closing}\n4.强化督查。每月督查1次。见第二部分。\n`,
      );
      const findings = lint(plan, { rules: [missingSection], pastPlans });
      assert.equal(findings.length, 2);
      for (const { fix } of findings) {
        const fixed = applyEdits(plan.draft, fix?.edits ?? []);
        assert.match(fixed, new RegExp(`\\n三、.*\\n〔具体举措　〕。\\n四、${closing}\\n`));
        assert.deepEqual(
          lint(parseText(fixed)).filter(({ severity }) => severity !== 'info'),
          [],
        );
      }
    }
  });

  it('names no place but the draft’s own', () => {
    const past = PAST.map((text) => {
      const place = text.slice(0, 2);
      return `${text}四、弘扬${place}水文化\n7.建设${place}水文化馆。建成${place}水文化馆1处。\n`;
    });
    const pastPlans = past.map((text, index) => structureOf(parseText(text), `past-${index}`));
    const titles = lint(parseText(BAD), { rules: [missingSection], pastPlans }).map(
      ({ fix }) => fix?.title.zh,
    );
    assert.equal(titles.length, 2);
    assert.match(titles[1] ?? '', /插入“弘扬江南水文化”一章/);
  });

  it('leaves alone a topic under another heading, in a section or in an item', () => {
    leavesAlone(missingSection, GOOD, {}, PAST);
    leavesAlone(
      missingSection,
      `${BAD}5.压实河长责任。县级河长每季度巡河1次，清理河湖四乱问题12处。\n`,
      {},
      PAST,
    );
  });

  it('leaves alone what two past plans have, and drafts without past plans', () => {
    leavesAlone(missingSection, BAD, {}, PAST.slice(1));
    leavesAlone(missingSection, BAD, {}, []);
  });

  it('leaves alone drafts of another field', () => {
    const other =
      '江南县文旅局2026年工作要点\n一、繁荣文艺创作\n1.创排大戏。创排大戏2部，巡演30场。\n二、做强旅游产业\n2.打造精品线路。推出乡村旅游线路4条，培育民宿12家。\n';
    leavesAlone(missingSection, other, {}, PAST);
  });

  const shared = hasShared ? it : it.skip;
  shared('finds nothing in published plans, held against one another', () => {
    const structures = sharedPlans.map((name) => structureOf(parseText(sharedText(name)), name));
    const found = sharedPlans.flatMap((name, index) => {
      const pastPlans = structures.filter((_, other) => other !== index);
      const findings = lint(parseText(sharedText(name)), { rules: [missingSection], pastPlans });
      return findings.map(({ message }) => `${name}: ${/有“(.+?)”一章/.exec(message.zh)?.[1]}`);
    });
    assert.deepEqual(found, []);
  });

  for (const name of ['qianjiang-2025', 'yingtan-2024', 'yichang-2022']) {
    shared(`finds the section on the Party when it is cut out of ${name}`, () => {
      const plan = parseText(sharedText(`seeds/${name}.txt`));
      const [first, second] = plan.sections;
      const cut = plan.draft.paragraphs
        .filter((_, index) => index < (first?.paragraph ?? 0) || index >= (second?.paragraph ?? 0))
        .map(({ raw }) => raw)
        .join('');
      const pastPlans = sharedPlans.map((other) => structureOf(parseText(sharedText(other)), other));
      const found = lint(parseText(cut), { rules: [missingSection], pastPlans });
      assert.ok(
        found.some(({ message }) => /有“党/.test(message.zh)),
        found.map(({ message }) => message.zh).join(),
      );
    });
  }
});
