import { base64Of, bytesOf } from '../base64';
import type { ExportParams, ExportResult, ImportParams, ImportResult } from '../protocol';
import { prepareLibrary, type ServerSession } from '../session';
import type { On } from './answering';
import { failure } from './failure';
import { planAt } from './plan-at';
import { isExportParams, isImportParams } from './request-params';

/** Answers what brings drafts into other forms and back. Each form is a bundle that is read when it is first asked for. */
export function answerInterchange(on: On, session: ServerSession): void {
  on('workPlan/export', isExportParams, (params) => exported(params, session));
  on('workPlan/import', isImportParams, (params) => imported(params, session));
}

async function exported(
  { textDocument: { uri }, form, last, fonts }: ExportParams,
  session: ServerSession,
): Promise<ExportResult> {
  const { language } = session.settings;
  await prepareLibrary(session, uri);
  const open = session.drafts.get(uri);
  if (!open) throw failure({ zh: '这份草稿没有打开。', en: 'This draft is not open.' }, session);
  switch (form) {
    case 'docx': {
      const { exportDocx } = await import('../../interchange/docx-out/export-docx');
      return { base64: base64Of(exportDocx(open.plan, { fonts: named(fonts ?? {}) })) };
    }
    case 'xlsx': {
      const { taskWorkbook } = await import('../../interchange/xlsx/task-workbook');
      return { base64: base64Of(taskWorkbook(open.plan, { language })) };
    }
    case 'html': {
      const { reportPage } = await import('../../interchange/report/report-page');
      const lastPlan = last === undefined ? null : await planAt(last, session);
      const page = reportPage(open.plan, open.findings, { language, last: lastPlan });
      return { base64: base64Of(new TextEncoder().encode(page)) };
    }
  }
}

async function imported({ base64 }: ImportParams, session: ServerSession): Promise<ImportResult> {
  const { importDocx } = await import('../../interchange/docx/import-docx');
  const read = importDocx(bytesOf(base64));
  if (!('text' in read)) {
    throw failure({ zh: `这份文件${read.zh}`, en: `The file ${read.en}` }, session);
  }
  return { text: read.text };
}

/** An empty name leaves the standard's font. */
function named(fonts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(fonts).filter(([, font]) => font !== ''));
}
