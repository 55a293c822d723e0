import { usesByName } from '../../../core/unit-uses';
import { GENERAL_UNITS } from '../../../core/words/general-units';
import { anyOf } from '../../../core/words/pattern';
import { plainOf } from '../../../core/words/plain';
import { nearestUnit } from '../../reading/nearest-unit';
import { isVagueUnit } from '../../reading/unit-uses';
import { defineRule } from '../../rule';

/** 各区(市), 市直各学校, 其他成员单位: many units at once, which no directory lists. */
const COLLECTIVE = new RegExp(`${anyOf(`${GENERAL_UNITS} 其余 所有 全体`)}|等$`);

export const unknownUnit = defineRule({
  id: 'unknown-unit',
  level: 'warning',
  looksAt: 'plan',
  fix: 'ask',
  docs: {
    what: {
      zh: '责任单位不在配置的单位名录里。',
      en: 'A responsible unit is not in the configured unit directory.',
    },
    why: {
      zh: '多半是机构改革前的旧名、错字或者不规范的简称。',
      en: 'It is usually a name from before a reorganisation, a slip, or an irregular short form.',
    },
    remedy: {
      zh: '改用名录里的名称；新设的单位补进名录。',
      en: 'Use the directory’s name, or add the unit to the directory.',
    },
    source: {
      zh: '机构名称使用全称或规范化简称（党政机关公文处理工作条例）。',
      en: 'Names of institutions are written in full or as their regular short form.',
    },
    leavesAlone: {
      zh: '没有配置单位名录的；“各区（市）”“市直各学校”“有关部门”等泛称。',
      en: 'Everything where no directory is configured; collective names such as 各区（市）.',
    },
    settings: {
      unitDirectory: [
        { name: '基础教育科', aliases: ['基教科'] },
        { name: '人事科', aliases: [] },
      ],
    },
    bad: '某局2026年工作要点\n一、重点任务\n1.改扩建学校。〔责任单位：基础教育课、人事科〕\n',
    good: '某局2026年工作要点\n一、重点任务\n1.改扩建学校。〔责任单位：基教科、人事科、各区（市）〕\n',
  },
  *check(plan, { settings: { unitDirectory } }) {
    if (!unitDirectory || unitDirectory.length === 0) return;
    const known = new Set(unitDirectory.flatMap(({ name, aliases }) => [name, ...aliases]).map(plain));
    for (const [name, places] of usesByName(plan)) {
      if (known.has(plain(name)) || COLLECTIVE.test(plainOf(name)) || isVagueUnit(name)) continue;
      let nearest: string | null | undefined;
      const meant = () => {
        if (nearest === undefined) nearest = nearestUnit(name, unitDirectory);
        return nearest;
      };
      for (const { paragraph, start, end } of places) {
        const span = { paragraph, start, end };
        yield {
          span,
          get message() {
            const right = meant();
            return {
              zh: `单位名录里没有“${name}”${right ? `，疑为“${right}”` : ''}。`,
              en: `“${name}” is not in the unit directory${right ? `; “${right}” may be meant` : ''}.`,
            };
          },
          get fix() {
            const right = meant();
            return right
              ? {
                  title: { zh: `改为“${right}”`, en: `Change to “${right}”` },
                  safe: false,
                  edits: [{ span, newText: right }],
                }
              : undefined;
          },
        };
      }
    }
  },
});

/** A name without spaces and what brackets after it add: 办公室（信访科） is 办公室; brackets of either width are one. */
function plain(name: string): string {
  return name
    .replace(/\s/g, '')
    .replace(/[（(][^（()）]{1,12}[)）]$/, '')
    .replace(/（/g, '(')
    .replace(/）/g, ')');
}
