import { strict as assert } from 'node:assert';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { parseText } from '../../server/src/core/parse';
import { completions } from '../../server/src/features/completions';
import type { UnitOptions } from '../../server/src/features/units/unit-completions';
import { structureOf } from '../../server/src/library/structure/structure-of';
import { libraryOf } from '../../server/src/library/topics/library';
import { annotated, applied } from '../support/annotated';

const SAFETY = '排查消防隐患，更换灭火器材，开展校园消防演练。';
const CANTEENS = '检查食堂食材采购，公示营养食谱，推行陪餐制度。';
const TEACHERS = '开展师德师风专题教育，查处违反师德行为，选树师德标兵。';
const TRAINING = '组织骨干教师跟岗研修，举办全员培训，落实学分管理。';
const NURSERY = '扩增幼儿园普惠学位，提升学前教育保教质量。';

/** Past plans of three counties; all have a section on teachers and one on safety. */
const LIBRARY = libraryOf(
  ['江东', '江西', '江北'].map((place, index) =>
    structureOf(
      parseText(
        `${place}县教育局${2023 + index}年工作要点\n一、推进学前教育普惠发展\n1.扩增幼儿园普惠学位。${NURSERY}（责任单位：基教股）\n2.提升幼儿园保教质量。${NURSERY}（责任单位：基教股）\n二、建强教师队伍\n3.加强师德师风建设。${TEACHERS}（责任单位：人事股）\n4.开展教师培训。${TRAINING}（责任单位：人事股、教研室）\n三、守牢校园安全底线\n5.加强校园消防安全。${SAFETY}（责任单位：安全股）\n6.加强学校食堂安全。${CANTEENS}（责任单位：安全股、财务股）\n`,
      ),
      `past-${index}`,
    ),
  ),
);
const DRAFT = `江南县教育局2026年工作要点\n一、推进学前教育普惠发展\n1.扩增幼儿园普惠学位。${NURSERY}（责任单位：基教股）\n2.提升幼儿园保教质量。${NURSERY}（责任单位：基教股）\n`;

