// Reading and writing through the backend: reads are cached, every write refreshes all of them.
import {
  keepPreviousData,
  type Query,
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from "@tanstack/react-query";
import { isProblem, type Answer, type CommandName, type Request } from "../backend/backend";
import { vi } from "../text/vi";
import type { Problem } from "../wire/types";
import { useBackend } from "./backend";

/** A cache for a program on the same machine: never offline, never tried twice. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: "always",
        retry: false,
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
}

/** The code of work that the officer stopped; it ended as was wanted. */
export const CANCELLED = "job.cancelled";

/** Turns whatever was thrown into a problem that can be shown. */
export function asProblem(thrown: unknown): Problem {
  if (isProblem(thrown)) {
    return { ...thrown, details: thrown.details ?? [], rows: thrown.rows ?? [] };
  }
  const said = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    code: "window.unexpected",
    weight: "broken",
    message: vi.problem.unexpected,
    hint: vi.problem.unexpectedHint,
    field: "",
    exit: 1,
    details: said ? [said] : [],
    rows: [],
  };
}

/** Runs `ask` and rejects with a problem, whatever went wrong. */
export async function asked<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (thrown) {
    throw asProblem(thrown);
  }
}

/** When a read is wanted. */
export type ReadOptions = {
  /** `false` while the request is not complete. */
  enabled?: boolean;
  /** Keeps the last answer in sight while the next one is fetched. */
  keep?: "previous";
};

/** A read under a name of its own, for answers that are asked in a way of their own. */
export type Named<A> = { key: readonly unknown[]; read: () => Promise<A> };

/** Reads one command; the answer stays until something is written. */
export function useRead<K extends CommandName>(
  command: K,
  request: Request<K>,
  options: ReadOptions = {},
): UseQueryResult<Answer<K>, Problem> {
  const backend = useBackend();
  const read = () => asked(() => backend.call(command, request));
  return useNamed<Answer<K>>({ key: [command, request], read }, options);
}

/** Reads under a name; the answer stays until something is written. */
export function useNamed<A>(named: Named<A>, options: ReadOptions = {}): UseQueryResult<A, Problem> {
  return useQuery<A, Problem>({
    queryKey: named.key,
    queryFn: named.read,
    enabled: options.enabled ?? true,
    placeholderData: options.keep ? (keepPreviousData as unknown as (before: A | undefined) => undefined) : undefined,
  });
}

/**
 * Lets nothing that was read before an act be shown after it: what is in sight is read again, and
 * what was left behind is forgotten, so that a screen that is opened again waits for the file
 * instead of showing for a moment (and offering buttons on) what it held before.
 */
export function forgetBefore(client: QueryClient): void {
  // A read under way may have begun before the act; it is begun anew, not dropped, for someone waits for it.
  const underWay = (query: Query) => query.state.fetchStatus !== "idle";
  client.removeQueries({ type: "inactive", predicate: (query) => !underWay(query) });
  void client.invalidateQueries({ type: "inactive", predicate: underWay, refetchType: "all" });
  void client.invalidateQueries({ type: "active" });
}

/** Runs something that changes the file and refreshes all that is shown. */
export function useChange<V, A>(change: (value: V) => Promise<A>): UseMutationResult<A, Problem, V> {
  const client = useQueryClient();
  return useMutation<A, Problem, V>({
    mutationFn: (value) => asked(() => change(value)),
    onSuccess: () => forgetBefore(client),
  });
}

/** Runs one command that changes the file. */
export function useWrite<K extends CommandName>(
  command: K,
): UseMutationResult<Answer<K>, Problem, Request<K>> {
  const backend = useBackend();
  return useChange((request: Request<K>) => backend.call(command, request));
}
