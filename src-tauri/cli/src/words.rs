//! The words of the terminal; their explanations come from the one text table.

mod law;
pub(crate) mod safekeeping;

use clap::{Arg, ArgAction, ArgMatches, Command};
use so_vang_commands::text::Texts;

/// Where the options that every command has stand in its help: after its own.
const EVERYWHERE: usize = 900;

/// Makes commands and arguments with their Vietnamese explanations.
struct Maker<'t> {
    texts: &'t Texts,
}

impl Maker<'_> {
    fn say(&self, key: &str) -> String {
        self.texts.say("cli", key, &[])
    }

    fn command(&self, name: &'static str, key: &str) -> Command {
        Command::new(name).about(self.say(key)).disable_help_flag(true).arg(self.help())
    }

    /// The page of help that a finished command shows, and those of the commands in it.
    fn with_help(&self, command: Command) -> Command {
        let mut sections = vec![format!("{{about}}\n\n{} {{usage}}", self.say("usage"))];
        if command.has_subcommands() {
            sections.push(format!("{}\n{{subcommands}}", self.say("commands")));
        } else {
            if command.get_positionals().next().is_some() {
                sections.push(format!("{}\n{{positionals}}", self.say("arguments")));
            }
            sections.push(format!("{}\n{{options}}", self.say("options")));
        }
        command
            .help_template(format!("{}\n", sections.join("\n\n")))
            .mut_subcommands(|member| self.with_help(member))
    }

    /// A command that only holds others.
    fn family(&self, name: &'static str, key: &str, members: Vec<Command>) -> Command {
        Command::new(name)
            .about(self.say(key))
            .subcommand_required(true)
            .arg_required_else_help(false)
            .subcommand_value_name(self.say("command_word"))
            .disable_help_subcommand(true)
            .disable_help_flag(true)
            .arg(self.help())
            .subcommands(members)
    }

    fn help(&self) -> Arg {
        Arg::new("help")
            .short('h')
            .long("help")
            .help(self.say("help"))
            .action(ArgAction::Help)
            .display_order(EVERYWHERE)
    }

    fn word(&self, name: &'static str, key: &str) -> Arg {
        Arg::new(name).help(self.say(key)).required(true)
    }

    fn option(&self, name: &'static str, key: &str) -> Arg {
        let value = name.to_uppercase().replace('-', "_");
        Arg::new(name).long(name).value_name(value).help(self.say(key)).num_args(1).allow_hyphen_values(true)
    }

    fn number(&self, name: &'static str, key: &str) -> Arg {
        self.option(name, key).value_parser(clap::value_parser!(u32))
    }

    fn flag(&self, name: &'static str, key: &str) -> Arg {
        Arg::new(name).long(name).help(self.say(key)).action(ArgAction::SetTrue)
    }
}