describe('completions', () => {
  it('offer on an empty line after the last item the sections that past plans have and the draft lacks', () => {
    const items = completionsAt(`${DRAFT}‸\n`);
    const labels = items.map(({ label }) => label);
    assert.ok(labels.includes('守牢校园安全底线'), labels.join());
    assert.ok(labels.includes('建强教师队伍'), labels.join());
    assert.ok(!labels.some((label) => label.includes('学前教育')), labels.join());
    const safety = items.find(({ label }) => label === '守牢校园安全底线');
    assert.equal(safety?.detail, '3 份往年计划有：江北2025、江西2024、江东2023');
    assert.equal(afterwards(`${DRAFT}‸\n`, safety), `${DRAFT}二、守牢校园安全底线\n`);
  });

  it('write an item with the number of its place, number the later ones anew and leave its units open', () => {
    const draft = `${DRAFT}二、守牢校园安全底线\n3.加强校园消防安全。${SAFETY}（责任单位：安全股）\n‸\n三、转变作风\n4.开展下访接访。带案下访20次。（责任单位：办公室）\n`;
    const canteens = completionsAt(draft).find(({ label }) => label === '加强学校食堂安全');
    assert.equal(
      afterwards(draft, canteens),
      draft.replace('‸', '4.加强学校食堂安全。（责任单位：安全股）').replace('4.开展下访', '5.开展下访'),
    );
  });

  it('complete a number that is written already by the title alone', () => {
    const draft = `${DRAFT}二、建强教师队伍\n3.加强师德师风建设。${TEACHERS}（责任单位：人事股）\n4.‸\n`;
    const training = completionsAt(draft).find(({ label }) => label === '开展教师培训');
    assert.equal(afterwards(draft, training), draft.replace('‸', '开展教师培训。（责任单位：人事股）'));
  });

  it('put the stop of the draft behind a title, also below an item that is just begun', () => {
    const draft = `${DRAFT}二、建强教师队伍\n3.加强师德师风建设\n‸\n`;
    const training = completionsAt(draft).find(({ label }) => label === '开展教师培训');
    assert.match(afterwards(draft, training), /\n4\.开展教师培训。（责任单位：/);
  });

  it('leave no stop behind titles on lines of their own', () => {
    const draft = `江南县教育局2026年工作要点\n一、建强教师队伍\n1.加强师德师风建设\n${TEACHERS}\n‸\n`;
    const training = completionsAt(draft).find(({ label }) => label === '开展教师培训');
    assert.match(afterwards(draft, training), /\n2\.开展教师培训\n/);
  });

  it('copy no comma of a list of units that is still open', () => {
    const draft = `江南县教育局2026年工作要点\n一、建强教师队伍\n1.加强师德师风建设。${TEACHERS}（责任单位：机关党委、）\n‸\n`;
    const training = completionsAt(draft).find(({ label }) => label === '开展教师培训');
    assert.match(afterwards(draft, training), /\n2\.开展教师培训。（责任单位：　）\n/);
  });

  it('leave places for the roles where the draft tells who leads and who supports', () => {
    const draft = `江南县教育局2026年工作要点\n一、建强教师队伍\n1.加强师德师风建设。${TEACHERS}（政工股、机关党委牵头，督导室配合）\n‸\n`;
    const training = completionsAt(draft).find(({ label }) => label === '开展教师培训');
    assert.match(afterwards(draft, training), /\n2\.开展教师培训。（〔牵头单位〕牵头，〔配合单位〕配合）\n/);
  });

  it('go on with the items behind the signs of a Markdown heading', () => {
    const draft = `# 江南县教育局2026年工作要点\n\n## 一、建强教师队伍\n\n### （一）加强师德师风建设\n\n${TEACHERS}\n\n### ‸\n`;
    const items = completionsAt(draft);
    assert.ok(
      !items.some(({ label }) => label === '守牢校园安全底线'),
      items.map(({ label }) => label).join(),
    );
    const training = items.find(({ label }) => label === '开展教师培训');
    assert.match(afterwards(draft, training), /\n### （二）开展教师培训\n/);
  });

  it('begin the items of a Markdown section', () => {
    const draft = `# 江南县教育局2026年工作要点\n\n## 一、建强教师队伍\n\n### ‸\n`;
    const training = completionsAt(draft).find(({ label }) => label === '开展教师培训');
    assert.match(afterwards(draft, training), /\n### 开展教师培训/);
  });

  it('rank units by what past plans give to such a task, then by the draft, then by the directory', () => {
    const items = completionsAt(`${DRAFT}3.加强校园消防安全。${SAFETY}（责任单位：‸）\n`, {
      unitDirectory: [{ name: '督导室', aliases: [] }],
    });
    assert.deepEqual(
      items.map(({ label, detail }) => `${label} ${detail}`),
      ['安全股 3 份往年计划有：江北2025、江西2024、江东2023', '基教股 本稿用过 2 次', '督导室 单位名录'],
    );
  });

  it('leave out units that the list names already, and replace the one begun', () => {
    const draft = `${DRAFT}3.加强学校食堂安全。${CANTEENS}（责任单位：安全股、财‸）\n`;
    const items = completionsAt(draft);
    assert.ok(!items.some(({ label }) => label === '安全股'));
    const finance = items.find(({ label }) => label === '财务股');
    assert.equal(afterwards(draft, finance), draft.replace('财‸', '财务股'));
  });

  for (const [where, draft] of [
    ['in running text', `${DRAFT}3.加强校园安全。排查食堂、‸消防隐患。\n`],
    ['at the end of a sentence', `${DRAFT}3.加强校园安全。排查食堂、‸\n`],
    ['in the title', `江南县教育局‸2026年工作要点\n一、推进学前教育普惠发展\n`],
    ['before the label of a list of units', `${DRAFT}3.加强校园安全。排查隐患。（责任‸单位：安全股）\n`],
  ] as const) {
    it(`offer nothing ${where}`, () => assert.deepEqual(completionsAt(draft), []));
  }

  it('ask nothing of the library in running text', () => {
    const { text, cursor } = annotated(`${DRAFT}3.加强校园安全。排查食堂、‸消防隐患。\n`);
    const asked = () => assert.fail('the library was asked');
    assert.deepEqual(completions(parseText(text), asked, cursor ?? assert.fail(), OPTIONS).items, []);
  });
});

const OPTIONS: UnitOptions = { language: 'zh', unitDirectory: null, syllablesOf: null };

function completionsAt(draft: string, options: Partial<UnitOptions> = {}): CompletionItem[] {
  const { text, cursor } = annotated(draft);
  return completions(parseText(text), () => LIBRARY, cursor ?? assert.fail('no ‸'), {
    ...OPTIONS,
    ...options,
  }).items;
}

/** The draft after a completion was taken. */
function afterwards(draft: string, item: CompletionItem | undefined): string {
  assert.ok(item?.textEdit);
  const edits = [item.textEdit as TextEdit, ...(item.additionalTextEdits ?? [])];
  return applied(annotated(draft).text, edits);
}
