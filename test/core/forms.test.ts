import { strict as assert } from 'node:assert';
import { parseText } from '../../server/src/core/parse';
import { nodesOf } from '../../server/src/core/work-plan';

/** Marker, title and level of every node, one a line. */
function outline(text: string): string[] {
  const plan = parseText(text);
  return [...nodesOf(plan.sections)].map(({ marker, level, titleText }) => {
    return `${level} ${marker}|${titleText}`;
  });
}

const noise = (text: string) =>
  parseText(text).noise.map(
    ({ kind, firstParagraph, lastParagraph }) => `${kind} ${firstParagraph}-${lastParagraph}`,
  );

const FILLER =
  '坚持问题导向和目标导向相统一，把各项举措抓在日常、做在经常，形成上下联动、左右协同的工作格局，务求取得实效';

describe('numbering schemes of published plans', () => {
  const schemes: ReadonlyArray<readonly [what: string, text: string, expected: readonly string[]]> = [
    [
      '一、→1. through the draft',
      '一、甲\n1.乙。好。\n二、丙\n2.丁。好。\n',
      ['1 一、|甲', '2 1.|乙', '1 二、|丙', '2 2.|丁'],
    ],
    ['一、→1、', '一、甲\n1、乙。好。\n2、丙。好。\n', ['1 一、|甲', '2 1、|乙', '2 2、|丙']],
    ['（一） on top', '（一）甲\n1.乙。好。\n（二）丙\n', ['1 （一）|甲', '2 1.|乙', '1 （二）|丙']],
    [
      '一、 inside 章',
      '第一章 甲\n一、乙\n第二章 丙\n二、丁\n',
      ['1 第一章|甲', '2 一、|乙', '1 第二章|丙', '2 二、|丁'],
    ],
    [
      '壹、→一、→（一）→1.',
      '壹、甲\n一、乙\n（一）丙\n1.丁。好。\n貳、戊\n參、己\n肆、庚\n',
      ['1 壹、|甲', '2 一、|乙', '3 （一）|丙', '4 1.|丁', '1 貳、|戊', '1 參、|己', '1 肆、|庚'],
    ],
    [
      'plain headings over 1. (Hong Kong)',
      '改善空氣\n1.甲。好。\n- 乙\n- 丙\n減少廢物\n1.丁。好。\n',
      ['1 1.|甲', '2 -|乙', '2 -|丙', '1 1.|丁'],
    ],
    [
      '—— under 一、',
      '一、甲\n——乙。好。\n——丙。好。\n二、丁\n',
      ['1 一、|甲', '2 ——|乙', '2 ——|丙', '1 二、|丁'],
    ],
    ['• under 一、', '一、甲\n• 乙\n• 丙\n', ['1 一、|甲', '2 •|乙', '2 •|丙']],
    [
      '第一，第二， at line starts',
      '一、甲\n第一，乙。好。\n第二，丙。好。\n',
      ['1 一、|甲', '2 第一，|乙', '2 第二，|丙'],
    ],
    [
      '首先 其次 最后 in a paragraph',
      '一、甲。分三步走。首先，摸清底数。其次，分类施策。最后，总结验收。\n',
      ['1 一、|甲', '2 首先|，摸清底数', '2 其次|，分类施策', '2 最后|，总结验收'],
    ],
    [
      '（1）（2） in a paragraph',
      '1.甲。要求如下：（1）摸清底数情况；（2）分类施策推进。\n',
      ['1 1.|甲', '2 （1）|摸清底数情况', '2 （2）|分类施策推进'],
    ],
    [
      '①② in a paragraph',
      '1.甲。要求如下：①摸清底数情况；②分类施策推进。\n',
      ['1 1.|甲', '2 ①|摸清底数情况', '2 ②|分类施策推进'],
    ],
    [
      'bare 要',
      '要抓落实。要乐于务实。多下基层。要勇于攻坚。多啃骨头。要勤于督查。多看实效。\n',
      ['1 |要抓落实', '1 |要乐于务实', '1 |要勇于攻坚', '1 |要勤于督查'],
    ],
    ['Markdown without numbers', '# 某局2026年工作要点\n## 甲\n### 乙\n## 丙\n', ['1 |甲', '2 |乙', '1 |丙']],
    [
      'a year after the dot',
      '一、甲\n1.2026年底前完成乙。好。\n2.2027年完成丙。好。\n',
      ['1 一、|甲', '2 1.|2026年底前完成乙', '2 2.|2027年完成丙'],
    ],
    [
      'letter-spaced headings and spaces after markers',
      '一、 甲 乙\n（一） 丙\n1. 丁。好。\n',
      ['1 一、|甲 乙', '2 （一）|丙', '3 1.|丁'],
    ],
  ];
  for (const [what, text, expected] of schemes) it(what, () => assert.deepEqual(outline(text), expected));

  it('a whole plan on one line', () => {
    const text = `为做好工作，现提出如下意见。一、强化学习（一）读原著。${FILLER}。（甲局负责）（二）学文件。${FILLER}。二、强化管理（三）建制度。${FILLER}。1.立规矩。${FILLER}。2.2026年底前抓执行。${FILLER}，坚持到底。（四）抓考核。${FILLER}。${FILLER}。${FILLER}。${FILLER}。${FILLER}。`;
    assert.deepEqual(outline(text), [
      '1 一、|强化学习',
      '2 （一）|读原著',
      '2 （二）|学文件',
      '1 二、|强化管理',
      '2 （三）|建制度',
      '3 1.|立规矩',
      '3 2.|2026年底前抓执行',
      '2 （四）|抓考核',
    ]);
  });

  it('a speech whose lead sentences announce its parts', () => {
    assert.deepEqual(
      outline(
        '3月5日，全县召开会议。会议强调，工作要实。要抓住“优化布局、清朗环境、守牢底线”三个重点。着力优化布局。推进调整，稳妥实施。营造清朗环境。规范收费，严格监管。坚决守牢底线。排查隐患，压实责任。\n要突出“提高质量”这一主题。着力建强队伍。开展培训，组织比武。着力改进教学。开展教研，组织展示。\n',
      ),
      [
        '1 |要抓住“优化布局、清朗环境、守牢底线”三个重点',
        '2 |着力优化布局',
        '2 |营造清朗环境',
        '2 |坚决守牢底线',
        '1 |要突出“提高质量”这一主题',
        '2 |着力建强队伍',
        '2 |着力改进教学',
      ],
    );
    assert.deepEqual(outline('会议要求，要抓好落实。着力建强队伍。着力改进教学。\n'), []);
  });
});

