//! Every failure and every act has its sentence, and every placeholder is filled.

use so_vang_commands::embedded;
use so_vang_domain::discipline::DisciplineForm;
use so_vang_lists::{Capped, Field, ListKind, Reason};
use so_vang_store::Stage;

/// The quoted words of the source files of a room that follow `before`.
fn words_after(folder: &str, before: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (_, text) in crate::tidy::sources(folder) {
        for part in text.split(before).skip(1) {
            if let Some(word) = part.split('"').next() {
                words.push(word.to_owned());
            }
        }
    }
    words
}

#[test]
fn every_code_has_a_sentence_and_every_sentence_a_code() {
    let texts = embedded::texts().unwrap();
    let source: String = crate::tidy::sources("src-tauri/commands/src")
        .into_iter()
        .filter(|(path, _)| path.ends_with("problem.rs") || path.contains("/problem/"))
        .map(|(_, text)| text)
        .collect();
    let codes: Vec<&str> = source
        .split('"')
        .filter(|word| word.contains('.') && !word.contains(' ') && !word.contains('{'))
        .collect();
    for code in texts.problem_codes() {
        assert!(codes.contains(&code), "no failure has the code {code}");
    }
    for code in codes
        .iter()
        .filter(|code| code.chars().all(|letter| letter.is_ascii_lowercase() || "._".contains(letter)))
    {
        assert!(texts.problem(code).is_some(), "{code} has no sentence");
    }
}

#[test]
fn every_act_of_the_journal_has_a_sentence() {
    let texts = embedded::texts().unwrap();
    let mut acts = words_after("src-tauri/commands/src", ".act(\"");
    acts.extend(words_after("src-tauri/commands/src", ".legal_act(\""));
    acts.extend(
        [
            "dossier.submit",
            "dossier.receive",
            "dossier.return",
            "dossier.withdraw",
            "office.backup",
            "office.migrate",
        ]
        .map(str::to_owned),
    );
    acts.extend(ListKind::ALL.map(|kind| format!("import.{}", kind.key().replace('-', "_"))));
    assert!(acts.len() > 12, "the acts are found in the sources: {acts:?}");
    for act in acts {
        assert!(texts.has("act", &act), "the act {act} has no sentence");
    }
}

#[test]
fn every_table_and_form_has_a_name() {
    let texts = embedded::texts().unwrap();
    for table in ["backup", "signer", "deadline", "posting", "discipline"] {
        assert!(texts.has("entity", table), "the table {table} has no name");
    }
    for form in DisciplineForm::ALL {
        assert!(texts.has("discipline_form", form.key()), "{form:?} has no name");
    }
}

#[test]
fn every_stage_of_a_job_has_a_sentence() {
    let texts = embedded::texts().unwrap();
    let mut stages = words_after("src-tauri/commands/src", ".enter(\"");
    stages.extend(words_after("src-tauri/commands/src", ".seal(\""));
    for command in ["office.check", "backup", "certificates.preview", "certificates.print"] {
        stages.extend(words_after("src-tauri/commands/src", &format!(".begin(\"{command}\", \"")));
    }
    stages.extend(["import_read", "import_look", "import_take"].map(str::to_owned));
    stages.extend(Stage::ALL.map(|stage| stage.key().to_owned()));
    assert!(stages.len() > 14, "the stages are found in the sources: {stages:?}");
    for stage in stages {
        assert!(texts.has("job", &stage), "the stage {stage} has no sentence");
    }
}

#[test]
fn everything_that_lists_can_say_has_a_sentence() {
    let texts = embedded::texts().unwrap();
    for reason in [
        Reason::NameMissing,
        Reason::NameLetter('4'),
        Reason::SeveralNames,
        Reason::DateShape,
        Reason::DateNoSuchDay,
        Reason::DateYear,
        Reason::CitizenIdLength(11),
        Reason::CitizenIdNotDigits,
        Reason::SexUnknown,
        Reason::HonorificUnknown,
        Reason::RatingUnknown,
        Reason::NumberShape,
        Reason::NumberRange { least: 0, greatest: 100 },
        Reason::Duplicate { first_row: 3 },
        Reason::GroupUnknown,
        Reason::AwardMissing,
        Reason::TitleMissing,
        Reason::YearMissing,
        Reason::YearShape,
        Reason::IndexMissing,
        Reason::CellError("#N/A".into()),
    ] {
        let mut params = reason.params();
        params.push(("value", "x".into()));
        let sentence = texts.say("row", reason.key(), &params);
        assert!(!sentence.contains('{') && sentence.contains(' '), "{reason:?} says «{sentence}»");
    }
    for kind in ListKind::ALL {
        for field in kind.needed() {
            assert!(texts.has("field", field.word()), "{}", field.word());
        }
    }
    for word in words_after("src-tauri/lists/src", "=> \"") {
        if let Some(field) = Field::from_key(&word) {
            assert!(texts.has("field", field.word()), "the field {word} has a name");
        }
    }
    for capped in [
        Capped::FileBytes,
        Capped::InflatedBytes,
        Capped::PartBytes,
        Capped::Entries,
        Capped::Rows,
        Capped::Columns,
        Capped::Cells,
    ] {
        assert!(texts.has("capped", capped.key()));
    }
}

#[test]
fn every_sentence_that_the_code_asks_for_is_there() {
    let texts = embedded::texts().unwrap();
    for folder in ["src-tauri/commands/src", "src-tauri/cli/src", "src-tauri/src"] {
        for (path, text) in crate::tidy::sources(folder) {
            for part in text.split("say(\"").skip(1) {
                let mut words = part.split('"');
                let (Some(topic), Some(between), Some(key)) = (words.next(), words.next(), words.next())
                else {
                    continue;
                };
                // Only calls with both words written out can be checked here.
                if between.trim() == ","
                    && !topic.is_empty()
                    && topic.chars().all(|c| c.is_ascii_lowercase() || c == '_')
                {
                    assert!(texts.has(topic, key), "{path}: say({topic:?}, {key:?}) has no sentence");
                }
            }
        }
    }
}
