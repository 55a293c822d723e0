/**
 * Words that a machine leaves in Simplified form because their characters are in use in both scripts, and the one
 * Traditional form that is right in each. Only words that are nothing else: 干預 and 干擾 are right as they are.
 */
const WORDS: ReadonlyArray<readonly [wrong: string, right: string]> = [
  ['干部', '幹部'],
  ['骨干', '骨幹'],
  ['才干', '才幹'],
  ['干群', '幹群'],
  ['實干', '實幹'],
  ['主干', '主幹'],
  ['范例', '範例'],
  ['示范', '示範'],
  ['規范', '規範'],
  ['模范', '模範'],
  ['范圍', '範圍'],
  ['防范', '防範'],
  ['典范', '典範'],
  ['師范', '師範'],
  ['多措并舉', '多措並舉'],
  ['并舉', '並舉'],
  ['并且', '並且'],
  ['并重', '並重'],
  ['并講話', '並講話'],
  ['撤并', '撤併'],
  ['合并', '合併'],
  ['兼并', '兼併'],
  ['志愿', '志願'],
  ['自愿', '自願'],
  ['意愿', '意願'],
  ['后備', '後備'],
  ['今后', '今後'],
  ['以后', '以後'],
  ['之后', '之後'],
  ['然后', '然後'],
  ['落后', '落後'],
  ['先后', '先後'],
  ['后勤', '後勤'],
  ['后續', '後續'],
  ['戰斗', '戰鬥'],
  ['奮斗', '奮鬥'],
  ['剩余', '剩餘'],
  ['業余', '業餘'],
  ['其余', '其餘'],
  ['采購', '採購'],
  ['采取', '採取'],
  ['采用', '採用'],
  ['采集', '採集'],
  ['標准', '標準'],
  ['准備', '準備'],
  ['准確', '準確'],
  ['水准', '水準'],
  ['旅游', '旅遊'],
  ['征求', '徵求'],
  ['征集', '徵集'],
  ['特征', '特徵'],
  ['制造', '製造'],
  ['制作', '製作'],
  ['研制', '研製'],
  ['關于', '關於'],
  ['由于', '由於'],
  ['對于', '對於'],
  ['屬于', '屬於'],
  ['基于', '基於'],
  ['處于', '處於'],
];
const RIGHT = new Map(WORDS);
const ANY = new RegExp([...RIGHT.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

/** The words of a Traditional text that a conversion has left in Simplified form. UTF-16 offsets. */
export function* unconvertedWords(
  text: string,
): Generator<{ readonly start: number; readonly end: number; readonly right: string }> {
  for (const { 0: wrong, index: start } of text.matchAll(ANY)) {
    yield { start, end: start + wrong.length, right: RIGHT.get(wrong) ?? wrong };
  }
}
