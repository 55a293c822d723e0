import { isAscii } from 'node:buffer';
import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/** A bundle as it was read, what V8 made of it, and whether that came from the disk. */
interface Bundle {
  readonly path: string;
  readonly source: Buffer;
  readonly script: Script;
  readonly isKnown: boolean;
}

type Loader = (module: NodeModule, path: string) => void;

/**
 * Has V8 keep what it compiles of the bundles (`.cjs`) beside them, as `BUNDLE.cache`, so that the next run need not
 * compile them again. Only whoever owns a bundle writes there, and only a file of its owner that no other may write is
 * read: whoever could change the kept code could change the program itself. It holds the bundle's very bytes before
 * the code, so that it is never run for another bundle; V8 itself refuses code of another Node. Where this is not to
 * be had (Windows, which tells no owner; a folder that cannot be written; NODE_DISABLE_COMPILE_CACHE) all runs as ever.
 */
export function keepCompiledCode(): void {
  const { NODE_DISABLE_COMPILE_CACHE, NODE_V8_COVERAGE } = process.env;
  if (NODE_DISABLE_COMPILE_CACHE || NODE_V8_COVERAGE || !process.getuid) return;
  const fresh: Bundle[] = [];
  const extensions = (Module as unknown as { readonly _extensions: Record<string, Loader> })._extensions;
  extensions['.cjs'] = (module, path) => {
    const bundle = bundleAt(path);
    if (!bundle.isKnown) fresh.push(bundle);
    const run = bundle.script.runInThisContext() as (...args: unknown[]) => void;
    run.call(module.exports, module.exports, createRequire(path), module, path, dirname(path));
  };
  process.once('exit', () => fresh.forEach(keep));
}

function bundleAt(path: string): Bundle {
  const source = readFileSync(path);
  const cachedData = keptCode(path, source);
  const wrapped = Module.wrap(source.toString(isAscii(source) ? 'latin1' : 'utf8'));
  const script = new Script(wrapped, { filename: path, ...(cachedData && { cachedData }) });
  return { path, source, script, isKnown: cachedData !== undefined && script.cachedDataRejected === false };
}

/** What was kept for exactly this source, by its owner. */
function keptCode(path: string, source: Buffer): Buffer | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(keptPath(path), constants.O_RDONLY | constants.O_NOFOLLOW);
    const { uid, mode } = fstatSync(descriptor);
    if (uid !== statSync(path).uid || (mode & OTHERS_MAY_WRITE) !== 0) return undefined;
    const bytes = readFileSync(descriptor);
    return bytes.subarray(0, source.length).equals(source) ? bytes.subarray(source.length) : undefined;
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Writes at one stroke: another run finds all of it or nothing. What cannot be written is no loss. */
function keep({ path, source, script }: Bundle): void {
  const temporary = `${keptPath(path)}.${process.pid}`;
  try {
    if (statSync(path).uid !== process.getuid?.()) return;
    writeFileSync(temporary, Buffer.concat([source, script.createCachedData()]), { mode: 0o644, flag: 'wx' });
    renameSync(temporary, keptPath(path));
  } catch {
    rmSync(temporary, { force: true });
  }
}

const OTHERS_MAY_WRITE = 0o022;

function keptPath(bundle: string): string {
  return `${bundle}.cache`;
}
