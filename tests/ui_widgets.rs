//! Each widget as a user meets it: found by name, worked by mouse and by keyboard.

mod support;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use support::window::Stage;
use tresse::app::icon::Icon;
use tresse::app::theme::{Theme, Tone};
use tresse::app::widgets::{
    EmptyState, HoursField, Progress, StatTile, Toasts, answers, button, card, chip, chip_with_icon,
    danger_button, dialog, field_row, heading, icon_button, level_dots, link_button, primary_button,
    progress, quiet_button, removable_chip, search_field, section, segmented, tone_card,
};
use tresse::text::Lang;

fn stage() -> Stage {
    Stage::new(Lang::Fr).size(640.0, 480.0)
}

mod buttons {
    use super::*;

    #[test]
    fn each_kind_is_named_without_its_icon_and_clicked() {
        let mut harness = stage().page(Vec::new(), |ui, _, clicks: &mut Vec<&str>| {
            for (name, response) in [
                ("Accepter", primary_button(ui, Some(Icon::Check), "Accepter")),
                ("Supprimer", danger_button(ui, Some(Icon::Trash), "Supprimer")),
                ("Exporter", button(ui, Some(Icon::Export), "Exporter")),
                ("Fichier", quiet_button(ui, None, "Fichier")),
                ("En savoir plus", link_button(ui, "En savoir plus")),
                ("Annuler", icon_button(ui, Icon::Undo, "Annuler")),
            ] {
                if response.clicked() {
                    clicks.push(name);
                }
            }
        });
        let names = [
            "Accepter",
            "Supprimer",
            "Exporter",
            "Fichier",
            "En savoir plus",
            "Annuler",
        ];
        for name in names {
            harness.get_by_role_and_label(Role::Button, name).click();
            harness.run();
        }
        assert_eq!(harness.state(), &names);
    }

    #[test]
    fn an_icon_tells_its_name_under_the_pointer() {
        let mut harness = stage().page((), |ui, _, ()| {
            icon_button(ui, Icon::Undo, "Annuler");
        });
        assert_eq!(harness.get_all_by_label("Annuler").count(), 1);
        harness.get_by_label("Annuler").hover();
        harness.run_steps(60);
        assert_eq!(
            harness.get_all_by_label("Annuler").count(),
            2,
            "the button and its tooltip"
        );
    }

    #[test]
    fn the_keyboard_reaches_a_button_and_presses_it() {
        let mut harness = stage().page(0, |ui, _, count| {
            if primary_button(ui, None, "Accepter").clicked() {
                *count += 1;
            }
        });
        harness.key_press(Key::Tab);
        harness.run();
        assert!(harness.get_by_label("Accepter").is_focused());
        harness.key_press(Key::Enter);
        harness.run();
        assert_eq!(*harness.state(), 1);
    }
}

mod cards {
    use super::*;

    #[test]
    fn headings_are_headings_with_their_own_case() {
        let harness = stage().page((), |ui, _, ()| {
            card(ui, |ui| heading(ui, "Tenir la caisse"));
            section(ui, "Exigences à distance");
            tone_card(ui, Tone::Danger, |ui| ui.label("A01"));
        });
        harness.get_by_role_and_label(Role::Heading, "Tenir la caisse");
        harness.get_by_role_and_label(Role::Heading, "Exigences à distance");
        harness.get_by_label("A01");
    }

    #[test]
    fn a_card_takes_the_width_and_holds_its_contents() {
        let harness = stage().page((), |ui, _, ()| {
            card(ui, |ui| ui.label("dedans"));
            tone_card(ui, Tone::Warning, |ui| ui.label("aussi"));
        });
        let (first, second) = (
            harness.get_by_label("dedans").rect(),
            harness.get_by_label("aussi").rect(),
        );
        assert!(first.bottom() < second.top());
        assert!(first.left() >= 16.0 + 12.0 - 1.0, "{first:?}");
    }

    #[test]
    fn a_long_name_wraps_beside_its_value() {
        let harness = stage().size(260.0, 300.0).page((), |ui, _, ()| {
            field_row(
                ui,
                "Un nom bien trop long pour tenir sur une seule ligne de cette carte",
                |ui| ui.label("28 h 30"),
            );
        });
        let name = harness.get_by_label_contains("Un nom").rect();
        let value = harness.get_by_label("28 h 30").rect();
        assert!(name.right() <= value.left(), "{name:?} {value:?}");
        assert!(name.height() > value.height(), "the name has several lines");
        assert!(value.right() <= 260.0 - 15.0, "{value:?}");
    }
}

