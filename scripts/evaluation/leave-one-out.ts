// Hides each section and item of the published plans beside the project and asks for it: `npm run leave-one-out`.
import { judgedSections } from './leave-one-out/judged-sections';
import { type Hidden, leaveOneOut } from './leave-one-out/leave-one-out';
import { absentFolders, planNames, plansAreThere, planText } from './published-plans';

if (plansAreThere()) {
  for (const folder of absentFolders()) console.log(`Without ../shared/${folder}, which is not there.`);
  const texts = new Map(planNames().map((name) => [nameOf(name), planText(name)]));
  const hidden = leaveOneOut(texts, judgedSections());
  const ofSeeds = new Set(
    planNames()
      .filter((name) => name.startsWith('seeds/'))
      .map(nameOf),
  );
  for (const kind of ['section', 'item'] as const) {
    const own = hidden.filter((part) => part.kind === kind);
    printRate(
      `${kind}s of the seeds`,
      own.filter(({ plan }) => ofSeeds.has(plan)),
    );
    printRate(
      `${kind}s of the corpus`,
      own.filter(({ plan }) => !ofSeeds.has(plan)),
    );
  }
  console.log('\nMissed sections, with the first three that were suggested:');
  for (const { plan, kind, title, outcome, suggested } of hidden) {
    if (kind === 'section' && outcome === 'missed')
      console.log(`${plan}  ${title}\n    ${suggested.join(' · ') || '–'}`);
  }
} else {
  console.log('Nothing measured: ../shared, the published plans, is not there.');
}

function printRate(what: string, parts: readonly Hidden[]): void {
  const count = (outcome: Hidden['outcome']) => parts.filter((part) => part.outcome === outcome).length;
  const asked = count('hit') + count('missed');
  const rate = asked > 0 ? `${((100 * count('hit')) / asked).toFixed(1)} %` : '–';
  const elsewhere = count('elsewhere');
  console.log(
    `${what}: ${count('hit')} of ${asked} among the first three (${rate}); not in any other plan: ${count('alone')}` +
      (elsewhere > 0 ? `; also elsewhere in the same plan and not suggested: ${elsewhere}` : ''),
  );
}

function nameOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.txt$/, '');
}
