import { type ConnectionStrategy, LSPErrorCodes, type ResponseMessage } from 'vscode-languageserver';

/** A request that its client cancels while it still waits is answered at once, and no work is done for it. */
export const cancelling: ConnectionStrategy = {
  cancelUndispatched(request): ResponseMessage {
    const { id = null } = request as { readonly id?: number | string };
    return {
      jsonrpc: '2.0',
      id,
      error: { code: LSPErrorCodes.RequestCancelled, message: 'cancelled' },
    };
  },
};
