// Personal data: requests of those whom it is about, who saw and exported it, erasing.
import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { go, type PersonalTab } from "../../app/route";
import { useList } from "../../grid/list";
import { count } from "../../parts/format";
import { Page } from "../../parts/Page";
import { Tabs } from "../../parts/Tabs";
import { accesses, personal, requests } from "../../text/personal";
import { ACCESS_COLUMNS, Accesses } from "./Accesses";
import { Erase } from "./Erase";
import { Requests, type Open } from "./Requests";

const TABS: PersonalTab[] = ["requests", "accesses", "erase"];

/** The screen; `id` names the person whose data is to be erased. */
export function PersonalData({ tab, id }: { tab: PersonalTab; id?: number }) {
  const [open, setOpen] = useState<Open>({ form: "none" });
  const seen = useList("accesses", ACCESS_COLUMNS);
  return (
    <Page
      title={personal.title}
      note={tab === "accesses" && seen.total !== undefined ? accesses.count(count(seen.total)) : undefined}
      tools={
        tab === "requests" ? (
          <Button appearance="primary" icon={<AddRegular />} onClick={() => setOpen({ form: "save" })}>
            {requests.add}
          </Button>
        ) : undefined
      }
    >
      <Tabs
        label={personal.title}
        tabs={TABS.map((key) => ({ key, name: personal.tabs[key] }))}
        chosen={tab}
        choose={(next) => go({ screen: "personal", tab: next })}
      />
      {tab === "requests" ? <Requests open={open} setOpen={setOpen} /> : null}
      {tab === "accesses" ? <Accesses list={seen} /> : null}
      {tab === "erase" ? <Erase key={id} id={id} /> : null}
    </Page>
  );
}