mod chips {
    use super::*;

    #[test]
    fn a_chip_is_read_without_its_icon_and_its_cross_has_a_name() {
        let mut harness = stage().page(false, |ui, _, removed| {
            chip(ui, "Ordinateur", Tone::Neutral);
            chip_with_icon(ui, Some(Icon::Warning), "4 Mbit/s", Tone::Warning);
            *removed |= removable_chip(ui, "Casque", "Retirer Casque", Tone::Accent);
        });
        harness.get_by_label("Ordinateur");
        harness.get_by_label("4 Mbit/s");
        assert!(!harness.state());
        harness
            .get_by_role_and_label(Role::Button, "Retirer Casque")
            .click();
        harness.run();
        assert!(harness.state());
    }
}

mod stat_tiles {
    use super::*;

    #[test]
    fn label_figure_and_note_are_there() {
        let harness = stage().page((), |ui, _, ()| {
            StatTile {
                label: "Peuvent suivre",
                figure: "9 / 12",
                note: "3 sans solution",
                tone: Tone::Danger,
            }
            .show(ui);
        });
        let label = harness.get_by_label("Peuvent suivre").rect();
        let figure = harness.get_by_label("9 / 12").rect();
        let note = harness.get_by_label("3 sans solution").rect();
        assert!(label.bottom() <= figure.top() + 1.0 && figure.bottom() <= note.top() + 1.0);
        assert!(figure.height() > label.height());
    }
}

mod levels {
    use super::*;

    #[test]
    fn dots_say_their_level() {
        let harness = stage().page((), |ui, _, ()| {
            let hue = Theme::of(ui.ctx()).accent;
            level_dots(ui, 2, 3, hue, "Autonomie : 2 sur 3");
            level_dots(ui, 0, 8, hue, "Numérique : 0 sur 8");
        });
        let dots = harness.get_by_role_and_label(Role::Meter, "Autonomie : 2 sur 3");
        assert_eq!(dots.accesskit_node().numeric_value(), Some(2.0));
        let wide = harness.get_by_label("Numérique : 0 sur 8").rect();
        assert!(wide.width() > dots.rect().width() * 2.0);
    }
}

mod segments {
    use super::*;

    fn harness<'a>() -> Harness<'a, u8> {
        stage().page(0, |ui, _, current| {
            segmented(
                ui,
                "Thème",
                current,
                &[(0, "Système"), (1, "Clair"), (2, "Sombre")],
            );
        })
    }

    #[test]
    fn a_click_chooses_and_only_one_is_chosen() {
        let mut harness = harness();
        harness.get_by_role_and_label(Role::RadioButton, "Sombre").click();
        harness.run();
        assert_eq!(*harness.state(), 2);
        let chosen: Vec<_> = harness
            .get_all_by_role(Role::RadioButton)
            .filter(|it| it.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True))
            .map(|it| it.accesskit_node().label())
            .collect();
        assert_eq!(chosen, [Some("Sombre".to_owned())]);
        harness.get_by_role_and_label(Role::RadioGroup, "Thème");
    }

    #[test]
    fn arrows_move_the_choice_and_stop_at_the_ends() {
        let mut harness = harness();
        harness.get_by_label("Système").focus();
        harness.run();
        harness.key_press(Key::ArrowRight);
        harness.run();
        assert_eq!(*harness.state(), 1);
        harness.key_press(Key::ArrowLeft);
        harness.run();
        harness.key_press(Key::ArrowLeft);
        harness.run();
        assert_eq!(*harness.state(), 0);
    }
}

mod hours {
    use super::*;

    #[derive(Default)]
    struct Seen {
        minutes: u32,
        changes: Vec<u32>,
        ends: usize,
    }

