import { type Blend, blendOf } from '../../../library/new-draft/blend';
import { commonTopicsIn, toldField } from '../../../library/new-draft/told-field';
import { planName, type Structure } from '../../../library/structure/structure';
import { libraryOf } from '../../../library/topics/library';
import { seedStructures } from '../../../past-plans/seed-structures';
import type { Session } from '../../command';
import { Failure } from '../../failure';
import { complain } from '../../terminal/output';

/**
 * What a new draft takes from the past plans of its field, which its issuer or the bureau's own plans tell; says on
 * stderr what it is made of. Throws a `Failure` where the field cannot be told or its plans share nothing.
 */
export async function blendFor(
  issuer: string | null,
  plans: readonly Structure[],
  { language, packageFolder }: Session,
): Promise<Blend> {
  const seeds = new Set((await seedStructures(packageFolder)).map(({ id }) => id));
  const library = libraryOf(plans);
  const field = toldField(library, issuer, new Set(plans.filter(({ id }) => !seeds.has(id))));
  if (!field) throw untoldField(issuer);
  const { structures } = field;
  const topics = commonTopicsIn(library, field);
  const blend = blendOf(topics);
  if (!blend) throw nothingShared(structures);
  const frame = planName(blend.model);
  complain(
    {
      zh: `综合 ${structures.length} 份往年计划：取共有的 ${topics.length} 个主题，框架用 ${frame} 的。只照一份起草请用 --from。`,
      en: `A blend of ${structures.length} past plans: the ${topics.length} topics that they share, in the frame of ${frame}. For a single plan use --from.`,
    },
    language,
  );
  return blend;
}

function untoldField(issuer: string | null): Failure {
  const [zh, en] = issuer
    ? [`往年计划中没有与${issuer}同一领域的`, `None of the past plans works in the field of ${issuer}`]
    : [
        '看不出是哪个领域的计划，请用 --issuer 写明单位',
        'What the plan is about cannot be told; name the bureau with --issuer',
      ];
  return new Failure({
    zh: `${zh}；也可以用 --from 写明照哪一份起草，work-plan new --list 列出全部。`,
    en: `${en}, or name a plan with --from; work-plan new --list lists them all.`,
  });
}

function nothingShared([only, ...others]: readonly Structure[]): Failure {
  return only && others.length === 0
    ? new Failure({
        zh: `同一领域的往年计划只有一份，照它起草请写 --from ${only.id}。`,
        en: `Only one past plan works in this field; to start from it write --from ${only.id}.`,
      })
    : new Failure({
        zh: `同一领域的 ${others.length + 1} 份往年计划没有共有的条目；请用 --from 写明照哪一份起草，work-plan new --list 列出全部。`,
        en: `The ${others.length + 1} past plans of this field have no items in common; name one with --from, work-plan new --list lists them all.`,
      });
}
