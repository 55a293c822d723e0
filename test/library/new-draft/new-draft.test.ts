import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { parseText } from '../../../server/src/core/parse';
import { itemsOf, nodesOf } from '../../../server/src/core/work-plan';
import { NUMBERING_SCHEMES } from '../../../server/src/library/new-draft/draft-numbering';
import { type NewDraftOptions, newDraft } from '../../../server/src/library/new-draft/new-draft';
import { UNIT_CHOICES } from '../../../server/src/library/new-draft/unit-choice';
import type { Structure, StructurePart } from '../../../server/src/library/structure/structure';
import { structureOf } from '../../../server/src/library/structure/structure-of';
import { lint } from '../../../server/src/lint/lint';
import { parseSnippet } from '../../grammar/snippet-body';
import { hasShared, sharedPlans, sharedText } from '../../support/shared';

/** A past plan with what does not hold for the next one in its headings. */
const PAST = `青石市园林局2024年工作要点

2024年全市园林工作的总体要求是：种树。
一、坚持绿色优先,建设全市公园体系
1.办好2024年青石花展。6月底前办成1场。〔责任单位:花卉科、各区（县）〕
2.推进“青白”两城绿道。贯通绿道12公里。〔责任单位:绿道科〕
3.落实“十四五”绿化规划。补齐绿地缺口。〔责任单位:规划科〕
二、抓好日常管护
4.新建30个口袋公园。年底前建成30个。〔责任单位:建设科〕
5.办结来信来访。每季度通报。〔责任单位:办公室〕
三、保障措施
6.加强组织领导。压实责任。
`;
const past = structureOf(parseText(PAST), 'qingshi-2024');
const options: NewDraftOptions = {
  year: 2026,
  issuer: '澄川县水利局',
  numbering: 'model',
  units: 'bracket',
};
const draftOf = (own: Partial<NewDraftOptions> = {}, structure: Structure = past) =>
  newDraft(structure, { ...options, ...own }).text;

