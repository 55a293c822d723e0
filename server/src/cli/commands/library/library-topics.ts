import { planName, type Structure } from '../../../library/structure/structure';
import { libraryOf } from '../../../library/topics/library';
import { plansOf, type Topic } from '../../../library/topics/topics';
import type { Session } from '../../command';
import { paintWith } from '../../terminal/paint';

/** What past plans are about: each topic that several of them have, with its headings; then how many have but one. */
export function topicList(structures: readonly Structure[], { language, color }: Session): string {
  const { topics } = libraryOf(structures);
  const shared = topics.filter((topic) => plansOf(topic) > 1);
  const paint = paintWith(color);
  const lines = shared.flatMap((topic) => [
    `${paint.bold(topic.name)}  ${{ zh: `${plansOf(topic)} 份`, en: `${plansOf(topic)} plans` }[language]}`,
    ...headingsOf(topic).map((heading) => `  ${heading}`),
  ]);
  const others = topics.length - shared.length;
  const rest = {
    zh: `另有 ${others} 个主题只有一份计划有。`,
    en: `${others} more topics stand in one plan each.`,
  };
  return `${[...lines, rest[language]].join('\n')}\n`;
}

function headingsOf({ members }: Topic): readonly string[] {
  return members.map(({ structure, part }) => `${planName(structure)}  ${part.title}`);
}
