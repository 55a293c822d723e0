import { join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { disk } from '../configuration/disk';
import type { Files } from '../configuration/files';
import { cacheOfStructures } from '../past-plans/cache-location';
import { seedStructures } from '../past-plans/seed-structures';
import { cancelling } from './cancelling';
import { clientFiles } from './client-files';
import { isElsewhere, uriOf } from './paths';
import { serve } from './server';

/** The bundle lies in a folder of the package; where the sources run unbundled, it is the current project. */
const packageFolder = typeof __dirname === 'string' ? join(__dirname, '..') : resolve('.');

// A server stands beside an editor all day. Left alone, V8 lets what it holds treble before it clears away; it is told
// to when that has grown by two fifths, which costs a quarter of the time and saves half of the memory in a long draft.
setFlagsFromString('--heap-growing-percent=40');

const connection = createConnection(ProposedFeatures.all, cancelling);
serve(connection, {
  rulePage: (ruleId) => uriOf(join(packageFolder, 'docs', 'rules', `${ruleId}.md`)),
  seeds: () => seedStructures(packageFolder),
  structureCache: () => cacheOfStructures(packageFolder, null),
  files: either(disk, clientFiles(connection)),
});
connection.listen();

/** Files of the disk, and of a virtual workspace. */
function either(own: Files, elsewhere: Files): Files {
  const of = (path: string) => (isElsewhere(path) ? elsewhere : own);
  return {
    read: (path) => of(path).read(path),
    lines: (path) => of(path).lines(path),
    look: (path) => of(path).look(path),
    list: (folder) => of(folder).list(folder),
  };
}
