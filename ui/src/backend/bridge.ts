// The program behind a bridge on this machine, for tests in a browser. Never in a release: see main.tsx.
import type { Backend } from "./backend";

/** The header that carries the token; a test looks for it in the release build and must not find it. */
const TOKEN = "x-so-vang-bridge";

/** The backend behind the bridge that served this page, for who knows its token. */
export function bridgeBackend(token: string): Backend {
  const send = async (path: string, body?: object): Promise<Response> => {
    const response = await fetch(path, {
      method: body ? "POST" : "GET",
      headers: { [TOKEN]: token, "content-type": "application/json" },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (response.ok) return response;
    // A problem of the program comes as itself; anything else is a fault of the bridge.
    if (response.status === 422) throw await response.json();
    throw new Error(`${path}: ${response.status} ${await response.text()}`);
  };
  const handle = async (handler: string, request: object = {}) => (await send(`/do/${handler}`, request)).json();
  return {
    call: async (command, request) => (await send(`/call/${command}`, request)).json(),
    chooseFile: (purpose) => handle("choose_file", { purpose }),
    openOffice: () => handle("open_office"),
    paper: async (paper) => (await send(`/paper/${paper}`)).arrayBuffer(),
    savePaper: (paper) => handle("save_paper", { paper }),
    openPaper: (paper) => handle("open_paper", { paper }),
    backup: (encrypted) => handle("backup", { encrypted }),
  };
}