    fn harness<'a>(minutes: u32) -> Harness<'a, Seen> {
        stage().page(
            Seen {
                minutes,
                ..Seen::default()
            },
            |ui, text, seen| {
                let field = HoursField {
                    name: "Durée",
                    error: "Écrire par exemple 3 h 30",
                    minutes: seen.minutes,
                    grain: 30,
                    most: 6000,
                    width: 80.0,
                };
                let shown = field.show(ui, text);
                if let Some(minutes) = shown.changed {
                    seen.minutes = minutes;
                    seen.changes.push(minutes);
                }
                seen.ends += usize::from(shown.ended);
                ui.label("ailleurs");
            },
        )
    }

    fn type_over(harness: &mut Harness<'_, Seen>, words: &str) {
        harness.get_by_label("Durée").focus();
        harness.run();
        harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
        harness.run();
        harness.get_by_label("Durée").type_text(words);
        harness.run();
    }

    fn shown(harness: &Harness<'_, Seen>) -> Option<String> {
        harness.get_by_label("Durée").value()
    }

    #[test]
    fn enter_commits_what_was_typed_and_writes_it_well() {
        let mut harness = harness(60);
        assert_eq!(shown(&harness).as_deref(), Some("1\u{a0}h"));
        type_over(&mut harness, "3,5");
        assert_eq!(
            harness.state().changes,
            [0; 0],
            "nothing is committed while typing"
        );
        harness.key_press(Key::Enter);
        harness.run();
        assert_eq!(harness.state().changes, [210]);
        assert_eq!(harness.state().ends, 1);
        assert_eq!(shown(&harness).as_deref(), Some("3\u{a0}h\u{a0}30"));
    }

    #[test]
    fn leaving_the_field_commits() {
        let mut harness = harness(60);
        type_over(&mut harness, "90 min");
        harness.key_press(Key::Tab);
        harness.run();
        assert_eq!(harness.state().changes, [90]);
    }

    #[test]
    fn what_cannot_be_read_is_told_and_kept_until_it_can() {
        let mut harness = harness(60);
        type_over(&mut harness, "trois");
        harness.get_by_label("Écrire par exemple 3 h 30");
        harness.key_press(Key::Enter);
        harness.run();
        assert_eq!(harness.state().changes, [0; 0]);
        assert_eq!(shown(&harness).as_deref(), Some("trois"));
        type_over(&mut harness, "101 h");
        harness.get_by_label("Écrire par exemple 3 h 30");
        type_over(&mut harness, "2");
        assert!(harness.query_by_label("Écrire par exemple 3 h 30").is_none());
        harness.key_press(Key::Enter);
        harness.run();
        assert_eq!(harness.state().changes, [120]);
    }

    #[test]
    fn escape_gives_the_former_value_back() {
        let mut harness = harness(60);
        type_over(&mut harness, "7");
        harness.key_press(Key::Escape);
        harness.run();
        assert_eq!(harness.state().changes, [0; 0]);
        assert_eq!(shown(&harness).as_deref(), Some("1\u{a0}h"));
    }

    #[test]
    fn arrows_step_by_the_grain_at_once() {
        let mut harness = harness(45);
        harness.get_by_label("Durée").focus();
        harness.run();
        for key in [Key::ArrowUp, Key::ArrowUp, Key::ArrowDown] {
            harness.key_press(key);
            harness.run();
        }
        assert_eq!(harness.state().changes, [60, 90, 60]);
        harness.key_press(Key::Enter);
        harness.run();
        assert_eq!(
            harness.state().changes,
            [60, 90, 60],
            "nothing is committed twice"
        );
    }

    #[test]
    fn a_change_from_elsewhere_shows() {
        let mut harness = harness(45);
        harness.state_mut().minutes = 300;
        harness.run();
        assert_eq!(shown(&harness).as_deref(), Some("5\u{a0}h"));
    }
}

mod searches {
    use super::*;

    #[test]
    fn the_field_fills_its_card_and_no_more() {
        for words in ["", "caisse"] {
            let harness = stage().page(words.to_owned(), |ui, _, words| {
                search_field(ui, words, "Rechercher", "Effacer la recherche");
                ui.label("fin");
            });
            let field = harness.get_by_label("Rechercher").rect();
            let right = harness
                .query_by_label("Effacer la recherche")
                .map_or(field.right(), |it| it.rect().right());
            assert!((right - 624.0).abs() < 1.5, "{words:?}: {field:?}, {right}");
        }
    }

