import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { handle } from './handlers';

/** What holds the bundle's folder, the rules' pages and the seeds; where the sources run unbundled, the project. */
const packageFolder = typeof __dirname === 'string' ? join(__dirname, '..') : resolve();
const rulePages = join(packageFolder, 'docs', 'rules');

const connection = createConnection(ProposedFeatures.all);
handle(connection, `${pathToFileURL(rulePages).href}/`, packageFolder);
connection.listen();
