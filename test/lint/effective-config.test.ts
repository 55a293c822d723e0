import { strict as assert } from 'node:assert';
import { parseText } from '../../server/src/core/parse';
import { type AppliedLayer, effectiveConfig } from '../../server/src/lint/configuration/effective-config';
import { noSettings } from '../../server/src/lint/configuration/settings';
import { knownRules } from '../../server/src/lint/known-rules';
import { lint } from '../../server/src/lint/lint';
import { type Preset, presetLevels, RULES_OF_PRESETS } from '../../server/src/lint/presets';
import { TASK_RULES } from '../../server/src/lint/reading/exempt-sections';
import type { Level } from '../../server/src/lint/rule';

const layer = (
  levels: Readonly<Record<string, Level>>,
  rest: Partial<Exclude<AppliedLayer['made'], Preset>> = {},
  applies: AppliedLayer['applies'] = null,
): AppliedLayer => ({
  made: { levels: new Map(Object.entries(levels)), options: new Map(), settings: {}, ...rest },
  applies,
});
const preset = (made: Preset, applies: AppliedLayer['applies'] = null): AppliedLayer => ({ made, applies });
const levelsOf = (
  layers: readonly AppliedLayer[],
  path = '/a.txt',
  above?: Parameters<typeof effectiveConfig>[2],
) => Object.fromEntries(effectiveConfig(layers, path, above).levels);
const isSpeech = (path: string) => path.includes('讲话');

describe('the configuration of a draft', () => {
  it('is nothing where nothing is configured', () => {
    const { levels, options, settings } = effectiveConfig([], '/a.txt');
    assert.deepEqual([levels.size, options.size], [0, 0]);
    assert.deepEqual(settings, {
      unitDirectory: null,
      terms: [],
      exemptSections: [],
      headings: [],
      planYear: null,
      everyPage: false,
    });
  });

  it('takes the later level', () => {
    const layers = [
      layer({ 'skipped-number': 'off', 'missing-unit': 'info' }),
      layer({ 'skipped-number': 'info' }),
    ];
    assert.deepEqual(levelsOf(layers), { 'skipped-number': 'info', 'missing-unit': 'info' });
  });

  it('takes a layer for some drafts only for these', () => {
    const layers = [layer({ 'missing-unit': 'error' }), preset('speech', isSpeech)];
    assert.equal(levelsOf(layers, '/讲话/a.txt')['missing-unit'], 'off');
    assert.equal(levelsOf(layers, '/a.txt')['missing-unit'], 'error');
  });

  it('joins the options of a rule', () => {
    const layers = [
      layer({}, { options: new Map([['a', { longest: 3, word: '项' }]]) }),
      layer({}, { options: new Map([['a', { longest: 4 }]]) }),
    ];
    assert.deepEqual(effectiveConfig(layers, '/a.txt').options.get('a'), { longest: 4, word: '项' });
  });

  it('adds up terms and sections, replaces directory, year and switch', () => {
    const unit = (name: string) => ({ name, aliases: [] });
    const layers = [
      layer(
        {},
        {
          settings: {
            terms: [
              { wrong: '甲', right: '乙' },
              { wrong: '丙', right: '丁' },
            ],
            exemptSections: ['总则'],
            unitDirectory: [unit('市教育局')],
            planYear: 2025,
          },
        },
      ),
      layer(
        {},
        {
          settings: {
            terms: [{ wrong: '甲', right: '戊' }],
            exemptSections: ['附则', '总则'],
            unitDirectory: [unit('市水利局')],
            planYear: 2026,
            everyPage: true,
          },
        },
      ),
      layer({}, { settings: { planYear: null, everyPage: false } }, isSpeech),
    ];
    const { settings } = effectiveConfig(layers, '/a.txt');
    assert.deepEqual(settings, {
      terms: [
        { wrong: '丙', right: '丁' },
        { wrong: '甲', right: '戊' },
      ],
      exemptSections: ['总则', '附则'],
      headings: [],
      unitDirectory: [unit('市水利局')],
      planYear: 2026,
      everyPage: true,
    });
    const { planYear, everyPage } = effectiveConfig(layers, '/讲话.txt').settings;
    assert.deepEqual([planYear, everyPage], [null, false]);
  });

  it('puts --rule over everything, and --preset in the place of presets', () => {
    const layers = [preset('speech'), layer({ 'vague-target': 'off' })];
    assert.equal(levelsOf(layers)['missing-unit'], 'off');
    const strict = levelsOf(layers, '/a.txt', {
      preset: 'strict',
      levels: new Map([['skipped-number', 'info']]),
    });
    assert.equal(strict['missing-unit'], undefined);
    assert.equal(strict['vague-target'], 'off');
    assert.equal(strict['skipped-number'], 'info');
  });

  it('has every rule at its own level again after recommended', () => {
    assert.deepEqual(levelsOf([layer({ 'skipped-number': 'off' }), preset('recommended')]), {});
  });
});

describe('tables of rules', () => {
  it('name rules that there are', () => {
    const ids = new Set(knownRules.map(({ id }) => id));
    for (const id of [...Object.values(RULES_OF_PRESETS).flat(), ...TASK_RULES]) assert.ok(ids.has(id), id);
  });

  it('strict turns nothing down', () => {
    const ranks: readonly Level[] = ['off', 'info', 'warning', 'error'];
    for (const { id, level } of knownRules) {
      const strict = presetLevels('strict', knownRules).get(id) ?? level;
      assert.ok(ranks.indexOf(strict) >= ranks.indexOf(level), id);
    }
  });

  it('speech leaves numbering alone and asks for no units', () => {
    const levels = presetLevels('speech', knownRules);
    assert.equal(levels.get('missing-unit'), 'off');
    assert.equal(levels.has('skipped-number'), false);
  });
});

describe('exempt sections', () => {
  const UNITS = '1.学习。年底前办2期。（责任单位：办公室）\n2.管理。年底前建成3处。（责任单位：人事科）\n';
  const draft = `某局2026年工作要点\n一、重点任务\n${UNITS}3.服务。年底前办4件。\n二、形势与任务\n${UNITS}4.监督。年底前查5次。\n`;
  const found = (exemptSections: readonly string[]) =>
    lint(parseText(draft), { settings: { ...noSettings, exemptSections } }).map(
      ({ ruleId, span }) => `${ruleId} ${span.paragraph}`,
    );

  it('owe no units, but their numbers are still checked', () => {
    const without = found(['形势']);
    const all = found([]);
    assert.deepEqual(
      all.filter((finding) => !without.includes(finding)),
      ['missing-unit 8'],
    );
    assert.ok(without.includes('missing-unit 4'));
    assert.ok(without.includes('skipped-number 8'));
    assert.deepEqual(found(['没有这样的部分']), all);
  });
});
