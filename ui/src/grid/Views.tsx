// Arrangements of a list that were saved under a name; they lie in the office file and travel with it.
import { Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { DeleteRegular, SaveRegular, StarRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useRead, useWrite } from "../app/query";
import { useToasts } from "../app/toasts";
import { Confirm } from "../parts/Confirm";
import { Form, TextField } from "../parts/fields";
import { errorAt } from "../parts/problemField";
import { ProblemView } from "../parts/ProblemView";
import { tools as text } from "../text/grid";
import type { SavedView } from "../wire/types";
import type { List } from "./list";

/** What a view holds beside columns, filters and order. */
export type Scope = { text: string; unit_id?: number };

/** The menu of saved views; `scope` is what the screen asks for now, `take` sets it. */
export function Views<R>({ list, scope, take }: { list: List<R>; scope: Scope; take: (scope: Scope) => void }) {
  const saved = useRead("views.all", { list: list.name });
  const remove = useWrite("views.remove");
  const toasts = useToasts();
  const [naming, setNaming] = useState<"open" | "closed">("closed");
  const views = saved.data?.views ?? [];
  const show = (view: SavedView) => {
    list.arrange({ columns: view.columns, filters: view.filters, sort: view.sort ?? undefined });
    take({ text: view.text, unit_id: view.unit_id ?? undefined });
  };
  return (
    <>
      <Menu positioning={{ autoSize: true }}>
        <MenuTrigger disableButtonEnhancement>
          <Button size="small" appearance="subtle" icon={<StarRegular />}>
            {text.views}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem
              onClick={() => {
                list.arrange({ columns: list.layout.columns, filters: [], sort: undefined });
                take({ text: "" });
              }}
            >
              {text.original}
            </MenuItem>
            {views.map((view) => (
              <MenuItem key={view.id} onClick={() => show(view)}>
                {view.name}
              </MenuItem>
            ))}
            {views.length === 0 ? <p className="menu-note quiet">{text.noViews}</p> : null}
            <MenuDivider />
            <MenuItem icon={<SaveRegular />} onClick={() => setNaming("open")}>
              {text.saveView}
            </MenuItem>
            {views.map((view) => (
              <MenuItem
                key={`remove-${view.id}`}
                icon={<DeleteRegular />}
                onClick={() =>
                  remove.mutate({ id: view.id }, { onSuccess: (ack) => toasts.done(text.viewRemoved(view.name), ack), onError: toasts.refused })
                }
              >
                {text.removeView(view.name)}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {naming === "open" ? <SaveView list={list} scope={scope} close={() => setNaming("closed")} /> : null}
    </>
  );
}

function SaveView<R>({ list, scope, close }: { list: List<R>; scope: Scope; close: () => void }) {
  const toasts = useToasts();
  const save = useWrite("views.save");
  const { columns, filters, sort } = list.layout;
  return (
    <Confirm kind="modal" title={text.saveView} verb={text.save} form="save-view" close={close} working={save.isPending ? "working" : undefined}>
      <Form
        id="save-view"
        label={text.saveView}
        send={({ text: typed }) =>
          save.mutate(
            { list: list.name, name: typed("name"), text: scope.text, filters, columns, ...(sort ? { sort } : {}), ...(scope.unit_id ? { unit_id: scope.unit_id } : {}) },
            {
              onSuccess: (done) => {
                toasts.done(text.viewSaved(typed("name")), done.ack);
                close();
              },
            },
          )
        }
      >
        {save.error && !errorAt(save.error, "name", ["name"]) ? <ProblemView problem={save.error} /> : null}
        <TextField name="name" label={text.viewName} hint={text.viewHint} error={errorAt(save.error, "name", ["name"])} required="required" />
      </Form>
    </Confirm>
  );
}
