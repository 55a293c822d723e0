import { strict as assert } from 'node:assert';
import { parseText } from '../../../server/src/core/parse';
import { nodesOf, type WorkPlan } from '../../../server/src/core/work-plan';
import { planName } from '../../../server/src/library/structure/structure';
import { structureOf } from '../../../server/src/library/structure/structure-of';
import { likelyUnits } from '../../../server/src/library/suggestions/likely-units';
import { missingSections } from '../../../server/src/library/suggestions/missing-sections';
import type { Place } from '../../../server/src/library/suggestions/place';
import { suggestionsAt } from '../../../server/src/library/suggestions/suggest';
import { type Library, libraryOf } from '../../../server/src/library/topics/library';
import { seedStructures } from '../../../server/src/past-plans/seed-structures';
import { exampleDraft } from '../../support/example';
import { hasShared, sharedPlans, sharedText } from '../../support/shared';
import { healthDraft, healthPlans, transportPlans } from '../field-plans';

const LIBRARY = libraryOf(
  [...healthPlans, ...transportPlans].map((text, index) => structureOf(parseText(text), `plan-${index}`)),
);
describe('suggestions', () => {
  const draft = parseText(healthDraft);

  it('at an item are those that plans of the field have in such a section and the draft lacks', () => {
    const titles = titlesIn(draft, '提升医疗卫生服务能力');
    assert.match(titles[0] ?? '', /传染病/);
    assert.ok(!titles.some((title) => /公路|运输/.test(title)), titles.join());
  });

  it('name the plans that have them and the units that they name', () => {
    const [first] = suggestionsIn(draft, '提升医疗卫生服务能力');
    assert.deepEqual(first?.plans.map(planName), ['南山2025', '河西2024', '江东2023']);
    assert.equal(first?.units[0], '疾控科');
  });

  it('put no task under what only gives the ground or looks back', () => {
    for (const title of ['指导思想', '工作目标', '2025年工作回顾', '总体要求和基本原则']) {
      const framed = parseText(
        healthDraft.replace(
          '一、强化党建引领',
          `一、${title}\n1.提升服务水平。门诊满意度达到95%。\n二、强化党建引领`,
        ),
      );
      assert.deepEqual(titlesIn(framed, title), [], title);
      assert.match(titlesIn(framed, '提升医疗卫生服务能力').join(), /传染病/);
    }
  });

  it('put into 保障措施 only what past plans have there', () => {
    const means = '四、保障措施\n4.加强组织领导。成立专班，每季调度。\n';
    const past = healthPlans.map((text, at) =>
      structureOf(
        parseText(
          `${text}五、保障措施\n8.加强组织领导。成立工作专班。\n9.强化经费保障。卫生经费足额拨付，卫生经费公开。\n`,
        ),
        `framed-${at}`,
      ),
    );
    const own = parseText(healthDraft + means);
    const place: Place = { kind: 'item', parent: own.sections.at(-1) ?? null, after: null };
    const titles = suggestionsAt(libraryOf(past), own, place).map(({ title }) => title);
    assert.deepEqual(titles, ['强化经费保障']);
  });

  it('are not made to an institution from the plans of offices, nor the other way about', () => {
    const hospital = parseText(healthDraft.replace('北湖区卫生健康局', '北湖区人民医院'));
    for (const { kind, parent } of nodesOf(hospital.sections))
      if (kind === 'item')
        assert.deepEqual(suggestionsAt(LIBRARY, hospital, { kind, parent, after: null }), []);
    assert.deepEqual(missingSections(LIBRARY, hospital), []);
  });

  it('leave out what the draft has under other words, in any section', () => {
    for (const section of ['深化医药卫生体制改革', '提升医疗卫生服务能力']) {
      const titles = titlesIn(draft, section);
      assert.ok(!titles.some((title) => /公立医院|卫生院|意识形态/.test(title)), titles.join());
    }
  });

  it('leave out what the text of an item says, under whatever heading', () => {
    const told = parseText(
      healthDraft.replace('新增床位90张', '新增床位90张，值班医生兼顾传染病的防控和登记'),
    );
    assert.match(titlesIn(draft, '提升医疗卫生服务能力').join(), /传染病防控/);
    assert.doesNotMatch(titlesIn(told, '提升医疗卫生服务能力').join(), /传染病/);
  });

  it('name no place but the draft’s own, nor what one place has under its name', () => {
    const lines = ['建设{}特色疗养院。{}特色疗养院开放床位50张。', '办好“江上行”义诊。“江上行”义诊出诊9次。'];
    const past = healthPlans.map((text, index) => {
      const place = text.slice(0, 2);
      const added = lines
        .slice(0, index === 0 ? 2 : 1)
        .map((line, at) => `${8 + at}.${line.replaceAll('{}', place)}\n`);
      return structureOf(parseText(text + added.join('')), `past-${index}`);
    });
    const own = parseText(
      `${healthDraft}四、建强卫生人才队伍\n4.引进紧缺人才。招聘医生40名，医疗人才安家。\n`,
    );
    const place: Place = { kind: 'item', parent: own.sections.at(-1) ?? null, after: null };
    const offered = (library: Library) => suggestionsAt(library, own, place);
    const titles = offered(libraryOf(past)).map(({ title }) => title);
    assert.ok(titles.includes('建设北湖特色疗养院'), `got ${titles.join()}`);
    assert.doesNotMatch(titles.join(), /江东|河西|南山|江上行/);
    const alone = offered(libraryOf([past[0] as never, ...past.slice(3)])).map(({ title }) => title);
    assert.doesNotMatch(alone.join(), /疗养院|江上行/);
  });

  it('of sections are ranked by how many plans have them', () => {
    const after = draft.sections.at(-1) ?? null;
    const [first] = suggestionsAt(LIBRARY, draft, { kind: 'section', parent: null, after });
    assert.match(first?.title ?? '', /人才队伍/);
    assert.equal(first?.plans.length, 3);
  });

  it('of another field are never made', async () => {
    const education = libraryOf(await seedStructures('.'));
    for (const text of [healthDraft, exampleDraft, ...healthPlans, ...transportPlans]) {
      const plan = parseText(text);
      for (const section of plan.sections) {
        assert.deepEqual(suggestionsAt(education, plan, { kind: 'item', parent: section, after: null }), []);
        assert.deepEqual(
          suggestionsAt(education, plan, { kind: 'section', parent: null, after: section }),
          [],
        );
      }
      assert.deepEqual(missingSections(education, plan), []);
    }
  });

  it('are made for a draft with no more than a title and a beginning', () => {
    const begun = parseText(
      '北湖区卫生健康局2026年工作要点\n\n一、强化党建引领\n1.守好意识形态阵地。压实责任。\n',
    );
    const after = begun.sections[0] ?? null;
    assert.match(
      suggestionsAt(LIBRARY, begun, { kind: 'section', parent: null, after })[0]?.title ?? '',
      /医药卫生|人才|服务/,
    );
  });

  it('are none without past plans', () => {
    assert.deepEqual(suggestionsAt(libraryOf([]), draft, { kind: 'section', parent: null, after: null }), []);
  });
});

