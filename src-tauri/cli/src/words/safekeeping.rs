//! The words of what keeps the record safe.

use super::Maker;
use clap::{Arg, ArgAction, ArgMatches, Command};

fn number(m: &Maker<'_>, name: &'static str, key: &str) -> Arg {
    m.word(name, key).value_parser(clap::value_parser!(i64))
}

pub(super) fn words(m: &Maker<'_>) -> Vec<Command> {
    let id = || number(m, "ID", "arg_person");
    let dry_run = || m.flag("dry-run", "arg_dry_run");
    let journal = vec![
        m.command("list", "journal_list"),
        m.command("show", "journal_show").arg(number(m, "SEQ", "arg_seq")),
        m.command("verify", "journal_verify").arg(m.option("code", "arg_journal_code")),
    ];
    let bin = vec![
        m.command("list", "bin_list"),
        m.command("restore", "bin_restore").arg(number(m, "IMAGE", "arg_image")),
    ];
    let code = vec![
        m.command("make", "recovery_code_make").arg(m.option("out", "arg_out")),
        m.command("confirm", "recovery_code_confirm").arg(m.word("CODE", "arg_recovery_code")),
    ];
    let personal_data = vec![
        m.command("show", "personal_data_show").arg(id()),
        m.command("accesses", "personal_data_accesses"),
        m.command("erase", "personal_data_erase").args([
            id(),
            m.option("field", "arg_field").action(ArgAction::Append),
            m.flag("whole", "arg_whole"),
            m.option("reason", "arg_erase_reason"),
            m.option("request", "arg_request").value_parser(clap::value_parser!(i64)),
            dry_run(),
        ]),
        m.command("requests", "personal_data_requests"),
        m.command("request", "personal_data_request").args([
            m.option("kind", "arg_request_kind").required(true),
            m.option("requester", "arg_requester").required(true),
            m.option("on", "arg_received_on").required(true),
            m.option("subject", "arg_person").value_parser(clap::value_parser!(i64)),
            m.option("note", "arg_note"),
        ]),
        m.command("answer", "personal_data_answer").args([
            number(m, "ID", "arg_record_id"),
            m.option("on", "arg_answered_on").required(true),
            m.option("outcome", "arg_outcome").required(true),
            m.option("note", "arg_note"),
        ]),
    ];
    vec![
        m.command("backup", "backup")
            .args([Arg::new("FILE").help(m.say("arg_copy_out")), m.flag("encrypted", "arg_encrypted")]),
        m.command("restore", "restore").args([
            m.word("FILE", "arg_copy"),
            m.option("code", "arg_recovery_code"),
            dry_run(),
        ]),
        m.command("recover", "recover").args([m.option("way", "arg_way"), m.option("copy", "arg_copy")]),
        m.command("rehearse", "rehearse"),
        m.family("recovery-code", "recovery_code", code),
        m.command("undo", "undo").args([
            Arg::new("SEQ").help(m.say("arg_seq")).value_parser(clap::value_parser!(i64)),
            m.option("reason", "arg_reason"),
        ]),
        m.family("journal", "journal", journal),
        m.command("versions", "versions")
            .args([m.word("KIND", "arg_version_kind"), number(m, "ID", "arg_record_id")]),
        m.command("restore-field", "restore_field").args([
            number(m, "IMAGE", "arg_image"),
            m.word("FIELD", "arg_field"),
            m.option("reason", "arg_reason"),
        ]),
        m.family("bin", "bin", bin),
        m.family("personal-data", "personal_data", personal_data),
    ]
}

/// Whether a file in an unsafe place is opened all the same.
pub(crate) fn opens_anyway(found: &ArgMatches) -> bool {
    found.get_flag("open-anyway")
}
