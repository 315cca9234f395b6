//! The inspector of a competency.

use egui::{RichText, Ui};

use super::{order, pen};
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::views::block_edits;
use crate::app::widgets::fields::{Pen, SeveralWords, choice, long_text, pick, several, text};
use crate::app::words;
use crate::edit::{CompetencyEdit, Edit};
use crate::model::{AssessmentKind, BlockId, CompetencyId, Key, ModuleId, Nature};

/// Draws what a competency is, and where it is trained and assessed.
pub(super) fn ui(cx: &Cx<'_>, id: &CompetencyId, ui: &mut Ui, actions: &mut Actions) {
    let Some((block, competency)) = cx.plan.competency(id) else {
        return;
    };
    let pen = pen(cx);
    let edit = |edit| Edit::Competency(id.clone(), edit);
    order::ui(cx, &Key::Competency(id.clone()), ui, actions);
    long_text(
        ui,
        pen,
        cx.text.get("competency-title"),
        &competency.title,
        actions,
        |it| edit(CompetencyEdit::Title(it)),
    );
    text(
        ui,
        pen,
        cx.text.get("competency-code"),
        &competency.source_code,
        actions,
        |it| edit(CompetencyEdit::SourceCode(it)),
    );
    let natures: Vec<(Nature, String)> = Nature::ALL
        .into_iter()
        .map(|it| (it, cx.text.get(words::nature(it)).to_owned()))
        .collect();
    choice(
        ui,
        pen,
        cx.text.get("competency-nature"),
        &competency.nature,
        &natures,
        actions,
        |it| edit(CompetencyEdit::Nature(it)),
    );
    let blocks: Vec<(BlockId, String)> = cx
        .plan
        .blocks
        .iter()
        .map(|it| (it.id.clone(), cx.title(&Key::Block(it.id.clone()))))
        .collect();
    crate::app::widgets::fields::label(ui, pen, cx.text.get("competency-block"));
    let (_, chosen) = pick(ui, cx.text.get("competency-block"), &block.id, &blocks);
    if let Some(target) = chosen {
        actions.edit(Edit::Regroup(id.clone(), target, usize::MAX));
        actions.push(Action::Select(Key::Competency(id.clone())));
    }
    let modules: Vec<(ModuleId, String)> = cx
        .plan
        .modules
        .iter()
        .map(|it| {
            (
                it.id.clone(),
                format!("{} · {}", it.id, cx.title(&Key::Module(it.id.clone()))),
            )
        })
        .collect();
    trained(cx, pen, id, &modules, ui, actions);
    assessed(cx, pen, id, &modules, ui, actions);
}

fn trained(
    cx: &Cx<'_>,
    pen: Pen<'_>,
    id: &CompetencyId,
    modules: &[(ModuleId, String)],
    ui: &mut Ui,
    actions: &mut Actions,
) {
    let now: Vec<ModuleId> = cx
        .plan
        .modules
        .iter()
        .filter(|it| it.trains.contains(id))
        .map(|it| it.id.clone())
        .collect();
    let words = SeveralWords {
        label: cx.text.get("competency-trained"),
        none: cx.text.get("competency-trained-none"),
        add: cx.text.get("competency-trained-add"),
        remove: cx.text.get("competency-trained-remove"),
    };
    if let Some(next) = several(ui, pen, words, &now, modules) {
        let changed = modules
            .iter()
            .filter_map(|(module, _)| block_edits::train(cx.plan, id, module, next.contains(module)));
        for edit in changed {
            actions.edit(edit);
            actions.push(Action::EndGesture);
        }
    }
}

fn assessed(
    cx: &Cx<'_>,
    pen: Pen<'_>,
    id: &CompetencyId,
    modules: &[(ModuleId, String)],
    ui: &mut Ui,
    actions: &mut Actions,
) {
    let now: Vec<(ModuleId, AssessmentKind)> = cx
        .plan
        .modules
        .iter()
        .filter_map(|it| Some((it.id.clone(), it.assessment_of(id)?)))
        .collect();
    let ids: Vec<ModuleId> = now.iter().map(|(it, _)| it.clone()).collect();
    let said = SeveralWords {
        label: cx.text.get("competency-assessed"),
        none: cx.text.get("competency-assessed-none"),
        add: cx.text.get("competency-assessed-add"),
        remove: cx.text.get("competency-assessed-remove"),
    };
    let mut edits: Vec<Edit> = Vec::new();
    if let Some(next) = several(ui, pen, said, &ids, modules) {
        for (module, _) in modules {
            let kind = match (next.contains(module), ids.contains(module)) {
                (true, false) => Some(AssessmentKind::Summative),
                (false, true) => None,
                (true, true) | (false, false) => continue,
            };
            edits.extend(block_edits::assess(cx.plan, id, module, kind));
        }
    }
    let kinds: Vec<(AssessmentKind, String)> = AssessmentKind::ALL
        .iter()
        .map(|it| (*it, cx.text.get(words::assessment(*it)).to_owned()))
        .collect();
    for (module, kind) in &now {
        let title = cx.title(&Key::Module(module.clone()));
        let name = cx
            .text
            .fmt("competency-assessed-kind", &[("module", title.into())]);
        ui.label(RichText::new(&name).small().color(cx.theme.muted));
        if let (_, Some(chosen)) = pick(ui, &name, kind, &kinds) {
            edits.extend(block_edits::assess(cx.plan, id, module, Some(chosen)));
        }
    }
    for edit in edits {
        actions.edit(edit);
        actions.push(Action::EndGesture);
    }
}
