/** What became of an item, by hand: its number in both years, and its changes as `annotationOf` words them. */
export interface ItemAnnotation {
  readonly next: number;
  readonly last: number;
  readonly copied?: boolean;
  readonly reworded?: boolean;
  readonly moved?: boolean;
  readonly targets?: readonly string[];
  readonly deadlines?: readonly string[];
  readonly units?: readonly string[];
}

/** The changes from examples/2025年工作要点.txt to examples/2026年工作要点（定稿）.txt, read off both by hand. */
export const EXAMPLE_CHANGES: {
  readonly added: readonly number[];
  readonly dropped: readonly number[];
  readonly pairs: readonly ItemAnnotation[];
} = {
  added: [11, 17, 21],
  dropped: [8, 14, 17, 31],
  pairs: [
    { next: 1, last: 2, targets: ['raised 10次 → 12次'] },
    { next: 2, last: 3, copied: true },
    { next: 3, last: 1, copied: true },
    { next: 4, last: 4, reworded: true },
    {
      next: 5,
      last: 5,
      targets: ['raised 达到98% → 达到100%'],
      deadlines: ['earlier 5月31日前 → 5月20日前'],
    },
    { next: 6, last: 6, targets: ['lowered 24个 → 18个', 'lowered 9个 → 6个', 'raised 80套 → 120套'] },
    {
      next: 7,
      last: 7,
      reworded: true,
      targets: [
        'raised 完成桃溪、响水等7座小型水库除险加固 → 完成石门、双桥、柳坪等9座小型水库除险加固',
        'raised 3座 → 5座',
      ],
      deadlines: ['earlier 12月底前 → 11月底前', 'added 年底前'],
    },
    { next: 8, last: 22, copied: true, moved: true },
    { next: 9, last: 9, units: ['+监督股', '+局属各单位', '-规划建设股'] },
    {
      next: 10,
      last: 11,
      reworded: true,
      targets: [
        'added 完成《澄川县“十五五”水利发展规划》',
        'raised 45个 → 60个',
        'raised 18亿元 → 25亿元',
        'raised 10个 → 12个',
        'raised 6个 → 8个',
        'raised 2次 → 3次',
      ],
      deadlines: ['earlier 10月底前 → 6月底前'],
    },
    {
      next: 12,
      last: 10,
      reworded: true,
      targets: ['raised 4条 → 5条', 'raised 28.5公里 → 32.6公里', 'lowered 21公里 → 18公里'],
    },
    { next: 13, last: 12, targets: ['lowered 90公里 → 76公里'] },
    {
      next: 14,
      last: 13,
      reworded: true,
      targets: [
        'raised 3.2亿元 → 3.6亿元',
        'raised 7.2亿元 → 8亿元',
        'added 出台《澄川县水利建设资金管理办法》',
      ],
    },
    {
      next: 15,
      last: 16,
      reworded: true,
      targets: [
        'changed 开工建设城北第二水厂 → 建成城北第二水厂',
        'raised 35公里 → 48公里',
        'added 2个',
        'raised 提高到65% → 提高到72%',
        'raised 达到28万人 → 达到31万人',
        'added 12处',
        'removed 完成主体工程',
      ],
      deadlines: ['added 9月底前', 'removed 年底前'],
    },
    { next: 16, last: 15, targets: ['raised 不低于94% → 不低于95%'] },
    { next: 18, last: 18, deadlines: ['earlier 10月底前 → 9月底前'], units: ['+财务股'] },
    {
      next: 19,
      last: 19,
      targets: ['raised 控制在2.42亿立方米以内 → 控制在2.35亿立方米以内', 'raised 下降3.2% → 下降3.5%'],
    },
    { next: 20, last: 20, targets: ['lowered 8家 → 6家', 'raised 降至9%以内 → 降至8.5%以内'] },
    {
      next: 22,
      last: 21,
      reworded: true,
      targets: ['added 1100亩', 'added 完成整改销号'],
      deadlines: ['added 9月底前'],
    },
    { next: 23, last: 23, copied: true },
    { next: 24, last: 25, deadlines: ['later 5月底前 → 6月底前'] },
    {
      next: 25,
      last: 24,
      reworded: true,
      targets: [
        'raised 9公里 → 14公里',
        'raised 2个 → 3个',
        'raised 180亩 → 260亩',
        'raised 3处 → 5处',
        'added 举办首届“澄川河湖文化节”',
      ],
    },
    {
      next: 26,
      last: 26,
      reworded: true,
      targets: [
        'added 完成《澄川县河道采砂规划（2026—2030年）》报批',
        'added 3处',
        'added 17处',
        'raised 控制在52万吨以内 → 控制在45万吨以内',
        'raised 36次 → 40次',
      ],
      deadlines: ['added 7月底前'],
    },
    { next: 27, last: 27, units: ['+河湖股', '+县河湖事务中心', '-县龙潭水库管理所'] },
    {
      next: 28,
      last: 28,
      reworded: true,
      targets: [
        'added 建成清水河流域数字孪生平台',
        'raised 32座 → 46座',
        'raised 90个 → 130个',
        'lowered 11处 → 8处',
        'added 11项',
        'added 达到75%',
      ],
      deadlines: ['added 6月底前', 'removed 12月底前'],
    },
    { next: 29, last: 30, targets: ['raised 3次 → 4次', 'raised 压缩至60天以内 → 压缩至45天以内'] },
    { next: 30, last: 29, targets: ['raised 12名 → 15名'] },
    { next: 31, last: 32, copied: true },
  ],
};