describe('missing sections', () => {
  it('are those that most plans of the field have', () => {
    const missing = missingSections(LIBRARY, parseText(healthDraft));
    assert.deepEqual(
      missing.map(({ suggestion, ofPlans }) => [
        /人才队伍/.test(suggestion.title),
        suggestion.plans.length,
        ofPlans,
      ]),
      [[true, 3, 3]],
    );
    assert.equal(missing[0]?.place.after?.titleText, '提升医疗卫生服务能力');
  });

  it('are none where an item of the draft is on the topic', () => {
    const plan = parseText(
      `${healthDraft}4.引进医疗人才。加强卫生人才队伍建设，招聘医疗人才40名。〔责任单位：人事科〕\n`,
    );
    assert.deepEqual(missingSections(LIBRARY, plan), []);
  });

  it('are not told of a draft that is just begun', () => {
    assert.deepEqual(
      missingSections(LIBRARY, parseText('某区卫生健康局2026年工作要点\n一、强化党建引领\n')),
      [],
    );
  });

  if (hasShared) {
    it('of each published plan are those that hold, held against all the others', () => {
      const plans = sharedPlans.map((name) => ({ name, plan: parseText(sharedText(name)) }));
      const structures = plans.map(({ name, plan }) => structureOf(plan, name));
      const found = plans.flatMap(({ name, plan }) => {
        const others = libraryOf(structures.filter(({ id }) => id !== name));
        return missingSections(others, plan).map(({ suggestion }) => `${name} ${suggestion.title}`);
      });
      assert.deepEqual(found, []);
    });
  }
});

describe('likely units', () => {
  it('are those that past plans name for such a task, those of most plans first', () => {
    const plan = parseText(
      '北湖区卫生健康局2026年工作要点\n一、提升医疗卫生服务能力\n1.抓实传染病防控。传染病监测点扩大到乡镇。\n',
    );
    const units = likelyUnits(LIBRARY, plan, item(plan, '抓实传染病防控'));
    assert.deepEqual(
      units.map(({ name, plans }) => `${name} ${plans.length}`),
      ['疾控科 3', '应急办 1'],
    );
  });

  it('are none for a task that nobody knows', () => {
    const plan = parseText('北湖区卫生健康局2026年工作要点\n一、提升医疗卫生服务能力\n1.美化庭院。栽花。\n');
    assert.deepEqual(likelyUnits(LIBRARY, plan, item(plan, '美化庭院')), []);
  });
});

function suggestionsIn(plan: WorkPlan, section: string, library: Library = LIBRARY) {
  const parent = item(plan, section);
  return suggestionsAt(library, plan, { kind: 'item', parent, after: parent.children.at(-1) ?? null });
}

function titlesIn(plan: WorkPlan, section: string): readonly string[] {
  return suggestionsIn(plan, section).map(({ title }) => title);
}

function item(plan: WorkPlan, title: string) {
  const node = [...nodesOf(plan.sections)].find(({ titleText }) => titleText === title);
  assert.ok(node);
  return node;
}