describe('a new draft', () => {
  it('has headings and slots for all that is to be written', () => {
    assert.equal(
      draftOf(),
      `澄川县水利局2026年工作要点

2026年工作的总体要求是：〔指导思想和总体思路　〕。
一、坚持绿色优先，建设全县公园体系
1.办好2026年澄川花展。〔具体举措　〕，〔完成时限　〕〔量化目标　〕。〔责任单位：　〕
2.推进“〔名称　〕”两城绿道。〔具体举措　〕，〔完成时限　〕〔量化目标　〕。〔责任单位：　〕
3.落实“〔规划期　〕”绿化规划。〔具体举措　〕。〔责任单位：　〕
二、抓好日常管护
4.新建〔数量　〕个口袋公园。〔具体举措　〕，〔完成时限　〕〔量化目标　〕。〔责任单位：　〕
5.办结来信来访。〔具体举措　〕，〔完成时限　〕完成。〔责任单位：　〕
三、保障措施
6.加强组织领导。〔具体举措　〕。
`,
    );
  });

  it('moves the bureau’s own plan to the new year and keeps its places', () => {
    const text = draftOf({ issuer: '青石市园林局', year: 2025 });
    assert.match(text, /^青石市园林局2025年工作要点\n/);
    assert.match(text, /1\.办好2025年青石花展。/);
    assert.match(text, /推进“青白”两城绿道/);
    assert.match(text, /落实“十四五”绿化规划/);
    assert.match(text, /建设全市公园体系/);
  });

  it('names a place once where the past heading names it within another', () => {
    const nested = structureOf(
      parseText(
        '江东市河西区水利局2025年工作要点\n一、设立江东市河西区水利服务中心\n1.落实区直单位用水。管好用水。\n2.办好第12届水利知识赛。办好比赛。\n',
      ),
      'q',
    );
    const text = draftOf({}, nested);
    assert.match(text, /\n一、设立澄川县水利服务中心\n1\.落实县直单位用水。/);
    assert.match(text, /\n2\.办好第〔届次　〕届水利知识赛。/);
    const zone = structureOf(
      parseText('江东河西经济技术开发区水利局2025年工作要点\n一、建好河西水厂\n1.修渠。修好渠。\n'),
      'q',
    );
    assert.match(draftOf({}, zone), /\n一、建好澄川水厂\n/);
  });

  it('has slots for issuer and place where the issuer is open', () => {
    const text = draftOf({ issuer: null });
    assert.match(text, /^〔单位名称　〕2026年工作要点\n/);
    assert.match(text, /1\.办好2026年〔地名　〕花展。/);
    assert.doesNotMatch(text, /青石/);
  });

  it('keeps in its title what the past plan is about', () => {
    const titleFor = (past: string, issuer: string | null = null) => {
      const model = structureOf(
        parseText(`${past}\n一、主要任务\n（一）修渠。修好渠。\n（二）种草。种好草。\n`),
        'a',
      );
      return newDraft(model, { year: 2027, issuer, numbering: 'official', units: 'none' }).text.split(
        '\n',
      )[0];
    };
    assert.equal(titleFor('江东市灌区水价改革实施方案'), '〔单位名称　〕2027年灌区水价改革实施方案');
    assert.equal(titleFor('全国渠系节水若干措施'), '〔单位名称　〕2027年渠系节水若干措施');
    assert.equal(titleFor('江东市水利局2026年工作要点'), '〔单位名称　〕2027年工作要点');
    assert.equal(titleFor('江东市水利系统2026年重点工作安排'), '〔单位名称　〕2027年重点工作安排');
    assert.equal(titleFor('2026年江东市优化用水环境工作要点'), '2027年〔单位名称　〕优化用水环境工作要点');
    assert.equal(
      titleFor('江东市优化用水环境2026年行动方案', '江南县水利局'),
      '江南县水利局2027年优化用水环境行动方案',
    );
    assert.equal(
      titleFor('江东市渠系改造行动计划（2024—2026年）'),
      '〔单位名称　〕渠系改造行动计划（〔起止年份　〕）',
    );
  });

  it('has a slot where a past heading is only the beginning of a sentence', () => {
    const headings = (item: string) => {
      const model = structureOf(
        parseText(
          `江东市2026年工作要点\n一、渠系\n（一）${item}\n（二）种草。种好草。\n（三）修渠。修好渠。\n`,
        ),
        'a',
      );
      const { text } = newDraft(model, { year: 2027, issuer: null, numbering: 'official', units: 'none' });
      return /（一）(.*?)。/.exec(text)?.[1];
    };
    assert.equal(headings('办理取水许可手续时，优先保障春灌用水，简化报送材料。'), '优先保障春灌用水');
    assert.equal(headings('在不影响行洪安全的前提下，适当放宽滩地种植限制。'), '适当放宽滩地种植限制');
    assert.equal(
      headings('按照上级统一部署，对符合条件的灌区，由各镇编制节水方案并报局备案。'),
      '由各镇编制节水方案并报局备案',
    );
    assert.equal(
      headings('将大中型灌区取水许可（包括新建、改建、扩建和延续取水等全部审批事项）下放到江东市各县。'),
      '将大中型灌区取水许可下放到〔地名　〕各县',
    );
    assert.equal(
      headings(
        '将大中型灌区年度取水许可和计划用水指标核定事项中由市级负责的技术审查环节委托给具备条件的各县水利部门组织实施。',
      ),
      '〔任务　〕',
    );
  });

  it('keeps the order of year and issuer in the title', () => {
    const yearFirst = structureOf(parseText(PAST.replace(/^.*\n/, '2024年青石市园林工作计划\n')), 'q');
    assert.match(draftOf({}, yearFirst), /^2026年澄川县水利局工作计划\n/);
  });

  it('leaves out what a report looks back on and its explanations of words', () => {
    const report = structureOf(
      parseText(
        '江东市2025年政府工作报告\n一、2024年工作回顾\n（一）修好渠系。修渠12公里。\n二、2025年工作安排\n（一）治理河道。治河3条。\n（二）种好树木。种树9万株。\n（三）“两渠”：是指北渠和南渠。\n',
      ),
      'q',
    );
    const text = draftOf({}, report);
    assert.doesNotMatch(text, /回顾|修好渠系|两渠/);
    assert.match(text, /\n一、2026年工作安排\n（一）治理河道。[^\n]*\n（二）种好树木。/);
  });

  it('has slots for days and counts of last year', () => {
    const dated = structureOf(
      parseText(
        '某局2025年工作要点\n一、防汛\n1.开展汛前检查3次。查全库站。\n2.2025年5月底前修复水毁工程。修好渠系。\n3.办好12345热线。及时办理。\n',
      ),
      'q',
    );
    const text = draftOf({}, dated);
    assert.match(text, /\n1\.开展汛前检查〔数量　〕次。/);
    assert.match(text, /\n2\.〔完成时限　〕修复水毁工程。/);
    assert.match(text, /\n3\.办好12345热线。/);
  });

  it('is numbered in each scheme', () => {
    const markers = (numbering: NewDraftOptions['numbering']) =>
      [...nodesOf(parseText(draftOf({ numbering })).sections)].map(({ marker }) => marker).join(' ');
    assert.equal(markers('official'), '一、 （一） （二） （三） 二、 （一） （二） 三、 （一）');
    assert.equal(markers('continuous'), '一、 1. 2. 3. 二、 4. 5. 三、 6.');
    assert.equal(markers('model'), '一、 1. 2. 3. 二、 4. 5. 三、 6.');
  });

  it('puts the punctuation of the model’s markers right', () => {
    const model = structureOf(
      parseText(
        '某局2025年工作要点\n(一)绿化\n1、种树。种树100棵。\n2、种草。种草2亩。\n(二)美化\n1、粉刷。粉刷3条街。\n2、拆违。拆违5处。\n',
      ),
      'm',
    );
    const markers = [...nodesOf(parseText(draftOf({}, model)).sections)].map(({ marker }) => marker);
    assert.deepEqual(markers, ['（一）', '1.', '2.', '（二）', '1.', '2.']);
  });

  it('numbers each level of a plan in chapters and articles as the plan does', () => {
    const chapters =
      '某局河道管理办法\n第一章 总则\n第一条 明确管护范围。管好河道。\n第二章 职责\n第一节 巡查\n第二条 落实巡查。每周巡查。\n第二节 清障\n第三条 清理河障。及时清理。\n第三章 监督\n第四条 公开结果。每季公开。\n';
    const model = structureOf(parseText(chapters), 'm');
    const markers = [...nodesOf(parseText(draftOf({}, model)).sections)].map(({ marker }) => marker.trim());
    assert.equal(markers.join(' '), '第一章 第一条 第二章 第一节 第二条 第二节 第三条 第三章 第四条');
  });

  const levelled: ReadonlyArray<readonly [model: string, markers: string]> = [
    ['第一编 甲\n第一章 乙\n第一条 修渠。修好渠。', '第一编 第一章 第一条'],
    ['第一部分 甲\n一、乙\n1.修渠。修好渠。', '第一部分 一、 1.'],
    ['第1章 甲\n第1条 修渠。修好渠。\n第2条 种树。种好树。', '第一章 第一条 第二条'],
    ['壹、甲\n一、乙\n（一）修渠。修好渠。', '壹、 一、 （一）'],
    ['一、甲\n（1）修渠。修好渠。\n（2）种树。种好树。', '一、 （1） （2）'],
    ['一、甲\n①修渠。修好渠。\n②种树。种好树。', '一、 ① ②'],
  ];
  for (const [model, expected] of levelled) {
    it(`numbers its levels as the model does: ${expected}`, () => {
      const structure = structureOf(parseText(`某局2025年工作要点\n${model}\n`), 'm');
      const lines = draftOf({}, structure).split('\n').slice(3);
      const markers = lines.map(
        (line) => /^(?:第.{1,2}(?:章|条|编|部分)|.{1,2}[、.）]|[①②])/.exec(line)?.[0],
      );
      assert.equal(markers.filter((marker) => marker !== undefined).join(' '), expected);
    });
  }

  it('gives units in each form', () => {
    const item = (units: NewDraftOptions['units']) =>
      /2\.推进[\s\S]*?(?=3\.)/.exec(draftOf({ units }))?.[0] ?? '';
    assert.match(item('bracket'), /。〔责任单位：　〕\n$/);
    assert.match(item('paren'), /。（责任单位：〔单位名称　〕）\n$/);
    assert.match(item('line'), /。\n责任单位：〔单位名称　〕\n$/);
    assert.match(item('verb'), /。（〔牵头单位　〕牵头，〔配合单位　〕配合）\n$/);
    assert.match(item('none'), /〔量化目标　〕。\n$/);
    assert.match(item('model'), /。〔责任单位：　〕\n$/);
  });

  it('carries no half brackets, no heading twice and no stop at the end of a heading', () => {
    const model = structureOf(parseText(PAST), 'q');
    const [section] = model.parts;
    assert.ok(section?.parts[0]);
    const titles = ['抓好绿化（含', '护林”防火', '抓好绿化', '种树，'];
    const parts = titles.map((title) => ({ ...(section.parts[0] as StructurePart), title }));
    const text = draftOf({}, { ...model, parts: [{ ...section, parts }] });
    assert.match(text, /\n1\.抓好绿化。.*\n2\.护林防火。.*\n3\.种树。.*\n$/);
  });

  it('is a snippet whose placeholders are the slots', () => {
    const draft = newDraft(
      { ...past, parts: past.parts.map((part) => ({ ...part, title: `${part.title}$1}` })) },
      { ...options, issuer: null },
    );
    const { stops } = parseSnippet(draft.snippet);
    assert.deepEqual(
      [...new Set(stops)].toSorted((a, b) => a - b),
      [...new Set(stops.toSorted((a, b) => a - b))],
    );
    assert.equal(stops.at(-1), 0);
    assert.equal(Math.max(...stops), new Set(stops).size - 1);
    assert.equal(insertedText(draft.snippet), draft.text);
  });

  it('is the same as text and as a snippet, with paired brackets, whatever the headings are', () => {
    const pieces =
      '绿化 一、 〔 〕 “ ” 《 》 （ ) ， 。 ； : 2024年 2021年底前 12公里 XX 青石 十四五 $ } \\ 　'.split(
        ' ',
      );
    const title = fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 })
      .map((some) => some.join(''));
    const [section] = past.parts;
    assert.ok(section);
    fc.assert(
      fc.property(title, title, fc.constantFrom(...UNIT_CHOICES), (heading, other, units) => {
        const parts = [heading, other].map((text) => ({
          ...(section.parts[0] as StructurePart),
          title: text,
        }));
        const draft = newDraft({ ...past, parts: [{ ...section, parts }] }, { ...options, units });
        assert.equal(insertedText(draft.snippet), draft.text);
        for (const [open, close] of ['〔〕', '（）', '“”', '《》']) {
          assert.equal(draft.text.split(open as string).length, draft.text.split(close as string).length);
        }
        assert.doesNotMatch(draft.text, /青石/);
      }),
    );
  });

  it('is written in the script of its issuer, else of its model', () => {
    const model = {
      ...past,
      title: null,
      issuer: null,
      place: 'q',
      id: 'q',
      parts: [{ ...(past.parts[0]?.parts[0] as StructurePart), title: '加強黨建，著力優化體育場館' }],
    };
    assert.match(draftOf({ issuer: null }, model), /〔單位名稱　〕2026年工作要點[\s\S]*〔責任單位：　〕/);
    assert.match(draftOf({}, model), /加强党建，着力优化体育场馆[\s\S]*〔责任单位：　〕/);
  });

  it('is wholly in the script of its issuer', () => {
    const model = structureOf(
      parseText(
        '某局2025年工作要点\n一、构建规范体系，多措并举\n1.优化布局。丰富资源。\n2.联系干部。着力推进标准制定。\n',
      ),
      'q',
    );
    const text = draftOf({ issuer: '臺北市政府' }, model);
    assert.match(text, /構建規範體系，多措並舉[\s\S]*優化布局。[\s\S]*聯繫幹部。/);
    const found = lint(parseText(text)).filter(({ ruleId }) => ruleId === 'mixed-script');
    assert.deepEqual(found, []);
  });

  it('gives no units to what sets the frame, in either script', () => {
    const model = structureOf(
      parseText(
        '某局2025年工作要点\n一、推进试点\n1.修渠。修好渠。〔责任单位：水利科〕\n2.种树。种好树。〔责任单位：绿化科〕\n3.总结经验做法。年底总结。\n',
      ),
      'q',
    );
    const text = draftOf({ issuer: '臺北市政府' }, model);
    assert.match(text, /\n3\.總結經驗做法。[^〔]*〔[^〕]*〕[^責]*$/);
    assert.deepEqual(
      lint(parseText(text)).filter(({ severity }) => severity !== 'info'),
      [],
    );
  });

  it('of a past plan without parts is a title and a lead', () => {
    assert.equal(
      draftOf({}, { ...past, parts: [] }),
      '澄川县水利局2026年工作要点\n\n2026年工作的总体要求是：〔指导思想和总体思路　〕。\n',
    );
  });
});

