import { strict as assert } from 'node:assert';
import { Converter } from 'opencc-js/cn2t';
import { LABEL } from '../../../scripts/grammar/assignment';
import { parseText } from '../../../server/src/core/parse';
import { unitClauses } from '../../../server/src/core/phrases/assignment';
import { pairBrackets } from '../../../server/src/core/phrases/bracket';
import { isFrameTitle } from '../../../server/src/core/phrases/exempt';
import { columnRole } from '../../../server/src/core/table/header';
import { targetsIn } from '../../../server/src/core/targets/target';
import * as acts from '../../../server/src/core/words/acts';
import * as bodies from '../../../server/src/core/words/bodies';
import * as comparisons from '../../../server/src/core/words/comparisons';
import * as deadlines from '../../../server/src/core/words/deadlines';
import * as duties from '../../../server/src/core/words/duties';
import * as frames from '../../../server/src/core/words/frames';
import * as generalUnits from '../../../server/src/core/words/general-units';
import * as hedges from '../../../server/src/core/words/hedges';
import * as listOpeners from '../../../server/src/core/words/list-openers';
import { MEASURES } from '../../../server/src/core/words/measures';
import * as past from '../../../server/src/core/words/past';
import { wordsOf } from '../../../server/src/core/words/pattern';
import { plainOf } from '../../../server/src/core/words/plain';
import * as planTitles from '../../../server/src/core/words/plan-titles';
import * as references from '../../../server/src/core/words/references';
import {
  BODY_WORDS,
  DEADLINE_LABELS,
  meaningOfLabel,
  PERSON_WORDS,
  ROLE_WORDS,
  UNIT_LABELS,
  type UnitRole,
} from '../../../server/src/core/words/unit-labels';
import * as vague from '../../../server/src/core/words/vague';
import * as webPage from '../../../server/src/core/words/web-page';
import { frameOf } from '../../../server/src/library/topics/frames';

const scripts: ReadonlyArray<readonly [name: string, of: (text: string) => string]> = [
  ['Simplified', (text) => text],
  ['Traditional of Taiwan', Converter({ from: 'cn', to: 'tw' })],
  ['Traditional of Hong Kong', Converter({ from: 'cn', to: 'hk' })],
];

describe('labels of units', () => {
  const rolesOf = (text: string) =>
    unitClauses(text, pairBrackets(text)).flatMap(({ units }) =>
      units.map(({ role, name }) => `${role} ${name}`),
    );
  const coloured = new RegExp(`^${LABEL}$`);

  for (const [script, inScript] of scripts) {
    it(`${script}: bracket, table heading and grammar read the same ones`, () => {
      for (const [role, words] of Object.entries(ROLE_WORDS) as Array<[UnitRole, string]>) {
        for (const word of wordsOf(words)) {
          for (const kind of wordsOf(`${BODY_WORDS} ${PERSON_WORDS}`)) {
            const label = inScript(word + kind);
            const isPerson = wordsOf(PERSON_WORDS).includes(kind);
            const name = inScript('甲局');
            assert.deepEqual(rolesOf(`〔责任单位：乙科；${label}：${name}〕`), [
              'responsible 乙科',
              ...(isPerson ? [] : [`${role} ${name}`]),
            ]);
            assert.equal(columnRole(label), isPerson ? 'person' : role, label);
            assert.match(label, coloured);
          }
        }
      }
      for (const label of wordsOf(DEADLINE_LABELS).map(inScript)) {
        assert.equal(columnRole(label), 'deadline', label);
        assert.match(label, coloured);
      }
    });
  }

  it('has every label that the grammar coloured and core did not read', () => {
    const known = new Set(UNIT_LABELS);
    for (const label of wordsOf(
      '主办部门 协办部门 参与部门 落实部门 承办处室 协同科室 参加单位 牵头责任部门 主责科室 分管部门',
    ))
      assert.ok(known.has(label), label);
    assert.ok(known.size >= 120);
    assert.equal(meaningOfLabel('牵头领导'), 'person');
  });

  it('parts a second label from the names before it', () => {
    assert.deepEqual(rolesOf('〔牵头单位：甲局；参与部门：乙科〕'), ['lead 甲局', 'supporting 乙科']);
  });
});

describe('words', () => {
  it('stand in Simplified characters, whose Traditional forms the one table knows', () => {
    const lists = [
      ...[acts, bodies, comparisons, deadlines, duties, frames, generalUnits, hedges, listOpeners],
      ...[past, planTitles, references, vague, webPage],
    ].flatMap((list) => Object.values(list).filter((words): words is string => typeof words === 'string'));
    const words = [...lists.flatMap(wordsOf), ...UNIT_LABELS, ...wordsOf(DEADLINE_LABELS), ...MEASURES];
    assert.ok(words.length > 500);
    const known = new Set(words.map(plainOf));
    for (const word of words) {
      assert.equal(plainOf(word), plainOf(plainOf(word)));
      // What is written with another word there (计畫, 批覆) stands in the list beside it.
      for (const [, inScript] of scripts) assert.ok(known.has(plainOf(inScript(word))), inScript(word));
    }
  });

  it('that soften a target are hedges, which the grammar colours', () => {
    for (const hedge of wordsOf(hedges.HEDGES_OF_TARGETS))
      assert.ok(wordsOf(hedges.HEDGES).includes(hedge), hedge);
  });

  it('of measure are counted with', () => {
    for (const measure of MEASURES) assert.equal(targetsIn(`新增12${measure}。`)[0]?.unit, measure, measure);
  });

  it('of the frame set the frame, whatever the library calls them', () => {
    for (const title of wordsOf(frames.FRAME_TITLES)) {
      assert.ok(isFrameTitle(title), title);
      const frame = title.length <= 6 ? frameOf(title) : title;
      assert.ok(frame !== null && (isFrameTitle(frame) || frame === '主要任务'), `${title}: ${frame}`);
    }
  });

  it('that close a plan are names of the frame', () => {
    for (const title of wordsOf(frames.CLOSING_TITLES)) {
      assert.ok(wordsOf(frames.FRAME_TITLES).includes(title), title);
      assert.equal(frameOf(title), title);
    }
  });

  it('of web pages are no issuer: 返回頂部', () => {
    const { issuer, noise } = parseText('某局2026年工作要點\n一、任務\n1.修路。年底前完成3條。\n返回頂部\n');
    assert.equal(issuer, null);
    assert.ok(noise.some(({ kind }) => kind === 'web-page'));
  });
});
