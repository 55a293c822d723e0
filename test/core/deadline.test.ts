import { strict as assert } from 'node:assert';
import { periodOf } from '../../server/src/core/period';
import { deadlinesIn } from '../../server/src/core/phrases/deadline';

describe('deadlinesIn', () => {
  const cases: ReadonlyArray<readonly [text: string, ...expected: string[]]> = [
    ['6月底前完成', '6月底前'],
    ['2026年6月底前完成', '2026年6月底前'],
    ['２０２６年６月底前完成', '２０２６年６月底前'],
    ['2026 年 6 月底前', '2026 年 6 月底前'],
    ['六月底前完成', '六月底前'],
    ['5月20日前完成，年底前验收', '5月20日前', '年底前'],
    ['年内开工', '年内'],
    ['在2024年底之前，2024年內', '2024年底之前', '2024年內'],
    ['上半年开工，第三季度完工', '上半年', '第三季度'],
    ['第一季完成，前三季度見效，一季度末前', '第一季', '前三季度', '一季度末前'],
    ['力争2024年底毛入学率达标', '2024年底'],
    ['到2027年培育百家，到2027年底', '到2027年', '到2027年底'],
    ['3个月内办结，10个工作日内反馈，3日内查明', '3个月内', '10个工作日内', '3日内'],
    ['暑期前到位，主汛期前、春节前、学期末', '暑期前', '主汛期前', '春节前', '学期末'],
    ['4月中旬核定，月底前', '4月中旬', '月底前'],
    ['每季度通报、每半年测评、每月25日前、每年2月底前', '每季度', '每半年', '每月25日前', '每年2月底前'],
    ['全年抽检960份', '全年'],
    ['纳入全年重点工作', ...[]],
    ['学前教育、目前、当前形势、日前、范围内、校内、程度、年度、2025年工作'],
    ['去年底、上年6月底前、截至2024年底、2022年至2025年'],
    ['《到2027年底前的方案》'],
    ['压缩至3个工作日内、青少年内心、10月内部'],
    [''],
  ];
  for (const [text, ...expected] of cases) {
    it(text, () => {
      const found = deadlinesIn(text);
      assert.deepEqual(
        found.map((deadline) => deadline.text),
        expected,
      );
      for (const { start, end, text: words } of found) assert.equal(text.slice(start, end), words);
    });
  }

  for (const piece of ['前', '年底', '月底前', '每', '1', '《', '1月', '每年', '全年', '到2027年']) {
    it(`200,000 characters of ${piece} are read`, () => {
      const text = piece.repeat(Math.ceil(200_000 / piece.length));
      for (const { end } of deadlinesIn(text)) assert(end <= text.length);
    });
  }
});

describe('periodOf', () => {
  const cases: ReadonlyArray<readonly [text: string, days: string | null]> = [
    ['6月底前', '..2026-06-30'],
    ['2月底前', '..2026-02-28'],
    ['5月20日前', '..2026-05-20'],
    ['６月底前', '..2026-06-30'],
    ['十二月底前', '..2026-12-31'],
    ['五月二十日前', '..2026-05-20'],
    ['6月前', '..2026-05-31'],
    ['1月前', '..2025-12-31'],
    ['4月中旬', '2026-04-11..2026-04-20'],
    ['4月中旬前', '..2026-04-10'],
    ['年底前', '..2026-12-31'],
    ['年内', '2026-01-01..2026-12-31'],
    ['上半年', '2026-01-01..2026-06-30'],
    ['下半年', '2026-07-01..2026-12-31'],
    ['第三季度末', '2026-07-01..2026-09-30'],
    ['一季度前', '2026-01-01..2026-03-31'],
    ['前三季度', '2026-01-01..2026-09-30'],
    ['第一季', '2026-01-01..2026-03-31'],
    ['到2027年', '..2027-12-31'],
    ['2025年底前', '..2025-12-31'],
    ['二〇二七年底前', '..2027-12-31'],
    ['明年6月底前', '..2027-06-30'],
    ['每季度', '2026-01-01..2026-12-31 recurring'],
    ['每年2月底前', '..2026-02-28 recurring'],
    ['每月25日前', '2026-01-01..2026-12-31 recurring'],
    ['2月30日前', null],
    ['13月底前', null],
    ['学期末', null],
    ['暑期前', null],
    ['春节前', null],
    ['汛期前', null],
    ['3个月内', null],
    ['10个工作日内', null],
  ];
  for (const [text, days] of cases) {
    it(`${text} → ${days}`, () => {
      const [deadline] = deadlinesIn(text);
      assert(deadline, 'a deadline');
      assert.equal(deadline.text, text);
      const period = periodOf(deadline, 2026);
      const written = period && `${period.start ?? ''}..${period.end}${period.recurring ? ' recurring' : ''}`;
      assert.equal(written, days);
    });
  }

  it('is null in an unknown year, unless the deadline writes it', () => {
    const [plain, dated] = deadlinesIn('6月底前、2027年6月底前');
    assert(plain && dated);
    assert.equal(periodOf(plain, null), null);
    assert.equal(periodOf(dated, null)?.end, '2027-06-30');
  });
});
