import { parentPort, workerData } from 'node:worker_threads';
import type { DraftFile } from '../../drafts/find-drafts';
import { type CheckRequest, fileChecker } from './file-checker';

// Runs in a thread of its own: is told a draft, says what came of it, and waits for the next.
const checker = fileChecker(workerData as CheckRequest);
parentPort?.on('message', async (file: DraftFile) => parentPort?.postMessage(await checker.check(file)));
