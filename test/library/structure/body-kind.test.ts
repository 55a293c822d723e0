import { strict as assert } from 'node:assert';
import { bodyKindOf } from '../../../server/src/library/structure/body-kind';

describe('the kind of body that a plan is of', () => {
  const kinds: ReadonlyArray<readonly [issuer: string | null, title: string | null, kind: string]> = [
    ['江东市教育局', '江东市教育局2026年工作要点', 'government'],
    [null, '江东市中小学校园安全工作方案', 'government'],
    [null, '江东市教育局关于加强各学校安全工作的实施方案', 'government'],
    ['江东市国有资产监督管理委员会', '2026年全市国有企业改革工作要点', 'government'],
    [null, '江东县2026年乡镇卫生院建设工作方案', 'government'],
    [null, '江东县河口镇2026年工作要点', 'government'],
    [null, '河口镇中心小学2026年工作计划', 'institution'],
    [null, '江东市第一中学2025—2026学年第一学期工作计划', 'institution'],
    ['江东县人民医院', '2026年工作要点', 'institution'],
    [null, '江東縣河口小學2026年學校工作計畫', 'institution'],
    [null, '江东水务集团2026年重点工作', 'institution'],
    ['国务院办公厅', '国务院办公厅关于印发水价改革方案的通知', 'state'],
    [null, '国家水网建设实施方案', 'state'],
    [null, '国家级灌区改造工作方案', 'government'],
    [null, null, 'government'],
  ];
  for (const [issuer, title, kind] of kinds) {
    it(`is ${kind} for ${issuer ?? '—'} · ${title ?? '—'}`, () => {
      assert.equal(bodyKindOf({ issuer, title }), kind);
    });
  }
});
