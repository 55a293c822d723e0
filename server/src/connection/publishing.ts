import type { Diagnostic, DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import { diagnostics } from '../features/diagnostics';
import type { OpenDraft } from './documents';
import { guarded } from './log';
import { reported } from './reported';
import { prepare, type ServerSession } from './session';

/**
 * Has the findings of a draft published soon: when its configuration is read and the messages that have already
 * arrived are. A client that asks for them itself is sent nothing.
 */
export function schedule(session: ServerSession, uri: string): void {
  const { settings, publishing } = session;
  if (settings.clientPulls) return;
  const reading = prepare(session, uri);
  if (reading) void reading.then(() => publishing.schedule(uri));
  else publishing.schedule(uri);
}

/** Publishes the findings of a draft as it is now; of one that was closed meanwhile nothing. */
export function publish(session: ServerSession, uri: string): void {
  const open = session.drafts.get(uri);
  if (!open) return;
  const shown = guarded(session.log, 'diagnostics', () => diagnosticsOf(session, open)) ?? [];
  void session.connection.sendDiagnostics({ uri, version: open.version, diagnostics: shown });
}

/** Publishes that a draft which was closed has no findings. */
export function publishNothing({ settings, publishing, connection }: ServerSession, uri: string): void {
  publishing.cancel(uri);
  if (!settings.clientPulls) void connection.sendDiagnostics({ uri, diagnostics: [] });
}

/** The findings of a draft for a client that asks for them; `unchanged` where it has them. */
export function diagnosticReport(
  session: ServerSession,
  open: OpenDraft,
  { previousResultId }: Pick<DocumentDiagnosticParams, 'previousResultId'>,
): DocumentDiagnosticReport {
  const resultId = String(open.id);
  if (previousResultId === resultId) return { kind: 'unchanged', resultId };
  return { kind: 'full', resultId, items: diagnosticsOf(session, open) };
}

function diagnosticsOf(session: ServerSession, open: OpenDraft): Diagnostic[] {
  const { uri, plan, editedLine } = open;
  const { rulePage } = session.host;
  const { language } = session.settings;
  const { findings, known } = reported(session, open);
  return diagnostics(plan, findings, { uri, editedLine, rulePage, language, known });
}
