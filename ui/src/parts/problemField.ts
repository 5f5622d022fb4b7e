// Finds the field that a problem speaks of, so that the message can stand beside it.
import type { Problem } from "../wire/types";

/**
 * The one of `fields` that the problem names: in its own `field`, as a word of its code (such as
 * `person.citizen_id_used`), or in a remark. Undefined if it names none.
 */
export function fieldOf(problem: Problem | null, fields: string[]): string | undefined {
  if (!problem) return undefined;
  const own = problem.field;
  if (own && fields.includes(own)) return own;
  const named = [problem.code, ...problem.rows.flatMap((row) => [row.column, row.reason])];
  // Longer names first: `submission_date` before `date`.
  const longestFirst = [...fields].sort((a, b) => b.length - a.length);
  return longestFirst.find((field) => {
    const word = new RegExp(`(^|[._])${field}($|[._])`);
    return named.some((name) => word.test(name));
  });
}

/** The sentence for `field` where the problem speaks of it. */
export function errorAt(problem: Problem | null, field: string, fields: string[]): string | undefined {
  return problem && fieldOf(problem, fields) === field ? problem.message : undefined;
}

/** The problem with its field named as the form names it, where the program has a word of its own for it. */
export function namedHere(problem: Problem | null, names: Record<string, string>): Problem | null {
  const name = problem ? names[problem.field] : undefined;
  return problem && name ? { ...problem, field: name } : problem;
}
