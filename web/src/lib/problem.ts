/** One field that the server refused; `field` is the path of the value in the request. */
export interface FieldProblem {
  field: string;
  code: string;
  message: string;
}

/** What a provider itself answered, in its own words. */
export interface ProviderTrouble {
  type: string;
  name: string;
  kind: string;
  code?: string;
  message?: string;
  requestId?: string;
  retryAfterSeconds?: number;
}

/** The body of every refusal: RFC 9457 with a stable code, already in the viewer's language. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  params: Record<string, unknown>;
  errors: FieldProblem[];
  provider?: ProviderTrouble;
  remedy?: string;
  correlationId: string;
}

/** A refusal of the server, or `status` 0 when no answer came at all. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
  }

  /** True when the request never reached the server, or its answer never reached us. */
  get unreachable(): boolean {
    return this.problem.status === 0;
  }
}

/** A problem for an answer that is no problem document: a proxy's page, or no answer. */
export function bareProblem(status: number, correlationId: string): Problem {
  const code = status === 0 ? 'web.unreachable' : 'web.unexpected-answer';
  return { type: `urn:comptoir:problem:${code}`, title: '', status, detail: '', code, params: {}, errors: [], correlationId };
}

/** The messages by field, for a form; the first one of a field wins. */
export function fieldErrors(problem: Problem): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { field, message } of problem.errors) errors[field] ??= message;
  return errors;
}
