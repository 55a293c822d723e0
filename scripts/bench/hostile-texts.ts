/** Texts of about n UTF-16 units, each the worst case of some recogniser or rule. */
export const hostileTexts: Readonly<Record<string, (n: number) => string>> = {
  'opening brackets': (n) => '（'.repeat(n),
  'brackets by turns': (n) => '（〔《'.repeat(n / 3),
  'closing brackets': (n) => '〕）》'.repeat(n / 3),
  'unit labels': (n) => '〔责任单位：'.repeat(n / 6),
  'units without end': (n) => `1.甲。〔责任单位：${'某某科、'.repeat(n / 4)}`,
  'dots in a unit': (n) => `1.甲。〔责任单位：甲${'.'.repeat(n)}乙〕`,
  figures: (n) => '1'.repeat(n),
  'figures and units': (n) => '1个'.repeat(n / 2),
  years: (n) => '2026年'.repeat(n / 5),
  'points in one paragraph': (n) => '一是甲；二是乙；'.repeat(n / 8),
  'musts in one paragraph': (n) => '。要乐于务实'.repeat(n / 6),
  'lost line starts': (n) => '（一）甲乙丙丁。（二）戊己庚辛。'.repeat(n / 16),
  'deliverables without end': (n) => '完成制定举办'.repeat(n / 6),
  'one clause again and again': (n) => `1.甲。${'健全家校社协同育人体系，'.repeat(n / 12)}`,
  'numbered lines': (n) => '1.甲。\n'.repeat(n / 5),
  'numbers with gaps': (n) => Array.from({ length: n / 8 }, (_, index) => `${2 * index + 1}.甲。`).join('\n'),
  'deep and shallow by turns': (n) => '一、甲\n（一）乙\n1.丙\n'.repeat(n / 14),
  'copies of an item': (n) =>
    Array.from(
      { length: n / 60 },
      (_, index) =>
        `${index + 1}.抓安全。对在建工程每月检查，隐患整改到位，组织施工现场应急演练，参训人员全部考核合格，年底通报评估结果。`,
    ).join('\n'),
  'glued dates': (n) => '2024311\n'.repeat(n / 8),
  'empty items': (n) => '1.\n'.repeat(n / 3),
  'items without units': (n) =>
    `1.甲。〔责任单位：甲科〕\n2.乙。〔责任单位：甲科〕\n${'3.丙。\n'.repeat(n / 5)}`,
  'units opened in units': (n) => '（责任单位：甲、'.repeat(n / 8),
  'blank lines': (n) => '\n'.repeat(n),
  'wide spaces': (n) => '　'.repeat(n),
  'space inside a text': (n) => `一、${' '.repeat(n)}学习\n办好培训班${'　'.repeat(n)}3期。`,
  'spaced letters': (n) => '工 '.repeat(n / 2),
  'wrapped lines': (n) => '坚持稳中求进工作总基调完整准确全面贯彻新发展理念服务融入新\n'.repeat(n / 29),
  bars: (n) => '| '.repeat(n / 2),
  'table headings': (n) => '序号 | 任务 | 责任单位\n'.repeat(n / 16),
  breadcrumbs: (n) => '甲>'.repeat(n / 2),
};
