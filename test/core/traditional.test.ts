import { strict as assert } from 'node:assert';
import { parseText } from '../../server/src/core/parse';
import { inSimplified } from '../../server/src/core/words/script-characters';
import { inTraditional } from '../../server/src/core/words/traditional';
import { unconvertedWords } from '../../server/src/core/words/unconverted-words';
import { partsOf } from '../../server/src/library/structure/structure';
import { structureOf } from '../../server/src/library/structure/structure-of';
import { hasShared, sharedPlans, sharedText } from '../support/shared';

describe('a text in Traditional characters', () => {
  const texts: ReadonlyArray<readonly [simplified: string, traditional: string]> = [
    ['构建优质均衡、丰富多元的布局', '構建優質均衡、豐富多元的布局'],
    ['规范办学，多措并举', '規範辦學，多措並舉'],
    ['标准和批准', '標準和批准'],
    ['批准备案', '批准備案'],
    ['精准入户', '精準入戶'],
    ['干部不得干预机关系统', '幹部不得干預機關系統'],
    ['职能干预、若干措施', '職能干預、若干措施'],
    ['联系群众，完善体系', '聯繫群眾，完善體系'],
    ['机制作用和制作', '機制作用和製作'],
    ['旅游与上游', '旅遊與上游'],
    ['采购、风采', '採購、風采'],
    ['复杂、重复、恢复制度', '複雜、重複、恢復制度'],
    ['关于合并后余额', '關於合併後餘額'],
    ['着力建设余江', '著力建設余江'],
    ['征求意见，踏上新征程', '徵求意見，踏上新征程'],
    ['砥砺奋进的坝区', '砥礪奮進的壩區'],
  ];
  for (const [simplified, traditional] of texts) {
    it(`is ${traditional}`, () => assert.equal(inTraditional(simplified), traditional));
  }
  it('stays as it is when it is in them already', () => {
    for (const [, traditional] of texts) assert.equal(inTraditional(traditional), traditional);
  });
  it('comes back as it was', () => {
    for (const [simplified] of texts) {
      assert.equal(inSimplified(inTraditional(simplified)).replaceAll('著力', '着力'), simplified);
    }
  });
  if (hasShared) {
    it('has no word left over, for the headings of all published plans', () => {
      for (const name of sharedPlans) {
        const { parts } = structureOf(parseText(sharedText(name)), name);
        for (const { title } of partsOf(parts)) {
          const written = inTraditional(title);
          assert.equal(written.length, title.length);
          assert.deepEqual([...unconvertedWords(written)], [], title);
        }
      }
    });
  }
});
