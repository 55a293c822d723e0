import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Localized } from '../../core/localized';
import type { ServerSession } from '../session';

/** The error of a request that cannot be answered: its message is shown to the person, in the person's language. */
export function failure(message: Localized, { settings }: ServerSession): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message[settings.language]);
}
