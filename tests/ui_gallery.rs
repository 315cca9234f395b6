//! Pictures of every widget, to be looked at: run with `--features snapshots`, on a machine with a Vulkan
//! driver (Mesa's software one is enough). `UPDATE_SNAPSHOTS=1` makes them anew.

#![cfg(feature = "snapshots")]

mod support;

use egui::{Align, Layout, RichText, ScrollArea, Ui, vec2};
use egui_kittest::SnapshotResults;
use support::window::Stage;
use tresse::app::icon::Icon;
use tresse::app::theme::{self, Theme, Tone};
use tresse::app::widgets::{
    EmptyState, HoursField, Progress, StatTile, Toasts, answers, button, card, chip, chip_with_icon,
    danger_button, dialog, field_row, heading, icon_button, level_dots, link_button, primary_button,
    progress, quiet_button, removable_chip, search_field, section, segmented, tone_card, tone_icon,
};
use tresse::model::Modality;
use tresse::text::{Lang, Text};

#[derive(Default)]
struct Gallery {
    choice: u8,
    words: String,
    checked: bool,
    typed: String,
    toasts: Toasts<()>,
}

fn gallery(ui: &mut Ui, text: &Text, state: &mut Gallery) {
    let theme = Theme::of(ui.ctx());
    ui.columns(3, |columns| {
        let [left, middle, right] = columns else { return };
        left.with_layout(Layout::top_down(Align::Min), |ui| {
            words_and_buttons(ui, text, state)
        });
        middle.with_layout(Layout::top_down(Align::Min), |ui| cards(ui, text, theme));
        right.with_layout(Layout::top_down(Align::Min), |ui| fields(ui, text, theme, state));
    });
}

fn words_and_buttons(ui: &mut Ui, text: &Text, state: &mut Gallery) {
    card(ui, |ui| {
        ui.label(RichText::new("Employé commercial").text_style(theme::title()));
        heading(ui, "Accueillir les clients et répondre");
        ui.label("Le corps du texte, 17 h 30 · 28 % — « œuvre », n° 4, 1 → 12, ≥ 3, ✓");
        ui.label(RichText::new("Une note plus petite, 12 345,67 €").text_style(theme::small()));
        ui.label(RichText::new("RNCP37099BC01 0123456789").text_style(theme::mono()));
        ui.label(RichText::new("11:11 00:00 88:88").text_style(theme::figure()));
        ui.weak("Des mots qui pèsent moins");
        ui.hyperlink_to("Un lien", "https://example.invalid");
    });
    card(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            primary_button(ui, Some(Icon::Check), "Accepter");
            button(ui, Some(Icon::Export), "Exporter…");
            quiet_button(ui, None, "Discret");
            danger_button(ui, Some(Icon::Trash), "Supprimer");
            link_button(ui, "En savoir plus");
            ui.add_enabled_ui(false, |ui| {
                button(ui, Some(Icon::Redo), "Refaire");
                primary_button(ui, None, "Impossible");
            });
        });
        ui.horizontal(|ui| {
            for icon in [
                Icon::Undo,
                Icon::Redo,
                Icon::Save,
                Icon::Search,
                Icon::Settings,
                Icon::Moon,
            ] {
                icon_button(ui, icon, icon.lucide());
            }
        });
        segmented(
            ui,
            "Thème",
            &mut state.choice,
            &[(0, "Système"), (1, "Clair"), (2, "Sombre")],
        );
        ui.checkbox(&mut state.checked, "Une case");
        ui.radio_value(&mut state.choice, 1, "Un choix");
        egui::ComboBox::from_label("Financeur")
            .selected_text("Région")
            .show_ui(ui, |_| {});
        ui.add(egui::Slider::new(&mut state.choice, 0..=10).text("Glissière"));
    });
    card(ui, |ui| {
        progress(
            ui,
            "Lecture du répertoire : 120 Mo sur 570 Mo",
            Progress::Share(0.21),
            "Arrêter",
        );
        ui.label(text.hours(210));
    });
}

fn cards(ui: &mut Ui, text: &Text, theme: &Theme) {
    ui.columns(2, |tiles| {
        let [one, two] = tiles else { return };
        StatTile {
            label: "Peuvent suivre",
            figure: "9 / 12",
            note: "3 sans solution",
            tone: Tone::Danger,
        }
        .show(one);
        StatTile {
            label: "Coût / stagiaire",
            figure: &text.money(341_200),
            note: "sous le plafond",
            tone: Tone::Ok,
        }
        .show(two);
    });
    for tone in Tone::ALL {
        tone_card(ui, *tone, |ui| {
            ui.horizontal(|ui| {
                ui.label(tone_icon(*tone).rich(16.0).color(theme.tone(*tone).ink));
                ui.label(RichText::new("A01").text_style(theme::strong()));
                ui.label("Autonomie insuffisante");
            });
            ui.label(RichText::new("28 h 30 en asynchrone ; S04, S07 sont au niveau 1.").color(theme.muted));
            chip(ui, "une étiquette", *tone);
        });
    }
    card(ui, |ui| {
        section(ui, "Modalités");
        for modality in Modality::ALL {
            let hue = theme.modality(modality);
            ui.horizontal(|ui| {
                let (bar, _) = ui.allocate_exact_size(vec2(150.0, 24.0), egui::Sense::hover());
                ui.painter().rect_filled(bar, 4.0, hue.fill);
                ui.painter().text(
                    bar.center(),
                    egui::Align2::CENTER_CENTER,
                    "17 h 30 · 28 %",
                    theme::strong().resolve(ui.style()),
                    hue.on,
                );
                let (cell, _) = ui.allocate_exact_size(vec2(60.0, 24.0), egui::Sense::hover());
                ui.painter().rect_filled(cell, 4.0, hue.soft);
                ui.painter().text(
                    cell.center(),
                    egui::Align2::CENTER_CENTER,
                    "limite",
                    theme::small().resolve(ui.style()),
                    hue.on_soft,
                );
                ui.label(RichText::new(modality.name()).color(hue.ink));
            });
        }
    });
}

