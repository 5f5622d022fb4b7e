//! The words of the law: judging, answering, facts, the office's own rules, looking ahead.

use super::Maker;
use clap::{ArgAction, Command, value_parser};

/// The commands of the law.
pub(super) fn words(m: &Maker<'_>) -> Vec<Command> {
    let number = |name: &'static str, key: &str| m.option(name, key).value_parser(value_parser!(i64));
    let year = |name: &'static str, key: &str| m.option(name, key).value_parser(value_parser!(i32));
    let subject = || m.word("ID", "arg_subject").value_parser(value_parser!(i64));
    let on = || m.option("on", "arg_on");
    let assess = m.command("assess", "assess").args([
        m.option("dossier", "arg_dossier").required_unless_present_any(["nomination", "subject"]),
        number("nomination", "arg_nomination").conflicts_with("subject"),
        number("subject", "arg_subject").requires("award"),
        m.option("award", "arg_award"),
        year("year", "arg_last_year"),
        year("from-year", "arg_first_year"),
        m.option("received", "arg_received"),
        m.option("decided", "arg_decided_on"),
        m.option("type", "arg_type"),
        m.option("verdict", "arg_verdict").value_parser(["met", "unknown", "unmet"]),
    ]);
    let answer = m.command("answer", "answer").args([
        m.word("KEY", "arg_condition_key"),
        m.option("nomination", "arg_nominations")
            .action(ArgAction::Append)
            .value_delimiter(',')
            .value_parser(value_parser!(i64))
            .required(true),
        m.flag("yes", "arg_yes"),
        m.flag("no", "arg_no").conflicts_with("yes"),
        m.option("note", "arg_note"),
    ]);
    let fact = vec![
        m.command("list", "fact_list").arg(subject()),
        m.command("set", "fact_set").args([
            subject(),
            m.option("key", "arg_fact_key").required(true),
            year("year", "arg_year"),
            m.number("value", "arg_fact_value"),
        ]),
        m.command("ranking", "fact_ranking").args([
            subject(),
            year("year", "arg_year").required(true),
            m.option("scope", "arg_cluster").required(true),
            m.number("place", "arg_place_reached").required(true),
            m.option("review", "arg_review"),
            m.option("by", "arg_initiated_by"),
            m.number("years", "arg_movement_years"),
        ]),
        m.command("pending", "fact_pending").args([
            subject(),
            m.option("kind", "arg_pending_kind").required(true),
            on().required(true),
            m.option("until", "arg_closed_on"),
            m.option("note", "arg_note"),
        ]),
        m.command("complete-from", "fact_complete_from").arg(year("year", "arg_year")),
    ];
    let rule = vec![
        m.command("list", "rule_list"),
        m.command("add", "rule_add").args([
            m.option("kind", "arg_rule_kind").required(true),
            m.option("award", "arg_award"),
            m.option("from", "arg_valid_from").required(true),
            m.option("to", "arg_valid_to"),
            m.option("source", "arg_rule_source").required(true),
            m.option("of", "arg_rule_of"),
            m.number("percent", "arg_rule_percent"),
            m.number("number", "arg_rule_number"),
            m.option("group", "arg_rule_group"),
            m.option("bound", "arg_rule_bound"),
            m.option("op", "arg_rule_op"),
            m.option("value", "arg_rule_value"),
            m.option("rounding", "arg_rule_rounding"),
            m.number("month", "arg_rule_month"),
            m.number("day", "arg_rule_day"),
        ]),
        m.command("remove", "rule_remove")
            .arg(m.word("ID", "arg_record_id").value_parser(value_parser!(i64))),
    ];
    let award = vec![m.command("revoke", "award_revoke").args([
        m.word("ID", "arg_award_record").value_parser(value_parser!(i64)),
        m.option("number", "arg_number").required(true),
        on().required(true),
        m.option("ground", "arg_ground").required(true),
        m.option("note", "arg_note"),
    ])];
    vec![
        assess,
        answer,
        m.command("quota", "quota").arg(m.option("dossier", "arg_dossier").required(true)),
        m.command("forecast", "forecast").args([
            year("year", "arg_year"),
            m.option("award", "arg_award"),
            m.option("standing", "arg_standing").value_parser(["ready", "near"]),
            m.option("filter", "arg_filter"),
            m.number("limit", "arg_limit"),
        ]),
        m.command("reassess", "reassess").arg(m.option("decision", "arg_number").required(true)),
        m.family("fact", "fact", fact),
        m.family("rule", "rule", rule),
        m.family("award", "award", award),
    ]
}