    #[test]
    fn the_cross_and_escape_empty_the_field() {
        let mut harness = stage().page(String::new(), |ui, _, words| {
            search_field(ui, words, "Rechercher", "Effacer la recherche");
        });
        assert!(harness.query_by_label("Effacer la recherche").is_none());
        for empty_by_key in [false, true] {
            harness.get_by_label("Rechercher").focus();
            harness.run();
            harness.get_by_label("Rechercher").type_text("caisse");
            harness.run();
            assert_eq!(harness.state(), "caisse");
            if empty_by_key {
                harness.key_press(Key::Escape);
            } else {
                harness.get_by_label("Effacer la recherche").click();
            }
            harness.run();
            assert_eq!(harness.state(), "", "by key: {empty_by_key}");
        }
    }
}

mod toasts {
    use super::*;

    #[derive(Default)]
    struct Seen {
        toasts: Toasts<u8>,
        undone: Vec<u8>,
    }

    fn harness<'a>() -> Harness<'a, Seen> {
        stage().page(Seen::default(), |ui, _, seen| {
            seen.undone.extend(seen.toasts.show(ui.ctx(), "Fermer"));
        })
    }

    #[test]
    fn news_goes_by_itself_but_failures_stay() {
        let mut harness = harness();
        harness.state_mut().toasts.push(Tone::Ok, "Enregistré");
        harness.state_mut().toasts.push(Tone::Danger, "Disque plein");
        harness.step();
        harness.step();
        harness.get_by_label("Enregistré");
        for _ in 0..60 {
            harness.step();
        }
        harness.input_mut().time = None;
        for _ in 0..600 {
            harness.step();
        }
        assert!(harness.query_by_label("Enregistré").is_none());
        harness.get_by_label("Disque plein");
        harness.get_by_label("Fermer").click();
        harness.step();
        harness.step();
        assert!(harness.state().toasts.is_empty());
    }

    #[test]
    fn an_action_is_given_back_once() {
        let mut harness = harness();
        harness
            .state_mut()
            .toasts
            .push_with_action(Tone::Warning, "Module supprimé", "Annuler", 7);
        harness.step();
        harness.step();
        harness.get_by_label("Annuler").click();
        harness.step();
        harness.step();
        assert_eq!(harness.state().undone, [7]);
        assert!(harness.state().toasts.is_empty());
    }

    #[test]
    fn the_same_news_does_not_pile_up_and_few_are_shown() {
        let mut toasts = Toasts::<u8>::default();
        for words in ["a", "b", "a", "c", "d", "e"] {
            toasts.push(Tone::Neutral, words);
        }
        assert_eq!(toasts.words().collect::<Vec<_>>(), ["a", "c", "d", "e"]);
    }
}

mod dialogs {
    use super::*;

    struct Asked {
        answer: Option<usize>,
        dismissed: bool,
        note: String,
        several_lines: bool,
        ready: bool,
        tone: Tone,
    }

    const LABELS: [&str; 3] = ["Annuler", "Ne pas enregistrer", "Enregistrer"];

    fn asked() -> Asked {
        Asked {
            answer: None,
            dismissed: false,
            note: String::new(),
            several_lines: false,
            ready: true,
            tone: Tone::Accent,
        }
    }

    fn harness<'a>(asked: Asked) -> Harness<'a, Asked> {
        let mut harness = stage().page(asked, |ui, _, asked: &mut Asked| {
            let _ = ui.button("Derrière");
            if asked.answer.is_some() || asked.dismissed {
                return;
            }
            let shown = dialog(ui.ctx(), "close", "Enregistrer les changements ?", 400.0, |ui| {
                let field = if asked.several_lines {
                    ui.text_edit_multiline(&mut asked.note)
                } else {
                    ui.text_edit_singleline(&mut asked.note)
                };
                field.accessible_name("Motif");
                answers(ui, &LABELS, asked.tone, asked.ready)
            });
            asked.answer = shown.inner;
            asked.dismissed = shown.dismissed;
        });
        harness.run();
        harness
    }

    fn press(harness: &mut Harness<'_, Asked>, key: Key) {
        harness.key_press(key);
        harness.run();
    }