/// All commands of the terminal.
pub(crate) fn words(texts: &Texts) -> Command {
    let m = Maker { texts };
    let everywhere = [
        m.option("data", "data"),
        m.flag("json", "json"),
        m.flag("open-anyway", "open_anyway"),
        m.option("actor", "actor"),
        m.option("today", "today"),
    ]
    .map(|word| word.global(true).display_order(EVERYWHERE));
    let template = format!(
        "{{about}}\n\n{} {{usage}}\n\n{}\n{{subcommands}}\n\n{}\n{{options}}\n\n{}\n",
        m.say("usage"),
        m.say("commands"),
        m.say("options"),
        m.say("more"),
    );
    Command::new("sovang")
        .about(m.say("about"))
        .help_template(template)
        .version(env!("CARGO_PKG_VERSION"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(m.help())
        .arg(Arg::new("version").long("version").help(m.say("version")).action(ArgAction::Version))
        .subcommand_required(true)
        .subcommand_value_name(m.say("command_word"))
        .disable_help_subcommand(true)
        .args(everywhere)
        .subcommands(
            [
                record(&m),
                by_hand(&m),
                law::words(&m),
                procedure(&m),
                papers(&m),
                beside(&m),
                keeping(&m),
                safekeeping::words(&m),
            ]
            .concat()
            .into_iter()
            .map(|one| m.with_help(one)),
        )
}

fn record(m: &Maker<'_>) -> Vec<Command> {
    vec![
        m.command("init", "init").args([
            m.option("name", "arg_name").required(true),
            m.option("level", "arg_level").required(true),
            m.option("place", "arg_place"),
            m.option("head-title", "arg_head"),
            m.option("signer-title", "arg_signer_title").action(ArgAction::Append),
            m.option("signer", "arg_signer"),
        ]),
        m.command("demo", "demo").arg(m.word("DIR", "arg_folder")),
        m.command("import", "import").args([
            m.word("FILE", "arg_file"),
            m.option("as", "arg_as").required(true),
            m.option("dossier", "arg_dossier"),
            m.option("sheet", "arg_sheet"),
            m.option("mapping", "arg_mapping"),
            m.flag("dry-run", "arg_dry_run"),
        ]),
        m.command("list", "list").args([
            m.word("KIND", "arg_kind"),
            m.option("filter", "arg_filter"),
            m.option("where", "arg_where").action(ArgAction::Append),
            m.option("sort", "arg_sort"),
            m.flag("desc", "arg_desc"),
            m.option("dossier", "arg_dossier"),
            m.option("on", "arg_on"),
        ]),
        m.command("show", "show").args([m.word("KIND", "arg_kind"), m.word("ID", "arg_id")]),
        m.command("search", "search").args([m.word("TEXT", "arg_text"), m.number("limit", "arg_limit")]),
    ]
}

fn by_hand(m: &Maker<'_>) -> Vec<Command> {
    let ids = || {
        m.word("ID", "arg_ids").num_args(1..).action(ArgAction::Append).value_parser(clap::value_parser!(i64))
    };
    let people = vec![
        m.command("add", "people_add").args([
            m.option("name", "arg_person_name").required(true),
            m.option("sex", "arg_sex"),
            m.option("birth", "arg_birth"),
            m.option("citizen-id", "arg_citizen_id"),
            m.option("post", "arg_post"),
            m.option("unit", "arg_unit"),
        ]),
        m.command("remove", "people_remove").arg(ids()),
    ];
    let nominations = vec![
        m.command("add", "nominations_add").args([
            m.option("dossier", "arg_dossier").required(true),
            m.option("subject", "arg_subject").required(true).value_parser(clap::value_parser!(i64)),
            m.option("award", "arg_award").required(true),
            m.option("achievement", "arg_achievement"),
        ]),
        m.command("remove", "nominations_remove").arg(ids()),
    ];
    let views = vec![
        m.command("list", "views_list").arg(m.word("LIST", "arg_list")),
        m.command("remove", "views_remove")
            .arg(m.word("ID", "arg_id").value_parser(clap::value_parser!(i64))),
    ];
    vec![
        m.family("people", "people", people),
        m.family("nominations", "nominations", nominations),
        m.family("views", "views", views),
    ]
}

fn procedure(m: &Maker<'_>) -> Vec<Command> {
    let code = || m.option("dossier", "arg_dossier").required(true);
    let on = || m.option("on", "arg_on");
    let dossier = vec![
        m.command("new", "dossier_new").args([
            m.option("code", "arg_dossier"),
            m.option("title", "arg_title").required(true),
            m.option("year", "arg_year").required(true).value_parser(clap::value_parser!(i32)),
            m.option("proposer", "arg_proposer"),
            m.option("letter", "arg_letter"),
            m.option("letter-date", "arg_letter_date"),
            m.option("type", "arg_type"),
            m.option("from-year", "arg_first_year").value_parser(clap::value_parser!(i32)),
        ]),
        m.command("submit", "dossier_submit").args([
            code(),
            on(),
            m.option("letter", "arg_letter"),
            m.option("letter-date", "arg_letter_date"),
        ]),
        m.command("receive", "dossier_receive").args([code(), on()]),
        m.command("return", "dossier_return").args([
            code(),
            on(),
            m.option("reason", "arg_reason").required(true),
        ]),
        m.command("withdraw", "dossier_withdraw").args([
            code(),
            on(),
            m.option("reason", "arg_reason").required(true),
        ]),
    ];
    let council = vec![m.command("record", "council_record").args([
        code(),
        on(),
        m.number("members", "arg_members").required(true),
        m.number("present", "arg_present").required(true),
        m.number("written", "arg_written"),
        m.number("threshold", "arg_threshold").required(true),
        m.number("in-favour", "arg_in_favour"),
        m.option("vote", "arg_vote").action(ArgAction::Append),
    ])];
    let decision = vec![m.command("issue", "decision_issue").args([
        code(),
        m.option("award", "arg_award").required(true),
        m.option("number", "arg_number").required(true),
        on(),
        m.option("signer", "arg_signer"),
        m.option("signer-title", "arg_signer_title").action(ArgAction::Append),
        m.option("content", "arg_content"),
        m.option("reason", "arg_unmet_reason"),
    ])];
    vec![
        m.family("dossier", "dossier", dossier),
        m.family("council", "council", council),
        m.family("decision", "decision", decision),
    ]
}

fn papers(m: &Maker<'_>) -> Vec<Command> {
    let out = || m.option("out", "arg_out");
    let id = |name: &'static str, key: &str| m.option(name, key).value_parser(clap::value_parser!(i64));
    let numbers = |name: &'static str, key: &str| {
        m.option(name, key).value_delimiter(',').value_parser(clap::value_parser!(u32))
    };
    let certificates = vec![
        m.command("print", "certificates_print").args([
            m.option("decision", "arg_number").required(true),
            out().required_unless_present("printer"),
            m.option("layout", "arg_layout"),
            m.option("mode", "arg_mode"),
            m.number("from", "arg_from"),
            numbers("only", "arg_only"),
            m.flag("waiting", "arg_waiting"),
            m.option("reprint-reason", "arg_reprint"),
            id("stock", "arg_stock"),
            m.option("printer", "arg_printer"),
            m.option("tray", "arg_tray").requires("printer"),
            m.flag("same-size", "arg_same_size"),
        ]),
        m.command("report", "certificates_report").args([
            id("run", "arg_run").required(true),
            m.number("last", "arg_last"),
            numbers("spoiled", "arg_spoiled"),
            m.number("blanks", "arg_blanks"),
            m.option("note", "arg_note"),
        ]),
        m.command("replace", "certificates_replace").args([
            id("award", "arg_award_record").required(true),
            m.option("kind", "arg_replacement").required(true),
            m.option("number", "arg_number").required(true),
            m.option("on", "arg_decided_on"),
            m.option("reason", "arg_reason").required(true),
            m.flag("returned", "arg_returned"),
        ]),
    ];
    let year = m.option("for", "arg_year").required(true).value_parser(clap::value_parser!(i32));
    let document = vec![
        m.command("recipient-list", "document_recipient_list")
            .args([m.option("for", "arg_number").required(true), out().required(true)]),
        m.command("register-book", "document_register_book").args([year, out().required(true)]),
    ];
    let signing = vec![
        m.command("export", "signing_export")
            .args([id("run", "arg_run").required(true), out().required(true)]),
        m.command("take", "signing_take")
            .args([id("id", "arg_signing").required(true), m.word("FILE", "arg_file")]),
    ];
    vec![
        m.family("certificates", "certificates", certificates),
        m.family("document", "document", document),
        m.family("signing", "signing", signing),
    ]
}

fn beside(m: &Maker<'_>) -> Vec<Command> {
    let id = || m.word("ID", "arg_record_id").value_parser(clap::value_parser!(i64));
    let year = |name: &'static str, key: &str| m.option(name, key).value_parser(clap::value_parser!(i32));
    let signer = vec![
        m.command("add", "signer_add").args([
            m.option("signer-title", "arg_signer_title").action(ArgAction::Append).required(true),
            m.option("signer", "arg_signer").required(true),
        ]),
        m.command("remove", "signer_remove").arg(id()),
    ];
    let deadline = vec![
        m.command("add", "deadline_add").args([
            m.option("title", "arg_deadline").required(true),
            m.option("on", "arg_due").required(true),
            m.option("dossier", "arg_dossier"),
        ]),
        m.command("finish", "deadline_finish").args([id(), m.flag("reopen", "arg_reopen")]),
        m.command("remove", "deadline_remove").arg(id()),
    ];
    let person = || m.word("ID", "arg_person").value_parser(clap::value_parser!(i64));
    let history = vec![
        m.command("posting", "history_posting").args([
            person(),
            m.option("post", "arg_post"),
            m.option("unit", "arg_past_unit"),
            year("from-year", "arg_from_year").required(true),
            year("to-year", "arg_to_year"),
        ]),
        m.command("discipline", "history_discipline").args([
            person(),
            m.option("form", "arg_form").required(true),
            m.option("on", "arg_decided_on").required(true),
            m.option("until", "arg_until"),
            m.option("number", "arg_number"),
            m.option("note", "arg_note"),
        ]),
        m.command("initiative", "history_initiative").args([
            person(),
            year("year", "arg_year").required(true),
            m.option("title", "arg_initiative").required(true),
            m.option("scope", "arg_scope"),
            m.option("kind", "arg_initiative_kind"),
            m.option("number", "arg_number"),
            m.option("on", "arg_decided_on"),
        ]),
        m.command("rating", "history_rating").args([
            person(),
            year("year", "arg_year").required(true),
            m.option("rating", "arg_rating"),
        ]),
        m.command("remove", "history_remove").args([m.word("KIND", "arg_history_kind"), id()]),
    ];
    vec![
        m.family("signer", "signer", signer),
        m.family("deadline", "deadline", deadline),
        m.family("history", "history", history),
    ]
}

fn keeping(m: &Maker<'_>) -> Vec<Command> {
    vec![
        m.command("export", "export").arg(m.flag("canonical", "arg_canonical").required(true)),
        m.command("check", "check"),
        m.command("emblem", "emblem").arg(Arg::new("FILE").help(m.say("arg_file"))),
    ]
}

/// The text of an argument; empty if it was not given.
pub(crate) fn text(found: &ArgMatches, name: &str) -> String {
    maybe(found, name).unwrap_or_default()
}

/// The text of an argument, if it was given.
pub(crate) fn maybe(found: &ArgMatches, name: &str) -> Option<String> {
    found.get_one::<String>(name).cloned()
}

/// All texts of an argument that may be repeated.
pub(crate) fn texts(found: &ArgMatches, name: &str) -> Vec<String> {
    found.get_many::<String>(name).map(|values| values.cloned().collect()).unwrap_or_default()
}

/// What is wrong with the words, as a Vietnamese sentence.
pub(crate) fn complaint(texts: &Texts, error: &clap::Error) -> String {
    use clap::error::{ContextKind as C, ErrorKind as K};
    let of = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let say = |key: &str, params: &[(&str, String)]| texts.say("cli", key, params);
    let kind = error.kind();
    if kind == K::InvalidSubcommand {
        say("unknown_command", &[("word", of(C::InvalidSubcommand))])
    } else if kind == K::UnknownArgument {
        say("unknown_argument", &[("word", of(C::InvalidArg))])
    } else if kind == K::MissingRequiredArgument {
        say("missing_argument", &[("word", of(C::InvalidArg))])
    } else if matches!(kind, K::InvalidValue | K::ValueValidation) {
        say("invalid_value", &[("value", of(C::InvalidValue)), ("word", of(C::InvalidArg))])
    } else {
        say("wrong_words", &[])
    }
}
