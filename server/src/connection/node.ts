import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { handle } from './handlers';

/** The rules' pages lie beside the bundle's folder; where the sources run unbundled, in the current project. */
const rulePages =
  typeof __dirname === 'string' ? join(__dirname, '..', 'docs', 'rules') : resolve('docs', 'rules');

const connection = createConnection(ProposedFeatures.all);
handle(connection, `${pathToFileURL(rulePages).href}/`);
connection.listen();
