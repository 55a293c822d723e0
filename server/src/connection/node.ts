import { join, resolve } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { handle } from './handlers';

/** The bundle lies in a folder of the package; where the sources run unbundled, it is the current project. */
const packageFolder = typeof __dirname === 'string' ? join(__dirname, '..') : resolve('.');

const connection = createConnection(ProposedFeatures.all);
handle(connection, packageFolder);
connection.listen();
