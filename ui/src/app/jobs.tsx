// Long work: counts the calls that are under way, and while one takes longer than a second shows how far it is.
import { Button, ProgressBar } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { Backend, CommandName, Request } from "../backend/backend";
import { count } from "../parts/format";
import { frame } from "../text/frame";
import type { JobLine } from "../wire/types";
import { useBackend } from "./backend";

const PATIENCE_MS = 1000;
const LOOK_MS = 300;

type Kind = "dialog" | "work";

/** The calls of one backend that are under way. */
class Pending {
  private readonly calls = new Map<number, { since: number; kind: Kind }>();
  private readonly followers = new Set<() => void>();
  private last = 0;

  /** Asks, and counts the call until it is answered. */
  async count<T>(kind: Kind, ask: () => Promise<T>): Promise<T> {
    this.last += 1;
    const call = this.last;
    this.calls.set(call, { since: Date.now(), kind });
    this.tell();
    try {
      return await ask();
    } finally {
      this.calls.delete(call);
      this.tell();
    }
  }

  /** Runs `changed` whenever a call begins or ends; gives the way to stop that. */
  readonly follow = (changed: () => void): (() => void) => {
    this.followers.add(changed);
    return () => void this.followers.delete(changed);
  };

  /** Whether any call is under way. */
  readonly any = (): boolean => this.calls.size > 0;

  /** Whether something, or something of that kind, has run longer than officers wait without a word. */
  overdue(kind?: Kind): boolean {
    const now = Date.now();
    return [...this.calls.values()].some((one) => now - one.since >= PATIENCE_MS && (!kind || one.kind === kind));
  }

  private tell() {
    for (const follower of this.followers) follower();
  }
}

const counts = new WeakMap<Backend, Pending>();
const NOTHING = new Pending();

/** The same backend, whose unfinished calls are counted; calls about jobs are not work. */
export function watched(backend: Backend): Backend {
  const pending = new Pending();
  const call: Backend["call"] = <K extends CommandName>(command: K, request: Request<K>) =>
    command.startsWith("jobs.") ? backend.call(command, request) : pending.count("work", () => backend.call(command, request));
  const seen: Backend = {
    ...backend,
    call,
    paper: (paper) => pending.count("work", () => backend.paper(paper)),
    // A backup waits for the officer's own dialog first, so only a job of the program counts as work.
    backup: (encrypted) => pending.count("dialog", () => backend.backup(encrypted)),
  };
  counts.set(seen, pending);
  return seen;
}

const NAMELESS: JobLine = { job: 0, command: "", text: frame.jobs.unnamed, done: 0, running_ms: 0, can_cancel: false };

/** The jobs that run now; looked at only while something takes long. */
function useJobs(): JobLine[] {
  const backend = useBackend();
  const pending = counts.get(backend) ?? NOTHING;
  const working = useSyncExternalStore(pending.follow, pending.any);
  const [jobs, setJobs] = useState<JobLine[]>([]);
  useEffect(() => {
    if (!working) {
      setJobs([]);
      return;
    }
    let live = true;
    let asking = false;
    const clear = () => setJobs((now) => (now.length > 0 ? [] : now));
    // Short calls may follow a long one without a pause; its bar goes all the same.
    const unfollow = pending.follow(() => void (pending.overdue() ? undefined : clear()));
    const look = async () => {
      if (!pending.overdue()) return clear();
      if (asking) return;
      asking = true;
      try {
        const answer = await backend.call("jobs.running", {});
        // The work may have ended while its state was asked for.
        if (live && pending.overdue()) setJobs(answer.jobs.length > 0 ? answer.jobs : pending.overdue("work") ? [NAMELESS] : []);
      } catch {
        if (live) setJobs(pending.overdue("work") ? [NAMELESS] : []);
      } finally {
        asking = false;
      }
    };
    const timer = window.setInterval(() => void look(), LOOK_MS);
    return () => {
      live = false;
      unfollow();
      window.clearInterval(timer);
    };
  }, [backend, pending, working]);
  return jobs;
}

/** The bar above the status bar; empty while nothing takes long. */
export function JobBar() {
  const jobs = useJobs();
  if (jobs.length === 0) return null;
  return (
    <section className="jobs" aria-label={frame.jobs.region}>
      {jobs.map((job) => (
        <Job key={job.job} job={job} />
      ))}
    </section>
  );
}

function timeLeft(seconds: number): string {
  return seconds < 90 ? frame.jobs.seconds(Math.max(1, seconds)) : frame.jobs.minutes(Math.round(seconds / 60));
}

function Job({ job }: { job: JobLine }) {
  const backend = useBackend();
  const [stopping, setStopping] = useState<"no" | "asked">("no");
  const share = job.total ? Math.min(1, job.done / job.total) : undefined;
  const percent = share === undefined ? undefined : Math.floor(share * 100);
  // Screen readers are told every tenth only.
  const said = percent === undefined ? job.text : frame.jobs.said(job.text, Math.floor(percent / 10) * 10);
  return (
    <div className="job">
      <span className="job-text">{stopping === "asked" ? frame.jobs.cancelling : job.text}</span>
      <ProgressBar
        className="job-bar"
        thickness="large"
        value={share}
        aria-label={job.text}
        aria-valuetext={percent === undefined ? undefined : frame.jobs.percent(percent)}
      />
      {percent === undefined ? null : (
        <span className="job-count">
          {frame.jobs.rows(count(job.done), count(job.total ?? 0))} · {frame.jobs.percent(percent)}
        </span>
      )}
      {job.seconds_left === undefined || job.seconds_left === null ? null : (
        <span className="job-left">{timeLeft(job.seconds_left)}</span>
      )}
      {job.can_cancel ? (
        <Button
          size="small"
          icon={<DismissRegular />}
          aria-label={frame.jobs.cancelOf(job.text)}
          disabled={stopping === "asked"}
          onClick={() => {
            setStopping("asked");
            // Where it cannot be stopped any more, the work itself says how it ended.
            backend.call("jobs.cancel", { job: job.job }).catch(() => setStopping("no"));
          }}
        >
          {frame.jobs.cancel}
        </Button>
      ) : null}
      <span className="unseen" role="status" aria-live="polite">
        {said}
      </span>
    </div>
  );
}
