//! What decides a verdict, in one sentence.

use super::{Asked, sentence};
use crate::catalogue::written;
use crate::desk::Desk;
use so_vang_domain::assess::finding::{Assessment, Finding, GateFinding, Lacking, Verdict, Warning};
use so_vang_domain::law::Confidence;
use std::collections::BTreeSet;

/// The way that decides: of the best verdict; of several, one that asks something of the record before one that only
/// people judge, and then the one with the fewest conditions that are not met.
fn deciding<'a, 'law>(assessment: &'a Assessment<'law>) -> Option<(&'a str, Vec<&'a Finding<'law>>)> {
    assessment
        .paths
        .iter()
        .map(|path| {
            let way = path.tree.nearest();
            let open = way.iter().filter(|one| one.verdict != Verdict::Met).count();
            let recorded = way.iter().any(|one| !one.condition.is_judged());
            ((path.verdict, recorded, std::cmp::Reverse(open)), path.path.source.as_str(), way)
        })
        // Of equal ways the first of the law.
        .reduce(|best, other| if other.0 > best.0 { other } else { best })
        .map(|(_, source, way)| (source, way))
}

/// The questions that stand between a nominee and a verdict: unknown gates and conditions of the deciding way.
pub(super) fn open_answers(assessment: &Assessment<'_>) -> usize {
    let gates = assessment.gates.iter().filter(|gate| gate.verdict == Verdict::Unknown).count();
    let local = assessment.local.iter().filter(|one| one.finding.verdict == Verdict::Unknown).count();
    let way = deciding(assessment).map_or(0, |(_, way)| {
        way.iter()
            .filter(|one| one.verdict == Verdict::Unknown)
            .map(|one| &one.key)
            .collect::<BTreeSet<_>>()
            .len()
    });
    gates + local + way
}

/// Whether a value that was not verified had a part in the verdict: the version, its deciding way, or a gate that was
/// not simply passed.
pub(super) fn unverified(assessment: &Assessment<'_>) -> bool {
    let weak = |confidence: Confidence| confidence != Confidence::Confirmed;
    let gates = assessment.gates.iter().any(|gate| gate.verdict != Verdict::Met && weak(gate.row.confidence));
    let fallback = assessment.warnings.iter().any(|one| matches!(one, Warning::PreviousVersion { .. }));
    let paths = assessment.paths.iter().filter(|path| path.verdict == assessment.verdict).any(|path| {
        weak(path.path.confidence) || path.tree.nearest().iter().any(|one| one.confidence.is_some_and(weak))
    });
    gates || fallback || paths
}

pub(super) fn gate_found(desk: &Desk, asked: &Asked<'_>, gate: &GateFinding<'_>) -> String {
    let recipient = desk.say("recipient_kind", asked.recipient_kind.key(), &[]);
    sentence::gate_found(desk, gate, &recipient, &asked.award_name, &written(asked.decided_on))
}

/// What decides the verdict, as one sentence.
pub(crate) fn why(desk: &Desk, asked: &Asked<'_>, assessment: &Assessment<'_>) -> String {
    let with = |key: &str, params: &[crate::text::Param<'_>]| desk.say("assessment", key, params);
    let missing = |key: &str, finding: &Finding<'_>| {
        let lacking = sentence::lacking(desk, finding);
        with(key, &[("asks", sentence::asks(desk, finding.condition)), ("lacking", lacking)])
    };
    let way = deciding(assessment);
    match assessment.verdict {
        Verdict::Met => {
            let source = way.map(|(source, _)| source.to_owned()).unwrap_or_default();
            with("why_met", &[("source", source)])
        }
        Verdict::Unmet => {
            if let Some(gate) = assessment.gates.iter().find(|gate| gate.verdict == Verdict::Unmet) {
                let asks = sentence::gate_asks(desk, gate.kind.key());
                return with("why_gate", &[("asks", asks), ("found", gate_found(desk, asked, gate))]);
            }
            let unmet = |way: Vec<&'_ Finding<'_>>| {
                way.into_iter()
                    .find(|one| one.verdict == Verdict::Unmet)
                    .map(|one| missing("why_missing", one))
            };
            let local = assessment.local.iter().find(|one| one.finding.verdict == Verdict::Unmet);
            match (way, local) {
                (_, Some(local)) => missing("why_local", &local.finding),
                (Some((_, way)), None) => unmet(way).unwrap_or_default(),
                (None, None) => with("why_no_path", &[]),
            }
        }
        Verdict::Unknown => {
            let conditions = way.map(|(_, way)| way).unwrap_or_default();
            // What is missing on record comes before what people judge: it can be written down now.
            let mut open: Vec<&Finding<'_>> =
                conditions.into_iter().filter(|one| one.verdict == Verdict::Unknown).collect();
            open.sort_by_key(|one| one.lacking == Some(Lacking::Judgement));
            let local = assessment.local.iter().map(|one| &one.finding);
            let asks = open
                .into_iter()
                .chain(local.filter(|one| one.verdict == Verdict::Unknown))
                .map(|one| sentence::asks(desk, one.condition))
                .chain(
                    assessment
                        .gates
                        .iter()
                        .filter(|gate| gate.verdict == Verdict::Unknown)
                        .map(|gate| sentence::gate_asks(desk, gate.kind.key())),
                )
                .next();
            match (asks, open_answers(assessment)) {
                (None, _) => with("why_no_criteria", &[]),
                (Some(asks), 1) => with("why_answers_one", &[("asks", asks)]),
                (Some(asks), count) => with("why_answers", &[("count", count.to_string()), ("asks", asks)]),
            }
        }
    }
}

/// Which days chose the law, as a sentence.
pub(super) fn law(desk: &Desk, asked: &Asked<'_>) -> String {
    let params = [
        ("received", written(asked.received_on)),
        ("decided", written(asked.decided_on)),
        ("from", asked.period.0.to_string()),
        ("to", asked.period.1.to_string()),
    ];
    desk.say("assessment", if asked.is_received { "law_received" } else { "law_not_received" }, &params)
}
