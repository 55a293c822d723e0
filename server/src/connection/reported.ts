import type { Finding } from '../lint/rule';
import type { OpenDraft } from './documents';
import type { ServerSession } from './session';

/** The findings of a draft that a person is shown. */
export interface Reported {
  readonly findings: readonly Finding[];
  /** Those of them that the baseline knows: shown as hints, and not counted. */
  readonly known: ReadonlySet<Finding>;
}

const NONE: ReadonlySet<Finding> = new Set();

/** The findings of a draft that are shown, by what the person wants of those that the baseline knows. */
export function reported(
  { baselines, settings }: ServerSession,
  { plan, findings, uri }: Pick<OpenDraft, 'plan' | 'findings' | 'uri'>,
): Reported {
  if (settings.baseline === 'off') return { findings, known: NONE };
  const known = baselines.known(plan, findings, uri);
  if (known.size === 0 || settings.baseline === 'hint') return { findings, known };
  return { findings: findings.filter((finding) => !known.has(finding)), known: NONE };
}

/** The findings of a draft that are counted. */
export function newFindings(session: ServerSession, open: OpenDraft): readonly Finding[] {
  const { findings, known } = reported(session, open);
  return known.size === 0 ? findings : findings.filter((finding) => !known.has(finding));
}
