import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { seedsIn } from '../../past-plans/seeds-in';
import { NO_CACHE } from '../../past-plans/structure-cache';
import { cancelling } from '../cancelling';
import { clientFiles } from '../client-files';
import { pathOf } from '../paths';
import { serve } from '../server';
import { provideSetImmediate } from './set-immediate';

/** What the client says before it speaks the protocol. */
interface Beginning {
  /** The uri of the folder that the program is installed in, without a slash at its end. */
  readonly program: string;
}

// The server in a web worker: all its files are those that the client hands on.
provideSetImmediate();
self.addEventListener('message', ({ data }: MessageEvent<Beginning>) => begin(data), { once: true });

function begin({ program }: Beginning): void {
  const connection = createConnection(
    new BrowserMessageReader(self),
    new BrowserMessageWriter(self),
    cancelling,
  );
  const files = clientFiles(connection);
  serve(connection, {
    rulePage: (ruleId) => `${program}/docs/rules/${ruleId}.md`,
    async seeds() {
      const bytes = await files.read(pathOf(`${program}/dist/seeds.json`) ?? '');
      return seedsIn(new TextDecoder().decode(bytes));
    },
    structureCache: async () => NO_CACHE,
    files,
  });
  connection.listen();
}