fn fields(ui: &mut Ui, text: &Text, theme: &Theme, state: &mut Gallery) {
    card(ui, |ui| {
        section(ui, "Positionnement");
        field_row(ui, "Autonomie", |ui| {
            level_dots(ui, 2, 3, theme.accent, "Autonomie : 2 sur 3")
        });
        field_row(ui, "Numérique", |ui| {
            level_dots(ui, 3, 8, theme.workplace, "Numérique : 3 sur 8")
        });
        field_row(ui, "Durée", |ui| {
            HoursField {
                name: "Durée",
                error: "",
                minutes: 210,
                grain: 30,
                most: 6000,
                width: 90.0,
            }
            .show(ui, text)
        });
        field_row(
            ui,
            "Un nom de champ qui est long et qui doit passer à la ligne",
            |ui| ui.label("non"),
        );
        section(ui, "Exigences à distance");
        ui.horizontal_wrapped(|ui| {
            chip(ui, "Autonomie ≥ 3", Tone::Neutral);
            chip_with_icon(ui, Some(Icon::Laptop), "Ordinateur", Tone::Neutral);
            chip_with_icon(ui, Some(Icon::Wifi), "4 Mbit/s", Tone::Warning);
            removable_chip(ui, "Casque", "Retirer Casque", Tone::Accent);
        });
    });
    card(ui, |ui| {
        search_field(
            ui,
            &mut state.words,
            "Rechercher ou lancer une commande",
            "Effacer",
        );
        ui.text_edit_singleline(&mut state.typed).accessible_name("Titre");
    });
    card(ui, |ui| {
        let actions = [
            (Icon::Plus, "Ajouter un stagiaire"),
            (Icon::Import, "Importer un groupe…"),
        ];
        EmptyState {
            icon: Icon::Users,
            title: "Personne dans ce groupe",
            sentence: "Ajoutez des stagiaires ou des profils : Tresse dira qui peut suivre chaque module, et pourquoi.",
            actions: &actions,
        }
        .show(ui);
    });
}

fn stages() -> [(&'static str, Stage); 3] {
    let stage = Stage::new(Lang::Fr).size(1280.0, 800.0);
    [
        ("light", stage),
        ("dark", stage.dark()),
        ("light_200", stage.zoom(2.0)),
    ]
}

#[test]
fn widgets() {
    let mut results = SnapshotResults::new();
    for (name, stage) in stages() {
        let state = Gallery {
            choice: 1,
            words: "caisse".to_owned(),
            checked: true,
            ..Gallery::default()
        };
        let mut harness = stage.page(state, gallery);
        harness.run();
        results.add(harness.try_snapshot(format!("gallery/widgets_{name}")));
    }
}

#[test]
fn dialog_and_toasts() {
    let mut results = SnapshotResults::new();
    for (name, stage) in stages() {
        let mut state = Gallery::default();
        state.toasts.push(Tone::Ok, "Plan enregistré");
        state.toasts.push_with_action(
            Tone::Danger,
            "Le disque est plein : le plan n’est pas enregistré, l’ancien fichier est intact",
            "Ailleurs…",
            (),
        );
        let mut harness = stage.page(state, |ui, text, state| {
            gallery(ui, text, state);
            state.toasts.show(ui.ctx(), "Fermer");
            dialog(ui.ctx(), "close", "Enregistrer les changements ?", 480.0, |ui| {
                ui.label("Le parcours « Employé commercial — parcours hybride » a changé depuis son dernier enregistrement.");
                answers(ui, &["Annuler", "Ne pas enregistrer", "Enregistrer"], Tone::Accent, true)
            });
        });
        harness.run_steps(4);
        results.add(harness.try_snapshot(format!("gallery/dialog_{name}")));
    }
}

#[test]
fn icons() {
    let mut results = SnapshotResults::new();
    let mut harness = Stage::new(Lang::Fr).size(1000.0, 720.0).page((), |ui, _, ()| {
        ScrollArea::vertical().show(ui, |ui| {
            egui::Grid::new("icons")
                .num_columns(6)
                .min_col_width(150.0)
                .show(ui, |ui| {
                    for (index, icon) in Icon::ALL.iter().enumerate() {
                        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                            ui.label(icon.rich(20.0));
                            ui.label(
                                RichText::new(format!("{} {icon:?}", icon.text())).text_style(theme::small()),
                            );
                        });
                        if index % 6 == 5 {
                            ui.end_row();
                        }
                    }
                });
        });
    });
    harness.run();
    results.add(harness.try_snapshot("gallery/icons"));
}
