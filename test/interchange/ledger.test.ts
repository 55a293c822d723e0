import { strict as assert } from 'node:assert';
import { parseText } from '../../server/src/core/parse';
import { applyLedger } from '../../server/src/interchange/xlsx/apply-ledger';
import { ledgerChanges } from '../../server/src/interchange/xlsx/ledger-changes';
import { readWorkbook } from '../../server/src/interchange/xlsx/read-workbook';
import { taskWorkbook } from '../../server/src/interchange/xlsx/task-workbook';
import { readZip, unpack, type ZipEntry } from '../../server/src/interchange/zip/read-zip';
import { writeZip } from '../../server/src/interchange/zip/write-zip';
import { hasShared, sharedPlans, sharedText } from '../support/shared';

const DRAFT = `某市教育局2026年工作要点
一、提升质量
1.发展学前教育。6月底前，普惠园覆盖率提升至56%。（责任单位：基教科、财务科）
2.建强队伍。全年培训教师300人次。（牵头单位：人事科；配合单位：教研室）
二、强化保障
3.完善经费。9月底前投入800万元。
`;

const partOf = (bytes: Uint8Array, name: string) =>
  Buffer.from(unpack(readZip(bytes).get(name) as ZipEntry)).toString();

/** The ledger of a draft after a person has replaced texts in cells of its first sheet. */
function editedLedger(
  draft: string,
  ...edits: ReadonlyArray<readonly [before: string, after: string]>
): Uint8Array {
  const bytes = taskWorkbook(parseText(draft));
  const SHEET = 'xl/worksheets/sheet1.xml';
  let content = partOf(bytes, SHEET);
  for (const [before, after] of edits) {
    assert(content.includes(`>${before}<`), before);
    content = content.replace(`>${before}<`, `>${after}<`);
  }
  return writeZip(
    [...readZip(bytes).values()].map((entry) => (entry.name === SHEET ? { name: SHEET, content } : entry)),
  );
}

function applied(draft: string, ...edits: ReadonlyArray<readonly [before: string, after: string]>) {
  const changes = ledgerChanges(editedLedger(draft, ...edits));
  if (!('changes' in changes)) throw new Error(changes.en);
  return applyLedger(draft, changes);
}

describe('a ledger of tasks (督办台账)', () => {
  it('has a row each task below its section, with the columns of a ledger', () => {
    const rows = readWorkbook(taskWorkbook(parseText(DRAFT)))
      .get('督办台账')
      ?.map((row) => row.filter((text) => text !== ''));
    assert.deepEqual(rows, [
      ['某市教育局2026年工作要点督办台账'],
      ['序号', '任务', '目标', '牵头单位', '配合单位', '时限', '来源条目', '办理状态', '备注'],
      ['提升质量'],
      ['1', '发展学前教育', '提升至56%', '基教科', '财务科', '6月底前', '1.'],
      ['2', '建强队伍', '300人次', '人事科', '教研室', '全年', '2.'],
      ['强化保障'],
      ['3', '完善经费', '800万元', '9月底前', '3.'],
    ]);
  });

  it('is ready to print: landscape, one page wide, headings on every page and in view', () => {
    const bytes = taskWorkbook(parseText(DRAFT));
    const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml');
    assert.match(sheet, /orientation="landscape" fitToWidth="1" fitToHeight="0"/);
    assert.match(sheet, /<pane ySplit="2"[^>]*state="frozen"/);
    assert.match(sheet, /<mergeCell ref="A3:I3"\/>/);
    assert.match(partOf(bytes, 'xl/workbook.xml'), /Print_Titles" localSheetId="0">'督办台账'!\$1:\$2</);
    assert.doesNotMatch(sheet, /<f>/);
  });

  it('that nobody has changed brings nothing back', () => {
    assert.deepEqual(applied(DRAFT), { text: DRAFT, placed: 0, refused: [] });
  });

  it('brings units, targets and deadlines back to where they stand', () => {
    const { text, placed, refused } = applied(
      DRAFT,
      ['基教科', '学前科'],
      ['财务科', '财务科、督导室'],
      ['6月底前', '8月底前'],
      ['300人次', '500人次'],
      ['教研室', '教研室、教师发展中心'],
    );
    assert.deepEqual(refused, []);
    assert.equal(placed, 5);
    assert.equal(
      text,
      DRAFT.replace('基教科、财务科', '学前科、财务科、督导室')
        .replace('6月底前', '8月底前')
        .replace('300人次', '500人次')
        .replace('：教研室', '：教研室、教师发展中心'),
    );
  });

  it('refuses what has no sure place, and says why', () => {
    const reasons = (...edits: ReadonlyArray<readonly [string, string]>) => {
      const { text, refused } = applied(DRAFT, ...edits);
      assert.equal(text, DRAFT);
      return refused.map(({ reason }) => reason.zh);
    };
    assert.match(reasons(['完善经费', '完善经费保障'])[0] ?? '', /只带回目标、单位和时限/);
    assert.match(reasons(['9月底前', '尽快'])[0] ?? '', /不像时限/);
    assert.match(reasons(['800万元', '800万元；3所'])[0] ?? '', /项数变了/);
    assert.match(reasons(['人事科', ''])[0] ?? '', /不知道放在哪里/);
  });

  it('refuses a cell whose place in the draft was changed in the meantime', () => {
    const changes = ledgerChanges(editedLedger(DRAFT, ['6月底前', '8月底前']));
    assert('changes' in changes);
    const later = DRAFT.replace('6月底前', '7月底前');
    const { text, refused } = applyLedger(later, changes);
    assert.equal(text, later);
    assert.match(refused[0]?.reason.zh ?? '', /改过了/);
  });

  it('refuses units that stand with the section', () => {
    const draft =
      '某局2026年工作要点\n一、提升质量（责任单位：基教科）\n1.甲事。新建学校3所。\n2.乙事。改造学校5所。\n';
    const { text, refused } = applied(draft, ['基教科', '督导室']);
    assert.equal(text, draft);
    assert.equal(refused.length, 1);
  });

  it('says of another file what it is not', () => {
    const told = ledgerChanges(Buffer.from('abc'));
    assert(!('changes' in told));
    assert.match(told.zh, /不是 Excel/);
  });

  if (hasShared) {
    for (const name of sharedPlans) {
      it(`holds every task, and unchanged brings nothing back: ${name}`, () => {
        const changes = ledgerChanges(taskWorkbook(parseText(sharedText(name))));
        assert.deepEqual(changes, { changes: [], added: [], removed: [] });
      });
    }
  }
});