    #[test]
    fn each_button_gives_its_answer() {
        for tone in [Tone::Accent, Tone::Danger] {
            for (index, name) in LABELS.iter().enumerate() {
                let mut harness = harness(Asked { tone, ..asked() });
                harness.get_by_role_and_label(Role::Dialog, "Enregistrer les changements ?");
                harness.get_by_role_and_label(Role::Button, name).click();
                harness.run();
                assert_eq!(harness.state().answer, Some(index));
            }
        }
    }

    #[test]
    fn enter_gives_the_main_answer_and_escape_none() {
        let mut entered = harness(asked());
        press(&mut entered, Key::Enter);
        assert_eq!(
            (entered.state().answer, entered.state().dismissed),
            (Some(2), false)
        );
        let mut escaped = harness(asked());
        press(&mut escaped, Key::Escape);
        assert_eq!((escaped.state().answer, escaped.state().dismissed), (None, true));
    }

    #[test]
    fn enter_in_a_field_of_one_line_answers_and_in_several_lines_begins_another() {
        for (several_lines, answer, note) in [(false, Some(2), "absence"), (true, None, "absence\n")] {
            let mut harness = harness(Asked {
                several_lines,
                ..asked()
            });
            harness.get_by_label("Motif").focus();
            harness.run();
            harness.get_by_label("Motif").type_text("absence");
            harness.run();
            press(&mut harness, Key::Enter);
            assert_eq!(
                (harness.state().answer, harness.state().note.as_str()),
                (answer, note)
            );
        }
    }

    #[test]
    fn enter_on_a_button_presses_that_button() {
        let mut harness = harness(asked());
        harness.get_by_label("Annuler").focus();
        harness.run();
        press(&mut harness, Key::Enter);
        assert_eq!(harness.state().answer, Some(0));
    }

    #[test]
    fn enter_waits_until_the_answer_can_be_given() {
        let mut harness = harness(Asked {
            ready: false,
            ..asked()
        });
        press(&mut harness, Key::Enter);
        assert_eq!(harness.state().answer, None);
        harness.state_mut().ready = true;
        harness.run();
        press(&mut harness, Key::Enter);
        assert_eq!(harness.state().answer, Some(2));
    }
}

mod progresses {
    use super::*;

    #[test]
    fn how_far_it_is_can_be_read_and_it_can_be_stopped() {
        let mut harness = stage().page(false, |ui, _, stopped| {
            *stopped |= progress(
                ui,
                "Lecture : 120 Mo sur 570 Mo",
                Progress::Share(0.21),
                "Arrêter",
            );
        });
        let bar = harness.get_by_role(Role::ProgressIndicator);
        assert_eq!(
            bar.accesskit_node().label().as_deref(),
            Some("Lecture : 120 Mo sur 570 Mo")
        );
        let value = bar.accesskit_node().numeric_value().unwrap();
        assert!((value - 0.21).abs() < 1e-6, "{value}");
        assert!(!harness.state());
        harness.get_by_label("Arrêter").click();
        harness.run();
        assert!(harness.state());
    }

    #[test]
    fn an_unknown_end_moves_and_says_no_figure() {
        let mut harness = stage().page((), |ui, _, ()| {
            progress(ui, "Recherche", Progress::Unknown, "Arrêter");
        });
        harness.run_steps(3);
        assert_eq!(
            harness
                .get_by_role(Role::ProgressIndicator)
                .accesskit_node()
                .numeric_value(),
            None
        );
    }
}

mod empty_states {
    use super::*;

    #[test]
    fn it_says_what_to_do_and_which_was_clicked() {
        let mut harness = stage().page(None, |ui, _, clicked: &mut Option<usize>| {
            let state = EmptyState {
                icon: Icon::Users,
                title: "Personne dans ce groupe",
                sentence: "Ajoutez des stagiaires pour voir qui peut suivre quoi.",
                actions: &[
                    (Icon::Plus, "Ajouter un stagiaire"),
                    (Icon::Import, "Importer un groupe"),
                ],
            };
            if let Some(index) = state.show(ui) {
                *clicked = Some(index);
            }
        });
        harness.get_by_label("Personne dans ce groupe");
        harness.get_by_label("Importer un groupe").click();
        harness.run();
        assert_eq!(*harness.state(), Some(1));
    }
}