/** What an editor shows of a snippet that was just inserted. */
function insertedText(snippet: string): string {
  return snippet.replace(
    /\\([\\$}])|\$\{\d+:((?:[^\\}]|\\.)*)\}|\$0/g,
    (_, escaped?: string, placeholder?: string) => escaped ?? placeholder?.replace(/\\([\\$}])/g, '$1') ?? '',
  );
}

const models: ReadonlyArray<readonly [string, Structure]> = [
  ['a plan of its own', past],
  ...(hasShared
    ? sharedPlans.map((name): [string, Structure] => [name, structureOf(parseText(sharedText(name)), name)])
    : []),
];

describe('a fresh draft has no finding above info', () => {
  for (const [name, structure] of models) {
    it(`after ${name}`, () => {
      for (const issuer of [null, '澄川县水利局', structure.issuer]) {
        for (const numbering of NUMBERING_SCHEMES) {
          for (const units of UNIT_CHOICES) {
            const plan = parseText(draftOf({ issuer, numbering, units }, structure));
            const findings = lint(plan).filter(({ severity }) => severity !== 'info');
            const told = findings.map(({ ruleId, message }) => `${ruleId}: ${message.zh}`);
            assert.deepEqual(told, [], `${issuer} ${numbering} ${units}`);
          }
        }
      }
    });

    it(`and as many items as ${name}`, () => {
      const seen = new Set<string>();
      const items = [...nodesOfParts(structure)].filter((title) => !seen.has(title) && seen.add(title));
      const plan = parseText(draftOf({ numbering: 'official' }, structure));
      assert.equal(itemsOf(plan).length, items.length);
    });
  }
});

function* nodesOfParts({ parts }: Pick<Structure, 'parts'>): Generator<string> {
  for (const part of parts) {
    if (/回顾|主要成绩|工作成绩|成就|的[一五]年$|^“[^“”]+”$/.test(part.title)) continue;
    if (part.kind === 'item') yield part.title;
    yield* nodesOfParts(part);
  }
}
