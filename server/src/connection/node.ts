import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { cacheOfStructures } from '../past-plans/cache-location';
import { seedStructures } from '../past-plans/seed-structures';
import { pathOf } from './paths';
import { serve } from './server';

/** The bundle lies in a folder of the package; where the sources run unbundled, it is the current project. */
const packageFolder = typeof __dirname === 'string' ? join(__dirname, '..') : resolve('.');
const rulePages = `${pathToFileURL(join(packageFolder, 'docs', 'rules')).href}/`;

const connection = createConnection(ProposedFeatures.all);
serve(connection, {
  rulePage: (ruleId) => `${rulePages}${ruleId}.md`,
  seeds: () => seedStructures(packageFolder),
  structureCache: () => cacheOfStructures(packageFolder, null),
  async read(uri) {
    const path = pathOf(uri);
    return path === null ? null : await readFile(path).catch(() => null);
  },
});
connection.listen();