describe('what is around and between the text of a plan', () => {
  it('front matter gives title, issuer, year and number', () => {
    const plan = parseText(
      '---\ntitle: 某局2026年工作要点\n发文机关: 某局\nyear: 2026\ndocumentNumber: "某发〔2026〕1号"\n---\n# 某局2026年工作要点\n一、甲\n',
    );
    assert.deepEqual([plan.issuer, plan.year, plan.documentNumber], ['某局', 2026, '某发〔2026〕1号']);
    assert.deepEqual(
      plan.noise.map(({ kind, lastParagraph }) => `${kind} ${lastParagraph}`),
      ['front-matter 5'],
    );
  });

  it('front matter alone may give the title', () => {
    const plan = parseText('---\ntitle: 某局2026年工作要点\n主送机关: 各股室\n---\n一、甲\n');
    assert.deepEqual(
      [plan.title?.text, plan.recipients, plan.bodyStart],
      ['某局2026年工作要点', '各股室', 4],
    );
  });

  it('a contents page repeats no heading', () => {
    const body = '一、强化学习\n1.读书。好。\n二、强化管理\n2.建制。好。\n';
    assert.deepEqual(noise(`某局2026年工作要点\n目　录\n一、强化学习\n二、强化管理\n${body}`), [
      'front-matter 1-3',
    ]);
    assert.deepEqual(
      noise(`某局2026年工作要点\n一、强化学习……1\n二、强化管理……3\n三、强化服务……5\n${body}`),
      ['front-matter 1-3'],
    );
    assert.equal(outline(`某局2026年工作要点\n目录\n一、强化学习\t1\n二、强化管理\t3\n${body}`).length, 4);
  });

  it('page numbers and pictures are no text', () => {
    assert.deepEqual(
      noise(
        '某局2026年工作要点\n一、甲\n1.乙。好。\n— 3 —\n2.丙。好。\n20260211151428.png\n3.丁。好。\n第 4 页 共 9 页\n',
      ),
      ['web-page 3-3', 'web-page 5-5', 'web-page 7-7'],
    );
  });

  it('a page number within a wrapped paragraph is stepped over', () => {
    const lines = [
      '一、强化党的创新理论武装提升全县党员干部政治能力和理论素养',
      '坚持集中学习和个人自学相结合统筹用好各类学习平台载体资源',
      '- 3 -',
      '推动学习成果转化为推进工作的实际成效不断提升服务保障水平',
      '建立健全常态化长效化学习制度机制确保学有所思学有所悟学有',
    ];
    const text = `${[...lines, ...lines.slice(1), ...lines.slice(1)].join('\n')}。`;
    const { draft } = parseText(text);
    assert.equal(draft.paragraphs.length, 1);
    assert(!draft.paragraphs[0]?.text.includes('3'));
    assert.equal(draft.paragraphs[0]?.raw, text);
  });

  it('the imprint belongs to the signature', () => {
    assert.deepEqual(
      noise(
        '某局2026年工作要点\n一、甲\n二、乙\n某局\n2026年1月8日\n抄送：县委办公室，县政府办公室。\n某局办公室　2026年1月8日印发\n',
      ),
      ['signature 3-6'],
    );
  });

  it('a title in spaced letters is a title', () => {
    assert.equal(parseText('全 县 工 作 要 点\n一、甲\n').title?.text, '全 县 工 作 要 点');
  });

  it('mixed line ends, BOM and wide spaces change nothing', () => {
    assert.deepEqual(outline('\ufeff一、甲\r\n\u2003\u00a01.乙。好。\r\u3000２．丙。好。\n'), [
      '1 一、|甲',
      '2 1.|乙',
      '2 ２．|丙',
    ]);
  });
});
