import type { Requests } from '../protocol';
import type { ServerSession } from '../session';
import { failure } from './failure';

/** Has a request of ours answered, where its parameters are right. */
export type On = <M extends keyof Requests>(
  method: M,
  areRight: (params: unknown) => params is Requests[M]['takes'],
  result: (params: Requests[M]['takes']) => Promise<Requests[M]['gives']>,
) => void;

/** How requests of ours are answered in a session; wrong parameters are told as the error's message. */
export function answeringIn(session: ServerSession): On {
  return (method, areRight, result) => {
    session.connection.onRequest(method, async (params: unknown): Promise<unknown> => {
      if (areRight(params)) return await result(params);
      const name = method.slice('workPlan/'.length);
      throw failure({ zh: `请求 ${name} 的参数不对。`, en: `Wrong parameters of ${name}.` }, session);
    });
  };
}
