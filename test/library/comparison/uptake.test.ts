import { strict as assert } from 'node:assert';
import { measureUptake } from '../../../scripts/evaluation/comparison/local-plan';
import { precisionOf, recallOf } from '../../../scripts/evaluation/comparison/tally';
import { parseText } from '../../../server/src/core/parse';
import { uptakeOf } from '../../../server/src/library/comparison/uptake';
import { hasShared } from '../../support/shared';

const HIGHER = `江东省2026年水利工作要点
一、总体要求
1.坚持统筹。统筹发展和安全，统筹城乡供水。
二、重点任务
2.推进灌区节水改造。改造大中型灌区20处，新增高效节水面积30万亩，完善计量设施。
3.加强水库除险加固。完成病险水库除险加固60座，健全水库管护机制，落实管护人员。
4.深化农业水价改革。推行分档水价，建立节水奖励机制，足额收取水费。
5.开展河湖清理整治。清理侵占河道问题，整治河湖乱堆乱占，建立巡河制度。
`;
const uptakes = (local: string) =>
  uptakeOf(parseText(HIGHER), parseText(`某县2026年水利工作计划\n一、任务\n${local}`)).map(
    ({ task, kind, items, missingTargets }) =>
      [task.titleText, kind, items[0]?.titleText ?? '', missingTargets.join()].join(' | '),
  );

describe('what a local plan takes up of its superior’s', () => {
  it('is told task by task, with the items that take it up, whatever their order and words', () => {
    const local =
      '1.水价改革。深化农业水价综合改革，推行分档水价，建立节水奖励机制，水费足额收取。\n2.灌区改造。推进灌区节水改造，完善计量设施。\n3.校园绿化。种植树木，办好花展。\n4.除险加固。加强水库除险加固，完成病险水库除险加固3座，健全水库管护机制，落实管护人员。\n';
    assert.deepEqual(uptakes(local), [
      '推进灌区节水改造 | partly | 灌区改造 | 20处,30万亩',
      '加强水库除险加固 | taken | 除险加固 | ',
      '深化农业水价改革 | taken | 水价改革 | ',
      '开展河湖清理整治 | not |  | ',
    ]);
  });

  it('is nothing for a plan about other things', () => {
    assert.ok(
      uptakes('1.办好花展。展出盆景，评选园丁。\n2.整修校舍。粉刷教室，更换门窗。\n').every((line) =>
        line.includes('| not |'),
      ),
    );
  });

  if (hasShared) {
    it('is right on made-up local plans of published ones', () => {
      const { takenUp, evidence } = measureUptake(1, 3);
      assert.ok(precisionOf(takenUp) >= 0.95, `precision ${precisionOf(takenUp)}`);
      assert.ok(recallOf(takenUp) >= 0.95, `recall ${recallOf(takenUp)}`);
      assert.ok(precisionOf(evidence) >= 0.95, `evidence ${precisionOf(evidence)}`);
    }).timeout(60_000);
  }
});
